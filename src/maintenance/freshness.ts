/**
 * `npm run freshness`: what must be checked again, the most dangerous first. Options:
 * `--today=2027-01-31` (else SITE_DATE, else the day of this machine), `--format=markdown` for an issue, `--out=<file>`, and `--fail`
 * to end with 1 where something is to be done. With `--if-any` nothing is written where nothing is to be done.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readToday } from '../integrations/settings.ts';
import { isoDate } from '../schemas/common.ts';
import { CommandError, EXIT, PROJECT, readContent, runCommand } from './run-command.ts';
import { isEmpty, makeWorkList, nextWork } from './work-list.ts';
import { describeWork } from './work-report.ts';

await runCommand(() => {
  const { values } = parseArgs({
    options: {
      today: { type: 'string' },
      format: { type: 'string', default: 'text' },
      content: { type: 'string', default: PROJECT },
      out: { type: 'string' },
      fail: { type: 'boolean', default: false },
      'if-any': { type: 'boolean', default: false },
    },
  });
  const { format } = values;
  if (format !== 'text' && format !== 'markdown')
    throw new CommandError(`--format is "${format}": write text or markdown`);
  if (values.today !== undefined && !isoDate.safeParse(values.today).success)
    throw new CommandError(`--today is "${values.today}": write a real day as year-month-day, for example 2027-01-31`);
  // A report for people may read the clock; the build and the tests never do.
  const today = values.today ?? readToday(process.env) ?? new Date().toISOString().slice(0, 10);
  const library = readContent(values.content);
  const list = makeWorkList(library, today);
  const report = isEmpty(list) && values['if-any'] ? '' : describeWork(list, format, nextWork(library));
  if (values.out === undefined) process.stdout.write(report);
  else writeFileSync(values.out, report);
  return values.fail && !isEmpty(list) ? EXIT.found : EXIT.done;
});
