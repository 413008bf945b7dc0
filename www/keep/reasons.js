/**
 * Why something could not be kept, in a reader's words.
 *
 *     reasonOf(error)   // "there is no room left on this device"
 */
const REASONS = {
  QuotaExceededError: "there is no room left for it on this device",
  VersionError: "a newer version of this page keeps its articles here, and only that one can add to them",
  SecurityError: "this browser lets the page keep nothing (a private window, or storage is switched off)",
  InvalidStateError: "this browser lets the page keep nothing (a private window, or storage is switched off)",
  NotFoundError: "what is kept under this page’s name is not this page’s",
  DataCloneError: "a part of it is nothing that can be kept",
  AbortError: "the browser broke off the saving",
  SilenceError: "the browser’s storage does not answer",
  BlockedError: "another tab with an older version of this page holds the storage; close that tab",
};

/** Half a sentence for what went wrong. */
export function reasonOf(error) {
  return REASONS[error?.name] ?? `the browser’s storage failed (${error?.name ?? "Error"})`;
}

/** An error of our own that `reasonOf` knows. */
export function failure(name) {
  return Object.assign(new Error(REASONS[name]), { name });
}
