import style from './tick-box.css?inline';

let sheet: CSSStyleSheet | undefined;

/**
 * Makes a box to tick, 44 px wide and high, for the top corner at the end of a positioned row.
 * @param name what it says to a screen reader
 * @param onTick called when the reader ticks it or takes the tick back
 */
export function makeTickBox(name: string, onTick: (isTicked: boolean) => void): HTMLInputElement {
  if (!sheet) {
    // A style element would need its hash in the policy of every page.
    sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    document.adoptedStyleSheets.push(sheet);
  }
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.className = 'tick';
  box.ariaLabel = name;
  box.addEventListener('change', () => onTick(box.checked));
  return box;
}
