import bcd, {
  type CompatStatement,
  type Identifier,
  type SimpleSupportStatement,
} from '@mdn/browser-compat-data' with { type: 'json' };
import browserslist from 'browserslist';

/** How the two sources of data name the browsers. The newest Chrome for Android counts as the Chrome of the same number. */
const NAMES = {
  chrome: ['chrome', 'chrome_android'],
  firefox: ['firefox', 'firefox_android'],
  safari: ['safari'],
  ios_saf: ['safari_ios'],
  samsung: ['samsunginternet_android'],
} as const;

type BrowserName = (typeof NAMES)[keyof typeof NAMES][number];

/**
 * The oldest version of each browser that the site promises to work in, by the line "browserslist" in package.json. Its two
 * years end with the newest version the data know, so that the clock of a machine changes nothing.
 */
export function supportLine(): ReadonlyMap<BrowserName, number> {
  const newest = Math.max(
    ...Object.values(bcd.browsers.chrome.releases).map(({ release_date, status }) =>
      status === 'current' ? Date.parse(release_date ?? '') : 0,
    ),
  );
  const clock = Date.now;
  Date.now = () => newest;
  const listed = browserslist(undefined, { path: import.meta.dirname });
  Date.now = clock;
  const line = new Map<BrowserName, number>();
  for (const [name, ours] of Object.entries(NAMES)) {
    const versions = listed
      .filter((entry) => entry.startsWith(`${name} `))
      .map((entry) => parseFloat(entry.split(' ')[1] ?? ''));
    for (const our of ours) line.set(our, Math.min(...versions));
  }
  return line;
}

const LINE = supportLine();

/** The browsers of the support line that lack a feature. Empty where all have it. */
export function lacking(feature: CompatStatement): BrowserName[] {
  return [...LINE]
    .filter(([name, oldest]) => {
      const statements = [feature.support[name] ?? []].flat();
      return !statements.some((statement) => isMet(statement, oldest));
    })
    .map(([name]) => name);
}

function isMet(
  { version_added, version_removed, flags, prefix, alternative_name }: SimpleSupportStatement,
  oldest: number,
): boolean {
  if (flags || prefix || alternative_name || typeof version_added !== 'string' || version_removed) return false;
  return version_added !== 'preview' && parseFloat(version_added.replace('≤', '')) <= oldest;
}

/** What the data say of a path such as "css.properties.color"; nothing where they do not know it. */
export function featureAt(...path: string[]): CompatStatement | undefined {
  let place: unknown = bcd;
  for (const step of path) place = (place as Record<string, unknown> | undefined)?.[step];
  return (place as Identifier | undefined)?.__compat;
}

/** Every feature with this name below a path, however deep. */
export function featuresNamed(name: string, ...path: string[]): CompatStatement[] {
  let place: unknown = bcd;
  for (const step of path) place = (place as Record<string, unknown>)[step];
  const found: CompatStatement[] = [];
  const walk = (node: object): void => {
    for (const [key, value] of Object.entries(node)) {
      if (key === '__compat' || typeof value !== 'object' || value === null) continue;
      const { __compat } = value as Identifier;
      if (key === name && __compat) found.push(__compat);
      walk(value as object);
    }
  };
  walk(place as object);
  return found;
}
