// Everything that is kept: into one file, back out of one, or deleted.

import { backupIn, backupOf } from "./keep/backup.js";
import { reasonOf } from "./keep/reasons.js";
import { LIMIT_BACKUP, LIMIT_BACKUP_WORDS, tooLarge } from "./input/decode.js";
import { save } from "./output/save.js";
import { createDeleteDialog } from "./view/delete-dialog.js";
import { byId } from "./view/element.js";
import { createMenu } from "./view/menu.js";
import { plural } from "./tell/words.js";

/** `keeping` is the page's; `openFiles(files)`, `openSamples()`, `say(sentence, tone)` to the reader. */
export function createBacking({ keeping, openFiles, openSamples, say }) {
  const picker = byId("backup-picker");
  const dialog = createDeleteDialog(byId("delete-dialog"), { backUp, deleteAll });

  createMenu(byId("keep-button"), byId("keep-menu"), [
    { name: "Back up all", choose: () => say(backUp()) },
    { name: "Restore from a backup", choose: () => picker.click() },
    { name: "Delete all…", choose: () => dialog.open(keeping.everything()) },
  ]);
  picker.addEventListener("change", () => {
    openFiles([...picker.files]);
    picker.value = "";
  });

  /** Saves the file; answers what it says to the reader. */
  function backUp() {
    const made = new Date();
    const all = keeping.everything();
    const name = `news-annotator-backup-${made.toISOString().slice(0, 10)}.json`;
    const content = backupOf(all, made);
    save(content, name, "application/json");
    const { size } = new Blob([content]);
    if (LIMIT_BACKUP < size) return `${tooLarge(name, size, LIMIT_BACKUP_WORDS)} It is saved, but cannot be restored here.`;
    return `${plural(all.records.length, "article")} backed up in “${name}”.`;
  }

  async function deleteAll() {
    try {
      await keeping.deleteAll();
      openSamples();
      say("All articles that were kept are deleted.");
    } catch (error) {
      say(`Nothing was deleted: ${reasonOf(error)}.`, "failed");
    }
  }
}

/**
 * Answers `restore({name, text})`: a promise of {said, told}, a sentence about what became of a back-up and sentences about
 * what of it could not be read, or of null where the file is none.
 */
export function createRestoring(keeping) {
  return async ({ name, text }) => {
    const backup = backupIn(text);
    if (!backup) return null;
    const count = await keeping.restore(backup);
    const told = backup.faults.map((fault) => `“${name}” ${fault}.`);
    if (count.unreadable) told.push(`“${name}” holds ${plural(count.unreadable, "article")} that could not be read.`);
    return { said: restoredText(name, count), told };
  };
}

function restoredText(name, { restored, newer, same, copies }) {
  const parts = [
    restored && `${plural(restored, "article")} restored`,
    newer && `${newer.toLocaleString("en")} replaced by a newer state`,
    same && `${same.toLocaleString("en")} already here`,
    copies && `${copies.toLocaleString("en")} changed here as well and kept as a second copy`,
  ].filter(Boolean);
  return `“${name}”: ${parts.join(", ") || "there is no article in it"}.`;
}
