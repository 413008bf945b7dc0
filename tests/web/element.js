/** A page of somebody else's with <news-annotator> in it, and what a test looks at there. */
import { opened } from "./browser.js";
import { at } from "./files.js";
import { serveFolder } from "./folder-server.js";

/** The strictest policy that a page can have around the element as files. */
export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; img-src data:; " +
  "form-action 'self'; base-uri 'none'";

/**
 * A page with `body` in it, over the package as it is built.
 *
 * @param {string} body
 * @param {{ script?: string, define?: boolean, policy?: string } & Parameters<typeof opened>[1]} [options] `script` is one more module;
 *   `define` false leaves the element undefined; `policy` is the page's own
 */
export async function pageWith(body, { script = "", define = true, policy = `${POLICY}; style-src 'self'`, ...options } = {}) {
  const own = define ? '<script type="module" src="/element.js"></script>' : "";
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
    <link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css"></head>
    <body><main><h1>A page</h1>${body}</main>${own}<script type="module" src="/page.js"></script></body></html>`;
  const pages = { "/": html, "/page.js": script || "export {};", "/page.css": "main { max-width: 700px; margin: auto }" };
  const address = await serveFolder(at("dist/npm"), {
    pages,
    headers: { "Content-Security-Policy": policy },
  });
  return opened(`${address}/`, { viewport: { width: 1280, height: 800 }, ...options });
}
