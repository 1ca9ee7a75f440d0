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

/**
 * The address of the public repository, from `REPOSITORY_URL`: pages then also lead to its forms and to their own source. Without it
 * there is only the mail.
 * @returns the address without a slash at the end
 * @throws Error naming the setting, the reason and the mending
 */
export function readRepository(environment: Environment): string | undefined {
  const text = environment['REPOSITORY_URL']?.trim();
  if (!text) return undefined;
  const mending =
    'write its address as the browser shows it, for example https://github.com/owner/name, or leave the setting out';
  if (!URL.canParse(text)) throw settingError('REPOSITORY_URL', text, 'it is not a full address', mending);
  const address = new URL(text);
  if (address.protocol !== 'https:')
    throw settingError('REPOSITORY_URL', text, 'it does not begin with https://', mending);
  // Not shown: a build may write its log where everyone reads it.
  if (address.username + address.password !== '')
    throw settingError('REPOSITORY_URL', '…@…', 'a login name or password stands in it', mending);
  if (address.search + address.hash !== '')
    throw settingError('REPOSITORY_URL', text, 'nothing may follow the name, no ? and no #', mending);
  if (!/^\/[\w.-]+\/[\w.-]+\/?$/.test(address.pathname))
    throw settingError('REPOSITORY_URL', text, 'an owner and a name must follow the host, and nothing else', mending);
  return address.href.replace(/\/$/, '').replace(/\.git$/, '');
}

/**
 * Whether a build shows entries with `draft: true`, from `DRAFTS`. Such a build is for writers, never to be published.
 * @throws Error naming the setting, the reason and the mending
 */
export function readDrafts(environment: Environment): boolean {
  const text = environment['DRAFTS']?.trim();
  if (!text || text === '1') return text === '1';
  throw settingError(
    'DRAFTS',
    text,
    'it is neither 1 nor left out',
    'write DRAFTS=1 to see drafts, or leave the setting out',
  );
}

function settingError(name: string, value: string, reason: string, mending: string): Error {
  const error = new Error(`The setting ${name} is "${value}": ${reason}.\n  Mend it: ${mending}`);
  // The lines of code around it would hide the message, and tell nothing to the person who set it.
  error.stack = error.message;
  return error;
}
