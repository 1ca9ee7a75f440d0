import type { Library, PageFile } from '../library.ts';
import type { Problem } from '../problem.ts';
import { asRecord } from '../read-yaml.ts';

/** A situation that a reader can choose brings its own guide into the plan, and what a step follows can itself be a step. */
export function checkPlans(library: Library): Problem[] {
  const guides = library.pages.filter(({ collection, locale }) => collection === 'guides' && locale === 'en');
  const byId = new Map(guides.map((guide) => [guide.id, guide]));
  return guides.flatMap((guide) => [...checkSituation(guide), ...checkNamed(guide, byId)]);
}

function checkSituation(guide: PageFile): Problem[] {
  const { file, id, data, lineOf } = guide;
  if (data['situation'] === undefined) return [];
  const isBroughtIn = conditionsOf(guide).some(
    ({ platforms, situations, ...others }) =>
      platforms === 'any' && listOf(situations).includes(id) && Object.keys(others).length === 0,
  );
  if (isBroughtIn) return [];
  return [
    {
      file,
      line: lineOf(['situation']),
      field: 'situation',
      reason: 'somebody who chooses it may get a plan without this guide',
      mending: `add to "plan.when" an entry with "platforms: any" and "situations: [${id}]", and nothing else`,
    },
  ];
}

function checkNamed({ file, data, lineOf }: PageFile, byId: ReadonlyMap<string, PageFile>): Problem[] {
  const plan = asRecord(data['plan']);
  const situations = conditionsOf({ data }).flatMap((condition, index) =>
    listOf(condition['situations']).map((id, place) => ({
      id,
      path: ['plan', 'when', index, 'situations', place],
      isMissing: byId.get(id)?.data['situation'] === undefined,
      reason: `no reader can choose "${id}": that guide has no "situation"`,
      mending: 'name a guide that has one, or give it the field "situation", in the words of the reader',
    })),
  );
  const before = listOf(plan['after']).map((id, place) => ({
    id,
    path: ['plan', 'after', place],
    isMissing: byId.get(id)?.data['plan'] === undefined,
    reason: `"${id}" is in nobody’s plan, so nothing can come after it`,
    mending: 'name a guide that has a "plan", or give it one',
  }));
  return [...situations, ...before]
    .filter(({ id, isMissing }) => byId.has(id) && isMissing)
    .map(({ path, reason, mending }) => ({ file, line: lineOf(path), field: path.join('.'), reason, mending }));
}

function conditionsOf({ data }: Pick<PageFile, 'data'>): Record<string, unknown>[] {
  const { when } = asRecord(data['plan']);
  return Array.isArray(when) ? when.map(asRecord) : [];
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
}
