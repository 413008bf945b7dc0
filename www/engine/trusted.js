/** The one place that turns an address of the project's own into one that a page with Trusted Types lets a worker run. */

let policy = null;

/**
 * @param {string} url an address that this project wrote, never one that came from a text; the first makes the policy, so
 *   that a page which starts no worker of ours need not allow it
 */
export function trusted(url) {
  policy ??= globalThis.trustedTypes?.createPolicy("news-annotator", { createScriptURL: (address) => address });
  return policy ? policy.createScriptURL(url) : url;
}
