/** Where things are. */
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/** A file of the project. */
export const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Loads a package of `www/`, whose folder is not above this one. */
export const fromPackages = createRequire(new URL("../../www/package.json", import.meta.url));
