/**
 * Finds a part of the page that a script counts on.
 * @throws Error where a change of the page took it away
 */
export function part<Kind extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): Kind {
  const found = root.querySelector<Kind>(selector);
  if (!found) throw new Error(`${root instanceof Element ? root.localName : 'The page'} lacks ${selector}`);
  return found;
}

/** Writes text where the page has room for it: `data-out="name"`. */
export function write(root: ParentNode, name: string, text: string): void {
  part(root, `[data-out=${name}]`).textContent = text;
}
