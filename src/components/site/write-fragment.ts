/** Puts the choices of a tool into the address. Safari allows a hundred changes in half a minute: after that the tool works without. */
export function writeFragment(fragment: string): void {
  try {
    history.replaceState(history.state, '', fragment);
  } catch {
    // The choices hold for the page all the same.
  }
}
