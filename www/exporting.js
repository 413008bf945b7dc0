// The open article out of the page: the menu, the dialog, the engine that writes and the browser that saves.

import { copy, save } from "./output/save.js";
import { byId } from "./view/element.js";
import { createExportDialog } from "./view/export-dialog.js";
import { createExportMenu } from "./view/export-menu.js";
import { fileName } from "./view/formats.js";

/** Sets up the menu and the dialog; `open()` gives the open article. */
export function createExporting(engine, open) {
  const root = byId("export-dialog");
  const opener = byId("export-button");
  let article = null;
  let control = null;
  const nameOf = ({ ending }) => fileName(article.title, ending);

  const dialog = createExportDialog(root, {
    nameOf,
    write({ format }) {
      control = new AbortController();
      return engine.export(article.document, article.text, format, { signal: control.signal });
    },
    stop: () => control?.abort(),
    save: (content, format) => save(content, nameOf(format), format.type),
    copy: (content) => copy(content, root),
    back: () => opener.focus(),
  });
  createExportMenu(opener, byId("export-menu"), (format) => {
    article = open();
    if (article?.document) dialog.open(format);
  });
}
