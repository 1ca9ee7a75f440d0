/**
 * Hands the reader a file that was made in the page. Nothing is fetched and nothing is sent.
 * @param type of the file, for example "text/plain"
 */
export function saveFile(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read the file only after the press has been dealt with.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
