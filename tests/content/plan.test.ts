import { describe, expect, test } from 'vitest';
import { listSteps, makePlan, type PlanStep } from '../../src/domain/plan/plan.ts';
import { everyPerson, likenessOf } from '../../src/domain/plan/vectors.ts';
import type { Answers } from '../../src/domain/plan/answers.ts';
import { forms, guides, limits, planData, platforms, regions, situations } from './plan-content.ts';

/**
 * Every region × every set of platforms × age × kind of account × situation, each also unanswered: the promises of a plan, held
 * against the content itself, not against what the engine read from it.
 */

const META_ACCOUNT = ['facebook', 'instagram', 'threads'];
const AI_CHATS = ['facebook', 'instagram', 'messenger', 'whatsapp', 'meta-ai-app', 'ai-glasses'];
/** In Brazil the form for AI chats is about WhatsApp alone. */
const AI_CHATS_BRAZIL = ['whatsapp'];
const guideById = new Map(guides.map((guide) => [guide.id, guide]));
const formById = new Map(forms.map((form) => [form.id, form]));

type Region = (typeof regions)[number];
const covers = (scope: 'all' | readonly string[], { id, parent }: Region): boolean =>
  scope === 'all' || scope.includes(id) || (parent !== undefined && scope.includes(parent));

/** The step that must stand first because it is this person’s objection; undefined where none exists or the situation comes first. */
function objectionOf(region: Region, person: Answers): readonly string[] | undefined {
  const [account] = person.accounts;
  const [situation] = person.situations;
  if (situation !== undefined && guideById.get(situation)?.plan?.first) return undefined;
  const isGone = account === 'none' || (account === undefined && situation === 'after-you-left-meta');
  const apps = person.platforms.length > 0 ? person.platforms : ['facebook', 'instagram', 'whatsapp'];
  const own = isGone ? [] : apps.filter((app) => META_ACCOUNT.includes(app));
  if (isGone && (region.status === 'can-object' || situation === 'after-you-left-meta'))
    return ['object-without-an-account', 'object-to-ai-chats', 'write-to-meta'];
  if (region.status !== 'can-object') return undefined;
  if (own.length > 0 && person.age !== 'minor')
    return ['object-on-instagram', 'object-on-facebook', 'object-on-threads'];
  const chats = region.id === 'br' ? AI_CHATS_BRAZIL : AI_CHATS;
  return apps.some((app) => chats.includes(app)) ? ['object-to-ai-chats'] : undefined;
}

const forAdults = ['object-on-instagram', 'object-on-facebook', 'object-on-threads'];
const comesAlone = new Set(guides.filter(({ plan }) => plan?.only).map(({ id }) => id));

/** Finds what a plan promises and breaks. The place is read once, the people are many. */
function watcherFor(region: Region): (person: Answers, steps: readonly PlanStep[]) => string[] {
  const here = new Set(guides.filter((guide) => covers(guide.regions, region)).map(({ id }) => id));
  const offered = new Set(
    guides
      .filter((guide) => guide.forms.some((id) => covers(formById.get(id)?.regions ?? [], region)))
      .map(({ id }) => id),
  );
  return (person, steps) => {
    const ids = steps.map(({ guide }) => guide);
    const [first] = ids;
    if (first === undefined) return ['an empty plan'];
    const objection = objectionOf(region, person);
    const isAlone = person.situations.some((id) => comesAlone.has(id));
    const isMinor = person.age === 'minor';
    const hasPage = person.accounts.includes('business');
    const checks: [boolean, string][] = [
      [new Set(ids).size < ids.length, 'a step twice'],
      [ids.some((id) => !here.has(id)), 'a step for other places'],
      [steps.some(({ guide, rule }) => rule === 'objection' && !offered.has(guide)), 'an objection without a form'],
      [steps.some(({ reasons }) => reasons.length === 0), 'a step that does not say why'],
      [objection !== undefined && !objection.includes(first), `${first} before the objection`],
      [isMinor && ids.some((id) => forAdults.includes(id)), 'a form for adults'],
      [isMinor && !isAlone && !ids.includes('parents-and-teens'), 'nothing for a minor'],
      [hasPage && !isAlone && !ids.includes('businesses-pages-and-clubs'), 'nothing for a Page'],
      [hasPage && ids.includes('make-instagram-private'), 'a business account cannot be private'],
      [person.situations.some((id) => !ids.includes(id)), 'nothing for the situation'],
    ];
    return checks.filter(([isWrong]) => isWrong).map(([, breach]) => breach);
  };
}

describe('every person in every place', () => {
  test('the axes are as long as they should be', () => {
    expect(regions.length).toBeGreaterThan(40);
    expect(platforms).toHaveLength(7);
    expect(situations.length).toBeGreaterThan(8);
  });

  // Places for which the engine reads the same from the content have the same plans: one is made for all of them, and held
  // against each. That they are the same is asked of every seventh person below.
  const alike = Map.groupBy(regions, ({ id }) => likenessOf(id, planData));

  test.each([...alike.values()].map((places) => [places.map(({ id }) => id).join(', '), places] as const))(
    '%s',
    (_, places) => {
      const [first] = places;
      const watchers = places.map((place) => [place.id, watcherFor(place)] as const);
      const wrong = new Map<string, string>();
      let people = 0;
      for (const person of everyPerson(platforms, situations)) {
        people += 1;
        const steps = listSteps({ ...person, region: first?.id }, planData);
        for (const [id, breaches] of watchers)
          for (const breach of breaches(person, steps)) wrong.set(`${id}: ${breach}`, JSON.stringify(person));
      }
      expect(people).toBe(2 ** 7 * 3 * 5 * (situations.length + 1));
      expect(Object.fromEntries(wrong)).toEqual({});
    },
  );

  test('places that are alike to the engine have the same plans', () => {
    let compared = 0;
    for (const places of alike.values()) {
      const [first, ...others] = places;
      let turn = 0;
      for (const person of everyPerson(platforms, situations)) {
        turn += 1;
        if (others.length === 0 || turn % 7 !== 0) continue;
        const other = others[turn % others.length];
        const plans = [first, other].map((place) => listSteps({ ...person, region: place?.id }, planData));
        expect(plans[1]).toEqual(plans[0]);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(5_000);
  });

  test('and the reader who names no place', () => {
    for (const person of everyPerson(platforms, situations)) {
      const { steps, notes } = makePlan(person, planData);
      expect(steps.length).toBeGreaterThan(0);
      expect(notes).toContain('no-region');
      expect(steps.filter(({ guide }) => guideById.get(guide)?.regions !== 'all')).toEqual([]);
    }
  });
});

test('where the law lets people write to Meta, the letter comes first', () => {
  const places = regions.filter(({ status }) => status === 'can-ask');
  expect(places.length).toBeGreaterThan(15);
  for (const { id: region } of places) {
    const plan = makePlan({ region, platforms: ['facebook'], accounts: ['public'], situations: [] }, planData);
    expect(plan.steps[0]?.guide, region).toBe('write-to-meta');
  }
});

test('what cannot be done names a substitute, for every app in every place', () => {
  for (const { id: region } of regions)
    for (const app of platforms) {
      const plan = makePlan({ region, platforms: [app], accounts: [], situations: [] }, planData);
      const found = limits.filter(({ id }) => plan.limits.includes(id));
      expect(found.length, `${region} ${app}`).toBeGreaterThan(0);
      for (const { guide } of found) expect(guideById.has(guide)).toBe(true);
    }
});
