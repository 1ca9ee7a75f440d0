import { isoDate } from '../schemas/common.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_ADDRESS = 'https://meta-ai-opt-out.example';

/**
 * The public address of the site, from `SITE_URL`. Canonical links, feeds, sitemap and share cards use it; nothing else knows it.
 * @throws Error naming the setting, the reason and the mending
 */
export function readAddress(environment: Environment): URL {
  const text = environment['SITE_URL']?.trim() || DEFAULT_ADDRESS;
  const mending = 'write the whole public address, for example https://example.org/ or https://example.org/guide/';
  if (!URL.canParse(text)) throw settingError('SITE_URL', text, 'it is not a full address', mending);
  const address = new URL(text);
  if (!/^https?:$/.test(address.protocol))
    throw settingError('SITE_URL', text, 'it does not begin with https:// or http://', mending);
  if (address.href !== address.origin + address.pathname)
    throw settingError('SITE_URL', text, 'only a host and a folder may stand in it, no ?, # or name', mending);
  return address;
}

/**
 * The day the review clock is read at, from `SITE_DATE` (year-month-day). Without it the content decides.
 * @throws Error naming the setting, the reason and the mending
 */
export function readToday(environment: Environment): string | undefined {
  const text = environment['SITE_DATE']?.trim();
  if (!text) return undefined;
  if (isoDate.safeParse(text).success) return text;
  const mending = 'write a real day as year-month-day, for example 2026-11-21, or leave the setting out';
  throw settingError('SITE_DATE', text, 'it is not a calendar date', mending);
}

function settingError(name: string, value: string, reason: string, mending: string): Error {
  const error = new Error(`The setting ${name} is "${value}": ${reason}.\n  Mend it: ${mending}`);
  // The lines of code around it would hide the message, and tell nothing to the person who set it.
  error.stack = error.message;
  return error;
}
