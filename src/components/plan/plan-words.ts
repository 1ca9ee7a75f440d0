import { formatTag } from '../../domain/format-tag.ts';
import { fillMessage } from '../../domain/message.ts';
import type { Answers } from '../../domain/plan/answers.ts';
import { ASSUMED, type Reason } from '../../domain/plan/plan.ts';
import type { PlanPage, PlanWord } from './plan-page.ts';

/** Says things of a plan in the language of the page. */
export class PlanWords {
  readonly page: PlanPage;
  readonly #language = formatTag(document.documentElement.lang);

  constructor(page: PlanPage) {
    this.page = page;
  }

  fill(word: PlanWord, values: Readonly<Record<string, string | number>> = {}): string {
    return fillMessage(this.page.words[word], values, this.#language);
  }

  /** "Facebook, Instagram and WhatsApp" */
  list(items: readonly (string | undefined)[]): string {
    const said = items.filter((item) => item !== undefined);
    return new Intl.ListFormat(this.#language, { type: 'conjunction' }).format(said);
  }

  /** "5 minutes" */
  minutes(amount: number): string {
    const format = { style: 'unit', unit: 'minute', unitDisplay: 'long' } as const;
    return new Intl.NumberFormat(this.#language, format).format(amount);
  }

  /** "22 November 2026" */
  day(isoDate: string): string {
    return new Intl.DateTimeFormat(this.#language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(isoDate));
  }

  /** What stands in for answers that are missing. A situation has guesses of its own. */
  guesses({ platforms, age, accounts, situations }: Answers): string[] {
    const { page } = this;
    if (situations.length > 0 || accounts.includes('none')) return [];
    const guessed = [
      platforms.length > 0 ? undefined : this.list(ASSUMED.platforms.map((app) => page.platforms[app])),
      age === undefined ? page.ages[ASSUMED.age] : undefined,
      accounts.length > 0 ? undefined : page.accounts[ASSUMED.account],
    ].filter((guess) => guess !== undefined);
    return guessed.length > 0 ? [this.fill('guessed', { guesses: guessed.join(' · ') })] : [];
  }

  /** An answer that brought a step in, in a few words. */
  reason(reason: Reason, isObjection: boolean, region: string | undefined): string {
    const { platforms, accounts, ages, situations, regions } = this.page;
    const place = regions[region ?? ''];
    const guess = (answer: string, isAssumed: boolean): string =>
      isAssumed ? this.fill('assumed', { answer }) : answer;
    const named = (values: readonly string[], names: Readonly<Record<string, string>>): string =>
      this.list(values.map((value) => names[value]));
    switch (reason.kind) {
      case 'region':
        return isObjection ? this.fill('offered', { place: place?.inWords ?? '' }) : (place?.name ?? '');
      case 'platforms':
        return guess(named(reason.values, platforms), reason.assumed);
      case 'accounts':
        return guess(named(reason.values, accounts), reason.assumed);
      case 'age':
        return guess(ages[reason.value] ?? '', reason.assumed);
      case 'situations':
        return named(reason.values, situations);
      default:
        return this.fill(reason.kind === 'after' ? 'follows' : 'everyone');
    }
  }
}
