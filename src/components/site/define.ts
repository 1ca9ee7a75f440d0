/**
 * Defines one of several custom elements of a file. Where its name is taken, because a browser extension was faster, this one is
 * left out, and those after it still come to life.
 */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
