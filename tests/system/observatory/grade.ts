/**
 * Grades the headers of a site on this machine by the public rules of Mozilla's HTTP Observatory, with its own code:
 * https://github.com/mdn/mdn-http-observatory. `node grade.ts <http port> <https port> <path>` prints the result as JSON. Its own command
 * asks only the usual ports, so the few lines that add the points up are said again here: src/scanner/index.js of that package.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const observatory = join(import.meta.dirname, 'node_modules/@mdn/mdn-http-observatory');
// Names that browsers know as secure beforehand: the package would fetch the list. None of them is this machine.
const preloaded = join(observatory, 'conf/hsts-preload.json');
if (!existsSync(preloaded)) {
  mkdirSync(dirname(preloaded), { recursive: true });
  writeFileSync(preloaded, '{}');
}
const load = async (file: string): Promise<unknown> => import(pathToFileURL(join(observatory, 'src', file)).href);

interface Rule {
  readonly result: string;
  readonly pass: boolean;
  readonly constructor: { readonly name: string };
}
const { retrieve } = (await load('retriever/retriever.js')) as {
  retrieve(host: string, options: object): Promise<{ responses: { auto: { status: number } | null } }>;
};
const { ALL_TESTS } = (await load('constants.js')) as { ALL_TESTS: ((requests: unknown) => Rule)[] };
const { getScoreModifier, getGradeForScore } = (await load('grader/grader.js')) as {
  getScoreModifier(result: string): number;
  getGradeForScore(score: number): { grade: string };
};
const { MINIMUM_SCORE_FOR_EXTRA_CREDIT } = (await load('grader/charts.js')) as {
  MINIMUM_SCORE_FOR_EXTRA_CREDIT: number;
};

const [httpPort, httpsPort, path] = process.argv.slice(2);
const requests = await retrieve('localhost', { httpPort, httpsPort, path });
if (requests.responses.auto?.status !== 200) throw new Error('The site did not answer');
const rules = ALL_TESTS.map((rule) => rule(requests)).map(({ result, pass, constructor }) => ({
  rule: constructor.name,
  result,
  pass,
  points: getScoreModifier(result),
}));
const sum = (points: readonly number[]): number => points.reduce((total, value) => total + value, 100);
const points = rules.map((rule) => rule.points);
const without = sum(points.filter((value) => value < 0));
const score = without >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? sum(points) : without;
console.log(JSON.stringify({ score, grade: getGradeForScore(score).grade, rules }));
