/** The one place that turns an address of the project's own into one that a page with Trusted Types lets a worker run. */

const policy = globalThis.trustedTypes?.createPolicy("news-annotator", { createScriptURL: (url) => url });

/** @param {string} url an address that this project wrote, never one that came from a text */
export function trusted(url) {
  return policy ? policy.createScriptURL(url) : url;
}
