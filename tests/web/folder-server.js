/** A folder over HTTP, as a page of somebody else's would be served; ends with the test file. */
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after } from "node:test";

const KINDS = {
  css: "text/css",
  html: "text/html; charset=utf-8",
  js: "text/javascript",
  json: "application/json",
  mjs: "text/javascript",
  wasm: "application/wasm",
};

/**
 * @param {string} folder
 * @param {{ headers?: object, pages?: Record<string, string>, gone?: string[] }} [options] `pages` are answered by their path,
 *   without a file; those that are `gone` are not there
 * @returns {Promise<string>} its address, without a slash at the end
 */
export async function serveFolder(folder, { headers = {}, pages = {}, gone = [] } = {}) {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    try {
      if (gone.includes(path)) throw new Error("gone");
      const content = pages[path] ?? (await readFile(join(folder, path)));
      const kind = path.includes(".") ? path.split(".").pop() : "html";
      response.writeHead(200, { "Content-Type": KINDS[kind] ?? "application/octet-stream", ...headers }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  after(() => server.close());
  return `http://127.0.0.1:${server.address().port}`;
}
