/** What the file says. */
export interface SecurityContact {
  /** Mail address that a person reads. */
  readonly contact: string;
  /** Day the content was last checked, year-month-day: a site that nobody tends any more is not to promise an answer. */
  readonly checked: string;
  /** Languages that a report may be written in. */
  readonly languages: readonly string[];
  /** The one address at which this file is to be found. */
  readonly canonical: string;
  /** Page that says what the site defends against. */
  readonly policy: string;
}

/** Months after the last check in which the file counts. The standard wants less than a year: RFC 9116, section 2.5.5. */
const MONTHS_VALID = 11;

/** Text of `/.well-known/security.txt`: https://www.rfc-editor.org/rfc/rfc9116 */
export function securityText({ contact, checked, languages, canonical, policy }: SecurityContact): string {
  const lines = [
    `Contact: mailto:${contact}`,
    `Expires: ${addMonths(checked, MONTHS_VALID)}T00:00:00Z`,
    `Preferred-Languages: ${languages.join(', ')}`,
    `Canonical: ${canonical}`,
    `Policy: ${policy}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** The day of the same date some months later; where that month is too short, its last day. */
function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDate))).toISOString().slice(0, 10);
}
