/**
 * The address that opens a mail program with a letter in it (RFC 6068): a line ends with CR LF, and a space is `%20`, because mail
 * programs read a plus as a plus.
 * @param to address of the office, or '' where the writer puts it in
 */
export function mailLink(to: string, subject: string, body: string): string {
  const fields = new URLSearchParams({ subject, body: body.replaceAll('\n', '\r\n') });
  return `mailto:${to}?${fields.toString().replaceAll('+', '%20')}`;
}
