import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listSteps } from '../../src/domain/plan/plan.ts';
import { everyPerson, type PlanVectors } from '../../src/domain/plan/vectors.ts';
import { planData, platforms, regions, situations } from '../content/plan-content.ts';
import { dist, readPages } from './built-site.ts';

const pages = new Map(readPages().map((page) => [page.path, page.$]));

describe('/data/v1/plan-vectors.json', () => {
  const vectors = JSON.parse(readFileSync(join(dist, 'data/v1/plan-vectors.json'), 'utf8')) as PlanVectors & {
    generated: string;
  };
  const people = [...everyPerson(platforms, situations)];

  test('has every place, and every person in each table', () => {
    expect(Object.keys(vectors.regions).sort()).toEqual(['', ...regions.map(({ id }) => id)].sort());
    expect(vectors.tables.length).toBeGreaterThan(2);
    expect(vectors.tables.map((table) => table.length)).toEqual(vectors.tables.map(() => people.length));
    expect(vectors.generated).toMatch(/^20\d\d-\d\d-\d\d$/);
  });

  test('gives the plan the site shows: every 97th person in every place, as documented', () => {
    let compared = 0;
    for (const { id: region } of regions)
      for (let index = 0; index < people.length; index += 97) {
        const person = people[index];
        if (!person) throw new Error(`There is no person ${index}`);
        const plan = vectors.plans[vectors.tables[vectors.regions[region] ?? -1]?.[index] ?? -1];
        const steps = listSteps({ ...person, region }, planData).map(({ guide }) => guide);
        expect(plan?.map((place) => vectors.guides[place])).toEqual(steps);
        compared += 1;
      }
    expect(compared).toBeGreaterThan(5_000);
  });
});

describe('the page of a place has its plan', () => {
  test.each(regions.map(({ id }) => id))('%s', (region) => {
    const $ = pages.get(`/regions/${region}/`);
    const lists = $?.('main h2#plan ~ h3 + ol');
    expect(lists?.length).toBeGreaterThanOrEqual(platforms.length);
    for (const [index, app] of platforms.entries()) {
      const shown = lists
        ?.eq(index)
        .find('a')
        .map((_, link) => $?.(link).attr('href'))
        .get();
      const person = { region, platforms: [app], age: 'adult', accounts: ['public'], situations: [] } as const;
      expect(shown).toEqual(listSteps(person, planData).map(({ guide }) => `/guides/${guide}/?region=${region}`));
    }
  });
});

test('a plan carries no text that could end the element it stands in', () => {
  const $ = pages.get('/plan/');
  const json = $?.('script[data-plan]').text() ?? '';
  expect(json.length).toBeGreaterThan(5_000);
  expect(json).not.toContain('<');
  expect(() => JSON.parse(json) as unknown).not.toThrow();
});
