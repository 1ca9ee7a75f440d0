import type { PlanData } from '../../domain/plan/plan.ts';
import { deadlineInWords } from '../../i18n/deadline.ts';
import { placeInFull } from '../../i18n/place.ts';
import type { Article, RegionEntry, Site } from '../../queries.ts';
import { accountKind, platform, readerAge } from '../../schemas/common.ts';
import { planRule } from '../../schemas/guide.ts';
import { PLAN_WORDS, type PlanPage, type PlanRegion, type PlanWord } from './plan-page.ts';

/** Puts together what the page of the plan carries, in the language of the site. */
export function buildPlanPage(site: Site, data: PlanData, guides: readonly Article<'guides'>[]): PlanPage {
  const { t, facts, regions } = site;
  const record = <Key extends string, Value>(keys: readonly Key[], value: (key: Key) => Value): Record<Key, Value> =>
    Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>;
  const ids = new Set(data.guides.map(({ id }) => id));
  return {
    data,
    platforms: record(platform.options, (name) => t(`platform.${name}`)),
    situations: Object.fromEntries(
      guides.flatMap(({ id, data: { situation } }) => (situation ? [[id, situation]] : [])),
    ),
    guides: Object.fromEntries(
      guides
        .filter(({ id }) => ids.has(id))
        .map(({ id, data: { title, why = '', confidence, sources } }) => [
          id,
          {
            title,
            why,
            evidence: t('plan.evidence', { count: sources.length, confidence: t(`confidence.${confidence}`) }),
          },
        ]),
    ),
    limits: Object.fromEntries(facts.limits.map(({ id, cannot, instead, guide }) => [id, { cannot, instead, guide }])),
    regions: Object.fromEntries(regions.map((region) => [region.id, describeRegion(site, region)])),
    words: record(PLAN_WORDS, (word: PlanWord) => t.raw(`plan.${word}`)),
    ages: record(readerAge.options, (age) => t(`readerAge.${age}`)),
    accounts: record(accountKind.options, (kind) => t(`accountShort.${kind}`)),
    rules: record(planRule.options, (rule) => t(`planRule.${rule}`)),
  };
}

function describeRegion(site: Site, region: RegionEntry): PlanRegion {
  const reply = region.deadlines.find(({ what }) => what === 'reply');
  return {
    name: placeInFull(site, region),
    inWords: region.inWords,
    reply: reply && site.t('plan.answerIn', { length: deadlineInWords(site, reply), law: reply.law }),
  };
}
