/**
 * How a reader tells us that something is wrong, and how a volunteer opens the file of a page: addresses that are already filled
 * in. Nothing is sent by opening one.
 */

/**
 * The forms of the public repository, `.github/ISSUE_TEMPLATE/<name>.yml`, with the ids of the fields that an address fills in. A
 * test holds them against the files: an id that is not there is left out by the other site without a word.
 */
export const REPORT_FIELDS = {
  'wrong-fact': ['page', 'checked'],
  'step-changed': ['page', 'checked'],
  'new-hoax': [],
} as const;
export type ReportForm = keyof typeof REPORT_FIELDS;

/** The page a report is about. */
export interface ReportedPage {
  readonly title: string;
  /** Full public address. */
  readonly address: string;
  /** Day its facts were checked, year-month-day. */
  readonly checked: string;
}

/** Words of an address after the question mark: a space as %20, which mail programs need. */
function query(values: Readonly<Record<string, string>>): string {
  return new URLSearchParams(values).toString().replaceAll('+', '%20');
}

/** Opens the mail program with a letter that is begun: https://www.rfc-editor.org/rfc/rfc6068 */
export function mailAddress(to: string, subject: string, body: string): string {
  return `mailto:${to}?${query({ subject, body })}`;
}

/**
 * The address of a form of the repository, filled in with the page it is about.
 * @param repository its address without a slash at the end
 * @see https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/creating-an-issue#creating-an-issue-from-a-url-query
 */
export function formAddress(repository: string, form: ReportForm, page?: ReportedPage): string {
  const values = page && { title: page.title, page: page.address, checked: page.checked };
  return `${repository}/issues/new?${query({ template: `${form}.yml`, ...values })}`;
}

/**
 * The address at which a file of the repository can be changed in the browser.
 * @param file path from the folder of the project
 */
export function editAddress(repository: string, file: string): string {
  return `${repository}/edit/main/${file}`;
}
