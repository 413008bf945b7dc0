/** Why nothing can be read here at all, told in a sentence's half that a reader understands, and whoever runs the page. */

/** The name of an error that says that a worker never came to life. */
export const NO_WORKER = "NoWorkerError";

/** @param {unknown} error whatever the browser said */
export function unable(error) {
  return new Error(reasonOf(error), { cause: error });
}

function reasonOf(error) {
  const said = error?.message ?? String(error);
  if (!globalThis.WebAssembly) return "this browser has no WebAssembly, or it is switched off";
  // Chromium, Firefox and Safari each say it in words of their own.
  if (/content security policy|\bCSP\b|unsafe-eval/i.test(said))
    return "the page's content security policy allows no WebAssembly: its script-src lacks 'wasm-unsafe-eval'";
  if (/TrustedScriptURL/.test(said))
    return "the page's Trusted Types let no worker start from a file: the package's README says how it starts from words";
  if (/policy .*disallowed|createPolicy/i.test(said))
    return "the page's trusted-types directive does not list the policy news-annotator";
  if (/failed to fetch|networkerror|load failed/i.test(said))
    return "the annotator's own file could not be fetched: there is no network, or the page's connect-src forbids it";
  if (error?.name === NO_WORKER)
    return "no worker can be started here: the page's content security policy may forbid it, or its file is missing";
  return said;
}
