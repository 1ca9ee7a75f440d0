import type { Library } from '../library.ts';
import type { Problem } from '../problem.ts';
import { asRecord } from '../read-yaml.ts';
import { regionsOf } from '../regions.ts';

/** A place with waiting times says how its law counts days, and what starts the time for a complaint. */
export function checkDeadlines(library: Library): Problem[] {
  return regionsOf(library).flatMap(({ page: { file, data, lineOf } }) => {
    const list: unknown = data['deadlines'];
    const deadlines = Array.isArray(list) ? list.map(asRecord) : [];
    const counting: Problem[] =
      deadlines.length === 0 || data['counting'] !== undefined
        ? []
        : [
            {
              file,
              line: lineOf(['deadlines']),
              field: 'counting',
              reason: 'it is missing, and this place has deadlines',
              mending: 'say which holidays count, what becomes of a last day that is a day off, and where that stands',
            },
          ];
    const starts = deadlines.flatMap(({ what, from }, index): Problem[] =>
      what !== 'complaint-window' || from !== undefined
        ? []
        : [
            {
              file,
              line: lineOf(['deadlines', index]),
              field: `deadlines.${index}.from`,
              reason: 'nothing says what starts the time for a complaint',
              mending: 'add "from": answer, answer-due, request or harm',
            },
          ],
    );
    return [...counting, ...starts];
  });
}
