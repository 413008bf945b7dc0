// The menu of the formats that the open article can leave in.

import { FORMATS } from "./formats.js";
import { createMenu } from "./menu.js";

/** The menu `root` under its button `opener`; `choose(format)` with one of FORMATS. */
export function createExportMenu(opener, root, choose) {
  const entries = FORMATS.map((format) => ({
    name: format.name,
    note: format.kind,
    attributes: { "data-format": format.format },
    choose: () => choose(format),
  }));
  createMenu(opener, root, entries);
}
