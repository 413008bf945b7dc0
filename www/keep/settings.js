/**
 * The settings that are kept, and what each may be.
 *
 * What is kept of a setting is plain data; where the page holds a Set, a list is kept.
 */
const isOneOf = (...values) => (value) => values.includes(value);
const isList = (value) => Array.isArray(value) && value.every((each) => typeof each === "string");
const isMap = (value) =>
  typeof value === "object" && value !== null && Object.values(value).every((each) => typeof each === "string");

const ALLOWED = {
  theme: isOneOf("system", "light", "dark"),
  letterKeys: isOneOf(true, false),
  hidden: isList,
  tab: isOneOf("said", "names", "figures", "check"),
  figureOrder: isOneOf("place", "value"),
  keys: isMap,
  sayMarks: isOneOf(true, false),
  colours: isMap,
  findIn: isOneOf("text", "names", "quotes"),
  /** The article that was open last. */
  current: (value) => typeof value === "string",
};

const SETS = new Set(["hidden"]);

/** The names of the settings that are kept. */
export const SETTINGS = Object.keys(ALLOWED);

/** A setting of the page as plain data. */
export function plainSetting(name, value) {
  return SETS.has(name) ? [...value] : value;
}

/** What was read back, as fields of the page; what is not one of them is left out. */
export function checkedSettings(value) {
  const kept = Object.entries(value ?? {}).filter(([name, each]) => Object.hasOwn(ALLOWED, name) && ALLOWED[name](each));
  return Object.fromEntries(kept.map(([name, each]) => [name, SETS.has(name) ? new Set(each) : each]));
}
