/** True for what an instance does not outlive: a trap, and the RangeError of a stack that overflowed in the glue. */
export function isFault(error) {
  return error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
}
