/** The package as npm packs and installs it, in a project of somebody else's; ends with the test file. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { at } from "./files.js";

const NPM = process.platform === "win32" ? "npm.cmd" : "npm";

const npm = (folder, ...words) => execFileSync(NPM, words, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

/** What `npm pack` makes of `dist/npm`: { folder, tarball, size, unpackedSize, files }. */
export function packed() {
  const folder = mkdtempSync(join(tmpdir(), "news-annotator-"));
  after(() => rmSync(folder, { recursive: true }));
  const [{ filename, size, unpackedSize, files }] = JSON.parse(npm(at("dist/npm"), "pack", "--json", "--pack-destination", folder));
  return { folder, tarball: join(folder, filename), size, unpackedSize, files: files.map(({ path }) => path) };
}

/** A project that has installed it. */
export function project({ folder, tarball }) {
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  npm(folder, "install", "--offline", "--no-audit", "--no-fund", "--no-save", "--loglevel=error", tarball);
  return folder;
}

/** The programs of the package's README by the heading they stand under: { heading: { html, js } }. */
export function readmePrograms() {
  const [, ...parts] = readFileSync(at("dist/npm/README.md"), "utf8").split(/^## /m);
  const block = (part, language) => part.match(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, "m"))?.[1] ?? null;
  return Object.fromEntries(parts.map((part) => [part.split("\n")[0], { html: block(part, "html"), js: block(part, "js") }]));
}
