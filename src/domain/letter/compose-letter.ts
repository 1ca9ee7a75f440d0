import { appliesOn, type DaySpan } from '../by-date.ts';
import { formatTag } from '../format-tag.ts';

/** Texts of letters in one language: content/letters/<language>.yaml. Gaps and facts stand in braces. */
export interface LetterTexts {
  readonly kinds: Readonly<Record<string, { readonly subject: string; readonly ask: readonly string[] }>>;
  readonly outcomes: Readonly<Record<string, string>>;
  readonly situations: Readonly<Record<string, string>>;
  readonly reason: string;
  readonly law: string;
  readonly wish: string;
  readonly time: string;
  readonly noTime: string;
  readonly answer: string;
  readonly attached: string;
  readonly lines: Readonly<Record<string, string>>;
  readonly blanks: Readonly<Record<string, string>>;
  readonly workingDays: Readonly<Record<string, string | undefined>>;
  readonly allApps: string;
}

/** A text in the languages of letters, English among them. */
export type InLanguages = Readonly<Record<string, string>>;

/** How long somebody has, as a law says it. */
export interface LetterTime {
  readonly amount: number;
  readonly unit: 'day' | 'month' | 'year';
  readonly count: 'calendar' | 'working';
  readonly law: string;
  /** Letters of which days it holds for: first day, and first day after. */
  readonly applies?: DaySpan | undefined;
}

/** What the law of a place says to one kind of letter. */
export interface KindRules {
  readonly weight: 'right' | 'wish';
  readonly law?: InLanguages | undefined;
  /** One of them holds at a time. */
  readonly times: readonly LetterTime[];
  readonly extra?: InLanguages | undefined;
}

/** Who gets a letter: a name, and an address line by line. */
export interface Addressee {
  readonly name: string;
  readonly address: readonly string[];
}

/** The letters of one place. */
export interface PlaceRules {
  readonly languages: readonly string[];
  readonly wants: readonly string[];
  readonly firm: Addressee;
  readonly kinds: Readonly<Record<string, KindRules>>;
  readonly placeName?: InLanguages | undefined;
  /** ISO 3166-1 code, where the place is one country. */
  readonly country?: string | undefined;
  readonly regulator?: Addressee | undefined;
  /** Of a shared place: the authority of each country, by its ISO 3166-1 code. */
  readonly members?: Readonly<Record<string, Addressee>> | undefined;
}

/** What the writer chose and typed. Everything may be missing: then a gap stays, with its name. */
export interface LetterChoices {
  readonly kind: string;
  readonly situation: string;
  readonly outcome?: string | undefined;
  /** Day the letter is written, year-month-day: laws change. */
  readonly day: string;
  /** Of a shared place: the country of the writer, ISO 3166-1. */
  readonly country?: string | undefined;
  /** Names of apps. */
  readonly apps?: readonly string[] | undefined;
  /** By name of the gap. Dates are written year-month-day. */
  readonly typed?: Readonly<Record<string, string>> | undefined;
}

/** A piece of a letter: words, or a gap that is still empty. */
export type Piece = { readonly text: string } | { readonly blank: string; readonly text: string };
export type Paragraph = readonly Piece[];

export interface Letter {
  /** Language of the letter: BCP 47 tag. */
  readonly language: string;
  /** Who gets it: a name and an address, line by line. Empty where nobody is known. */
  readonly to: readonly string[];
  readonly subject: Paragraph;
  readonly paragraphs: readonly Paragraph[];
  /** Name, account and the like, one line each. */
  readonly lines: readonly Paragraph[];
}

/** Gaps that hold a day. */
const DAYS: readonly string[] = ['sentOn', 'answeredOn', 'date'];
/** Kinds that follow a first message and so do not ask for a right of their own. */
const FOLLOW_UPS: readonly string[] = ['reminder', 'complaint'];
const LINE_OF_WANT: Readonly<Record<string, string>> = {
  'id-number': 'idNumber',
  address: 'address',
  date: 'date',
  signature: 'signature',
};
/** More of what was typed is not taken over: nobody writes so much into a gap, and a letter must stay one. */
const MOST_TYPED = 2_000;

/**
 * Writes a letter: what is asked in plain words, for whom, the law, the time for an answer, and who asks.
 *
 * What was typed goes in as it is, never read as a template: braces, tags and directions in it stay plain characters.
 *
 * @param texts words of the language
 * @param language BCP 47 tag of the letter
 * @throws RangeError for a kind that the place does not have
 */
export function composeLetter(
  texts: LetterTexts,
  language: string,
  place: PlaceRules,
  { kind, situation, outcome = 'silent', day, country: chosen, apps = [], typed = {} }: LetterChoices,
): Letter {
  const rules = own(place.kinds, kind);
  const words = own(texts.kinds, kind);
  if (!rules || !words) throw new RangeError(`There is no letter "${kind}" for this place`);
  const isFollowUp = FOLLOW_UPS.includes(kind);
  // The dead have no rights under most of these laws, so for them a letter only asks.
  const isForDead = situation === 'deceased' && !isFollowUp;
  const wantsReason = kind !== 'access' && (place.wants.includes('reason') || clean(own(typed, 'reason') ?? '') !== '');
  const member = own(place.members ?? {}, chosen ?? '');
  // A country that is none of the place's own is no answer.
  const country = member ? chosen : place.country;
  const regulator = member ?? place.regulator;
  const time = rules.times.find(({ applies }) => appliesOn(day, applies ?? {}));
  const facts: Readonly<Record<string, string>> = {
    apps: apps.length > 0 ? new Intl.ListFormat(formatTag(language)).format(apps) : texts.allApps,
    law: inLanguage(rules.law, language) ?? '',
    time: time ? timeInWords(texts, language, time) : '',
    firm: place.firm.name,
    regulator: regulator?.name ?? '',
  };
  const known = {
    ...(country === undefined ? {} : { place: nameOfCountry(language, country) }),
    ...(place.placeName === undefined ? {} : { place: inLanguage(place.placeName, language) ?? '' }),
  };
  const fill = (template: string): Paragraph =>
    fillGaps(
      template,
      (name) => {
        const given = clean(own(typed, name) ?? '');
        if (given !== '') return DAYS.includes(name) ? dayInWords(language, given) : given;
        return facts[name] ?? (known as Readonly<Record<string, string>>)[name];
      },
      texts.blanks,
    );
  const isComplaint = kind === 'complaint';
  return {
    language,
    to: asLines(isComplaint ? regulator : place.firm),
    subject: fill(words.subject),
    paragraphs: [
      // The outcome is a text with a gap of its own, so it is put in before the gaps are.
      ...words.ask.map((text) => text.replace('{outcome}', () => own(texts.outcomes, outcome) ?? '')),
      own(texts.situations, situation) ?? '',
      ...(wantsReason && !isFollowUp ? [texts.reason] : []),
      ...(isForDead ? [] : [inLanguage(rules.extra, language) ?? '', ...lawOf(texts, rules, kind)]),
      ...(isFollowUp ? [] : [time && !isForDead ? texts.time : texts.noTime]),
      isComplaint ? texts.attached : texts.answer,
    ]
      .filter((text) => text !== '')
      .map(fill),
    lines: linesOf(place, kind, situation).map((line) => fill(texts.lines[line] ?? '')),
  };
}

/** What the letter says of the law. */
function lawOf(texts: LetterTexts, { weight, law }: KindRules, kind: string): string[] {
  if (weight === 'wish') return kind === 'complaint' ? [] : [texts.wish];
  return law ? [texts.law] : [];
}

/** Names of the lines at the end: who asks, and what the law wants to see. */
function linesOf({ wants }: PlaceRules, kind: string, situation: string): string[] {
  return [
    'name',
    ...(situation === 'no-account' ? [] : ['account']),
    'email',
    'place',
    ...(FOLLOW_UPS.includes(kind) ? ['number'] : []),
    ...wants.flatMap((want) => LINE_OF_WANT[want] ?? []),
  ];
}

const asLines = (addressee?: Addressee): string[] =>
  // Some addresses begin with the name.
  addressee ? [addressee.name, ...addressee.address.filter((line) => !addressee.name.startsWith(line))] : [];

/** A letter as plain text: address, subject, body, lines. Gaps stand in square brackets. */
export function letterAsText({ to, subject, paragraphs, lines }: Letter): string {
  const parts = [to.join('\n'), asText(subject), ...paragraphs.map(asText), lines.map(asText).join('\n')];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** The same without address and subject, for a form or the body of an email. */
export function bodyAsText({ paragraphs, lines }: Letter): string {
  return [...paragraphs.map(asText), lines.map(asText).join('\n')].join('\n\n') + '\n';
}

/** A paragraph as plain text, with its gaps in square brackets. */
export function asText(paragraph: Paragraph): string {
  return paragraph.map((piece) => ('blank' in piece ? `[${piece.text}]` : piece.text)).join('');
}

/** Names of the gaps that a letter can have, filled or not, in the order in which they come up. */
export function gapsOf(texts: LetterTexts, language: string, place: PlaceRules, choices: LetterChoices): string[] {
  const { subject, paragraphs, lines } = composeLetter(texts, language, place, { ...choices, typed: {} });
  const empty = [subject, ...paragraphs, ...lines].flatMap((paragraph) =>
    paragraph.flatMap((piece) => ('blank' in piece ? [piece.blank] : [])),
  );
  // A reason may always be given, even where no law wants one.
  const optional = FOLLOW_UPS.includes(choices.kind) || choices.kind === 'access' ? [] : ['reason'];
  return [...new Set([...empty, ...optional])];
}

/** Splits a text at its gaps and fills those that have a value. What is filled in is never looked at again. */
function fillGaps(
  template: string,
  value: (name: string) => string | undefined,
  blanks: Readonly<Record<string, string>>,
): Paragraph {
  let before = '';
  return template
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part): Piece => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      // "Meta Platforms, Inc." brings its own full stop.
      const own = name === undefined ? (before.endsWith('.') ? part.replace(/^\./, '') : part) : value(name);
      before = own ?? '';
      return own === undefined ? { blank: name ?? '', text: blanks[name ?? ''] ?? part } : { text: own };
    });
}

function inLanguage(texts: InLanguages | undefined, language: string): string | undefined {
  return texts?.[language] ?? texts?.['en'];
}

function timeInWords({ workingDays }: LetterTexts, language: string, { amount, unit, count }: LetterTime): string {
  if (count !== 'working')
    return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
  const form = workingDays[new Intl.PluralRules(language).select(amount)] ?? workingDays['other'] ?? '{count}';
  return form.replace('{count}', new Intl.NumberFormat(language).format(amount));
}

function nameOfCountry(language: string, code: string): string {
  return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
}

/** A day in the words of a language; what is no day stays as it was typed. */
function dayInWords(language: string, day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  // Some engines read 30 February as 2 March.
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
  if (!isDay) return day;
  return new Intl.DateTimeFormat(formatTag(language), { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

/**
 * What was typed, as one plain line of text: control characters, line breaks of every kind and marks that turn the direction of what follows are taken out,
 * so that a name cannot change how the rest of a letter reads (Unicode Technical Report 36, section 2.5).
 */
function clean(typed: string): string {
  return (
    typed
      .slice(0, MOST_TYPED)
      // Half of a sign that was cut in two.
      .replace(/[\uD800-\uDBFF]+$/, '')
      .replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, '')
      .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
      .trim()
  );
}

/** What stands under a name, but not what every object of JavaScript has, such as "constructor". */
function own<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
