import { expandScope } from '../region/expand-scope.ts';
import type { RegionShape } from '../region/find-region.ts';
import type { Condition, PlanData, PlanGuide, PlanLimit } from './plan.ts';

type Scope = 'all' | readonly string[];

type PlanFields = Pick<PlanGuide, 'rule' | 'after' | 'unless' | 'first' | 'only' | 'assumes'> & {
  readonly when?: readonly (Condition & { readonly statuses?: readonly string[] | undefined })[] | undefined;
};

/** The part of the content that plans are made from. */
export interface PlanContent {
  /** In the order of the steps list. */
  readonly guides: readonly (Pick<PlanGuide, 'id' | 'platforms' | 'effect' | 'minutes'> & {
    readonly regions: Scope;
    readonly forms: readonly string[];
    readonly plan?: PlanFields | undefined;
  })[];
  readonly limits: readonly (Pick<PlanLimit, 'id' | 'platforms' | 'for'> & { readonly regions: Scope })[];
  readonly forms: readonly {
    readonly id: string;
    readonly purpose: string;
    readonly url?: string | undefined;
    readonly retired?: string | undefined;
    readonly regions: Scope;
  }[];
  readonly regions: readonly (RegionShape & { readonly status: string })[];
}

/** Purposes of forms that are made for an objection. Meta’s general request page takes any request, so it says nothing. */
const OBJECTS: readonly string[] = ['object-own-content', 'object-ai-chats'];

/** Reads from the content what the engine needs: guides that can be a step, with the regions each is for, and limits. */
export function buildPlanData({ guides, limits, forms, regions }: PlanContent): PlanData {
  const named = (scope: Scope): string[] | undefined =>
    scope === 'all' ? undefined : expandScope({ only: scope }, regions);
  const everywhere = regions.map(({ id }) => id);
  return {
    guides: guides.flatMap(({ id, platforms, effect, minutes, plan, ...guide }) => {
      if (!plan) return [];
      const formRegions = forms
        .filter((form) => guide.forms.includes(form.id) && OBJECTS.includes(form.purpose))
        .filter(({ url, retired }) => url !== undefined && retired === undefined)
        .flatMap((form) => named(form.regions) ?? everywhere);
      const when = plan.when?.map(({ statuses, ...condition }): Condition => {
        const places = named(condition.regions ?? 'all');
        const withStatus = statuses && regions.filter(({ status }) => statuses.includes(status)).map(({ id }) => id);
        return { ...condition, regions: withStatus?.filter((id) => places?.includes(id) !== false) ?? places };
      });
      return [{ id, platforms, regions: named(guide.regions), formRegions, effect, minutes, ...plan, when }];
    }),
    limits: limits.map((limit) => ({
      id: limit.id,
      platforms: limit.platforms,
      regions: named(limit.regions),
      for: limit.for,
    })),
  };
}
