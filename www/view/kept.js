// Whether what is open is kept, in a few words for the foot of the page.

/** The words for the state of keeping. */
export function keptText({ now, why }) {
  return { nothing: "", saving: "Saving…", saved: "Saved on this device", failed: `Not saved: ${why}` }[now];
}
