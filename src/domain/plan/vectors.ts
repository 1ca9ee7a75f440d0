import { ACCOUNTS, AGES, type Answers } from './answers.ts';
import { listSteps, type PlanData } from './plan.ts';

/**
 * Every plan of this site, for programs that want to check theirs against ours. The axes span all regions, every set of platforms,
 * every age, account and situation, each also unanswered. Regions whose plans are alike throughout share a table.
 */
export interface PlanVectors {
  readonly axes: {
    /** Bit n of the index of a set says whether platform n is in it. */
    readonly platforms: readonly string[];
    /** '' is "not sure", in every axis. */
    readonly ages: readonly string[];
    readonly accounts: readonly string[];
    readonly situations: readonly string[];
  };
  /** Which table is that of a region; '' is a reader who named no region. */
  readonly regions: Readonly<Record<string, number>>;
  /** Ids of guides. */
  readonly guides: readonly string[];
  /** Each plan as its steps in order, by their places in `guides`. */
  readonly plans: readonly (readonly number[])[];
  /**
   * Places in `plans`. The entry for one person is at
   * ((platforms × ages + age) × accounts + account) × situations + situation, all counted from 0.
   */
  readonly tables: readonly (readonly number[])[];
}

/** The people of the tables, in the order of their places. */
export function* everyPerson(platforms: readonly string[], situations: readonly string[]): Generator<Answers> {
  for (let set = 0; set < 2 ** platforms.length; set += 1) {
    const used = platforms.filter((_, bit) => (set & (1 << bit)) !== 0);
    for (const age of [undefined, ...AGES])
      for (const account of [undefined, ...ACCOUNTS])
        for (const situation of [undefined, ...situations])
          yield {
            platforms: used,
            age,
            accounts: account === undefined ? [] : [account],
            situations: situation === undefined ? [] : [situation],
          };
  }
}

/**
 * Makes the plan of every person in every region.
 * @param regions ids; the reader without a region is added
 */
export function makeVectors(
  data: PlanData,
  regions: readonly string[],
  platforms: readonly string[],
  situations: readonly string[],
): PlanVectors {
  const guides = data.guides.map(({ id }) => id);
  const plans = new Map<string, number>();
  const tables: number[][] = [];
  const tableOf = new Map<string, number>();
  const regionTables: Record<string, number> = {};
  for (const region of ['', ...regions]) {
    const likeness = likenessOf(region, data);
    let table = tableOf.get(likeness);
    if (table === undefined) {
      table = tables.push(readTable(region, data, platforms, situations, guides, plans)) - 1;
      tableOf.set(likeness, table);
    }
    regionTables[region] = table;
  }
  return {
    axes: { platforms, ages: ['', ...AGES], accounts: ['', ...ACCOUNTS], situations: ['', ...situations] },
    regions: regionTables,
    guides,
    plans: [...plans.keys()].map((steps) => steps.split(' ').map(Number)),
    tables,
  };
}

/** All that the steps of a plan take from the region: regions with the same have the same plans. */
export function likenessOf(region: string, { guides }: PlanData): string {
  return guides
    .map(({ regions, formRegions, when = [] }) =>
      [{ regions }, { regions: formRegions }, ...when]
        .map((scope) => scope.regions?.includes(region) ?? 'all')
        .join(' '),
    )
    .join();
}

function readTable(
  region: string,
  data: PlanData,
  platforms: readonly string[],
  situations: readonly string[],
  guides: readonly string[],
  plans: Map<string, number>,
): number[] {
  return [...everyPerson(platforms, situations)].map((person) => {
    const steps = listSteps({ ...person, region: region === '' ? undefined : region }, data);
    const key = steps.map(({ guide }) => guides.indexOf(guide)).join(' ');
    const known = plans.get(key);
    if (known !== undefined) return known;
    plans.set(key, plans.size);
    return plans.size - 1;
  });
}
