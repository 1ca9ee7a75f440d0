/**
 * How many typing mistakes lie between what was typed and a name: a letter too many, one too few, a wrong one, or two neighbours
 * swapped (optimal string alignment, https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance). The one run also tells
 * how far the text is from the nearest beginning of the name, which a reader may not have finished.
 * @param most where there are more mistakes than this their number does not matter: it is given as infinite
 */
export function countMistakes(typed: string, name: string, most: number): { whole: number; beginning: number } {
  let before: number[] = [];
  let above = Array.from({ length: name.length + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row++) {
    const here = [row];
    for (let column = 1; column <= name.length; column++) {
      const isSame = typed[row - 1] === name[column - 1];
      const isSwapped = typed[row - 1] === name[column - 2] && typed[row - 2] === name[column - 1];
      here[column] = Math.min(
        at(above, column) + 1,
        at(here, column - 1) + 1,
        at(above, column - 1) + (isSame ? 0 : 1),
        isSwapped ? at(before, column - 2) + 1 : Infinity,
      );
    }
    if (Math.min(...here) > most) return { whole: Infinity, beginning: Infinity };
    [before, above] = [above, here];
  }
  return { whole: at(above, name.length), beginning: Math.min(...above) };
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
