import {
  isWorkingDay,
  lastDayOf,
  workingDayFrom,
  type Calendar,
  type CalendarDay,
  type Period,
  type ReadDay,
} from './calendar-day.ts';

/** A waiting time of a place, as its data has it. */
export interface DeadlineRule extends Period {
  readonly what: string;
  readonly from?: 'request' | 'answer' | 'answer-due' | 'complaint' | 'harm' | undefined;
  /** Longest extra time, in the same unit. */
  readonly extension?: number | undefined;
  readonly about?: string | undefined;
  readonly applies?: { readonly from?: string | undefined; readonly until?: string | undefined } | undefined;
  readonly law: string;
  readonly confidence: string;
  readonly sources: readonly string[];
}

/** How the law of a place treats a time that ends on a day off. */
export interface CountRule {
  readonly lastDay: 'next-working-day' | 'as-it-is' | 'not-known';
  readonly law: string;
  readonly confidence: string;
  readonly sources: readonly string[];
}

/** What is known of a place. */
export interface PlaceDeadlines {
  readonly deadlines: readonly DeadlineRule[];
  readonly counting?: CountRule | undefined;
  readonly calendar: Calendar;
  /** Whether there is anybody to complain to about this. */
  readonly hasAuthority: boolean;
}

/** What the person gives. Days are written year-month-day. */
export interface Request {
  /** A copy of one’s data has times of its own in some laws. */
  readonly asked: 'stop' | 'copy';
  /** Day Meta got the message: the day it was sent, on a form or by email. */
  readonly sent: string;
  /** Day of Meta’s answer. */
  readonly answered?: string | undefined;
}

/**
 * What a date is for. `complaint` is the last day for a complaint where a law sets one, and else the first day it makes sense;
 * `complaint-from` is that first day where there is also a last one.
 */
export type DueKind = 'acknowledgement' | 'reply' | 'extension' | 'complaint-from' | 'complaint' | 'recheck';

export interface DueDate {
  readonly kind: DueKind;
  /** Year-month-day. */
  readonly date: string;
  /** Where the law moves the end of the time to a working day: the day it would have been. */
  readonly movedFrom?: string | undefined;
  /** Where no law moves it: the first working day, which it is kind to wait for. Only for what others must do. */
  readonly allowUntil?: string | undefined;
  /** For what the person must do: that the last day is a day off, so sooner is safer. */
  readonly isDayOff?: boolean | undefined;
  /** The rule it comes from; without one it is the advice of this site and no law. */
  readonly rule?: DeadlineRule | undefined;
  /** For a complaint: the time the authority has then. */
  readonly then?: DeadlineRule | undefined;
  /** What the time was counted from. */
  readonly from: 'request' | 'answer' | 'answer-due' | 'harm';
  /** Whether the date is the first day on which something can be done, or the last. */
  readonly bound: 'first' | 'last';
}

/** How long to wait where no law says it. It is advice, no law. */
export const ADVISED_WAIT: Period = { amount: 1, unit: 'month', count: 'calendar' };
/** When to look again whether everything still holds: forms and settings change about twice a year. Advice, no law. */
export const RECHECK_AFTER: Period = { amount: 6, unit: 'month', count: 'calendar' };

/**
 * The dates that follow from a message to Meta: its answer, the longest time it may take, the complaint, and a day to look again.
 *
 * Time that others have is given long, time that the person has is given short: where a law does not say what happens on a day
 * off, an answer may come on the next working day, but a complaint should go out before.
 *
 * @param readDay reads a day, for example `Temporal.PlainDate.from`
 * @returns in the order of their dates
 * @throws RangeError where a day does not exist
 */
export function dueDates({ asked, sent, answered }: Request, place: PlaceDeadlines, readDay: ReadDay): DueDate[] {
  const start = readDay(sent);
  const rules = place.deadlines.filter(({ applies }) => holdsOn(sent, applies));
  const theirs = (kind: DueKind, rule: DeadlineRule | undefined, period: Period): DueDate => ({
    kind,
    ...settle(lastDayOf(start, period, place.calendar), place, true),
    rule,
    from: 'request',
    bound: 'last',
  });
  // A time for an answer that holds for something else only, such as harm, is no time for this answer.
  const own = rules.filter(({ about }) => about === undefined);
  const copy = asked === 'copy' ? own.find(({ what }) => what === 'access') : undefined;
  const reply = copy ?? own.find(({ what }) => what === 'reply');
  const answer = theirs('reply', reply, reply ?? ADVISED_WAIT);
  const others = rules.filter(
    (rule) =>
      rule !== reply &&
      (rule.what === 'reply' || (rule.what === 'access' && asked === 'copy')) &&
      rule.about !== undefined,
  );
  const dates: DueDate[] = [
    // A receipt for a complaint is none for a request.
    ...rules
      .filter(({ what, from }) => what === 'acknowledgement' && from !== 'complaint')
      .map((rule) => theirs('acknowledgement', rule, rule)),
    answer,
    ...others.map((rule) => theirs('reply', rule, rule)),
  ];
  const longest = reply?.extension;
  if (reply && longest !== undefined)
    dates.push(theirs('extension', reply, { ...reply, amount: reply.amount + longest }));

  const due = readDay(answer.allowUntil ?? answer.date);
  // An answer cannot come before the message.
  const given = answered === undefined || answered < sent ? undefined : readDay(answered);
  dates.push(...complaints(rules, place, { start, due, answered: given }));
  dates.push({
    kind: 'recheck',
    date: lastDayOf(start, RECHECK_AFTER, place.calendar).toString(),
    from: 'request',
    bound: 'first',
  });
  return dates.toSorted((a, b) => a.date.localeCompare(b.date));
}

interface Course {
  readonly start: CalendarDay;
  readonly due: CalendarDay;
  readonly answered: CalendarDay | undefined;
}

/** From when and until when a person can complain. */
function complaints(
  rules: readonly DeadlineRule[],
  place: PlaceDeadlines,
  { start, due, answered }: Course,
): DueDate[] {
  const wait = rules.find(({ what }) => what === 'wait-before-complaint');
  // After an answer nobody has to wait.
  const first = answered ?? (wait ? lastDayOf(start, wait, place.calendar) : due).add({ days: 1 });
  const windows = rules
    .filter(({ what, about }) => what === 'complaint-window' && about === undefined)
    .map((rule): DueDate => {
      const from = rule.from === 'answer' && answered === undefined ? 'answer-due' : (rule.from ?? 'answer');
      const event = { request: start, harm: start, complaint: start, 'answer-due': due, answer: answered ?? due }[from];
      return {
        kind: 'complaint',
        ...settle(lastDayOf(event, rule, place.calendar), place, false),
        rule,
        from: from === 'complaint' ? 'request' : from,
        bound: 'last',
      };
    });
  const then = rules.find(({ what }) => what === 'regulator-update');
  // The earliest of several last days is the one that counts.
  const [last] = windows.toSorted((a, b) => a.date.localeCompare(b.date));
  const opening: DueDate = {
    kind: last ? 'complaint-from' : 'complaint',
    date: first.toString(),
    rule: wait,
    from: answered ? 'answer' : wait ? 'request' : 'answer-due',
    bound: 'first',
    then,
  };
  if (last) return [opening, last];
  return place.hasAuthority ? [opening] : [];
}

/** Where a time ends that would end on `day`. */
function settle(
  day: CalendarDay,
  { counting, calendar }: PlaceDeadlines,
  isTheirs: boolean,
): Pick<DueDate, 'date' | 'movedFrom' | 'allowUntil' | 'isDayOff'> {
  const date = day.toString();
  if (isWorkingDay(day, calendar)) return { date };
  if (!isTheirs) return { date, isDayOff: true };
  const next = workingDayFrom(day, calendar).toString();
  if (counting?.lastDay === 'next-working-day') return { date: next, movedFrom: date };
  return counting?.lastDay === 'as-it-is' ? { date } : { date, allowUntil: next };
}

function holdsOn(day: string, applies: DeadlineRule['applies']): boolean {
  return (applies?.from ?? day) <= day && (applies?.until === undefined || day < applies.until);
}
