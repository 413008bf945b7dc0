// A text out of the page: into a file of the reader's, or onto the clipboard.

/** How long the browser is given to begin with the file before its address is taken back, in milliseconds. */
const PATIENCE = 10_000;

/** Hands `content` to the browser as a file to be kept under `name`. */
export function save(content, name, type) {
  // Excel takes a file for its country's old encoding, and makes “ into â€œ, unless it begins with the mark of UTF-8.
  const mark = type === "text/csv" ? "\uFEFF" : "";
  const address = URL.createObjectURL(new Blob([mark, content], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), PATIENCE);
}

/** Puts `content` onto the clipboard; answers whether that was done. `near` is where a field may stand for a moment. */
export async function copy(content, near) {
  try {
    await navigator.clipboard.writeText(content);
    return true;
  } catch {
    return copyBySelecting(content, near);
  }
}

// Where the page was not served safely there is no clipboard for scripts, but what is selected can be copied.
function copyBySelecting(content, near) {
  const held = document.activeElement;
  const field = document.createElement("textarea");
  field.className = "unseen";
  field.setAttribute("aria-hidden", "true");
  field.value = content;
  near.append(field);
  field.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    field.remove();
    held?.focus();
  }
}
