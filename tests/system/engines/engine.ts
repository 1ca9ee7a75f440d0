/** What one step needs of a browser. Whatever can be done by script in the page is not here: `visitor.ts` does it alike for all. */
export interface Tab {
  /** Opens an address and waits until it is loaded. */
  open(address: string): Promise<void>;
  /** Runs a function in the page, and gives back what it returns. It and its values travel as text. */
  run<Values extends unknown[], Result>(
    work: (...values: Values) => Result,
    ...values: Values
  ): Promise<Awaited<Result>>;
  /** Runs text in the page, such as a library. */
  runText(text: string): Promise<void>;
  /** Presses where the element is, as a finger would. Elements are named by what finds them. */
  press(selector: string): Promise<void>;
  /** Empties a field and types. */
  type(selector: string, text: string): Promise<void>;
  /** Takes the entry with this text from a native list. */
  choose(selector: string, entry: string): Promise<void>;
  /** Shows the page as it would be printed, until it is left. */
  showPrinted(): Promise<void>;
  /** A picture of what is in sight, as PNG. */
  picture(): Promise<Uint8Array>;
  /** Errors the page has thrown or logged so far. */
  troubles(): readonly string[];
  close(): Promise<void>;
}

/** A browser that runs. Each tab knows nothing of the others: no storage is shared. */
export interface Engine {
  /** Its name and version. */
  readonly version: string;
  /** Folder in which saved files arrive. */
  readonly saved: string;
  newTab(): Promise<Tab>;
  close(): Promise<void>;
}

/** A phone, as far as the window system allows. */
export const SCREEN = { width: 390, height: 844 };

/**
 * For engines that cannot pretend to print: turns the rules for paper into rules for all, and takes out those for screens.
 * Runs in the page.
 */
export function printRulesForAll(): void {
  const turn = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule) {
        if (/^print$/.test(rule.media.mediaText)) rule.media.mediaText = 'all';
        else if (/^screen\b/.test(rule.media.mediaText)) rule.media.mediaText = 'not all';
      }
      if (rule instanceof CSSGroupingRule) turn(rule.cssRules);
    }
  };
  dispatchEvent(new Event('beforeprint'));
  for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) turn(sheet.cssRules);
}
