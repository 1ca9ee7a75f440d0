/**
 * Runs after a list of blocks for places: opens the block that a link leads into, whatever the reader's place is. Its text goes into
 * the page as it is: it may use nothing from outside itself.
 */
export function openBlock(): void {
  const lead = (): void => {
    const target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
    const block = target?.closest<HTMLDetailsElement>('.place-blocks details');
    if (!target || !block) return;
    block.open = true;
    block.toggleAttribute('data-fits', true);
    target.scrollIntoView();
  };
  lead();
  addEventListener('load', lead);
  addEventListener('hashchange', lead);
}
