import { describe, expect, test } from 'vitest';
import { firstAction, viewStatus, type StatusFile } from '../../src/domain/embed/status-file.ts';

const eu = {
  place: 'in the EU',
  status: 'no-right',
  next: { status: 'can-object', from: '2027-01-01' },
  do: ['Make it private', 'guides/private/?region=eu'],
  path: 'regions/eu/',
  checked: '2026-11-22',
  review: '2027-03-22',
} as const;
const file: StatusFile = {
  version: '1.0',
  lang: 'en',
  dir: 'ltr',
  words: {
    heading: 'Your posts {place}',
    first: 'First:',
    checked: 'Checked on {date}.',
    old: 'Checked on {date}. May have changed.',
    more: 'More',
    unknown: 'No page for “{region}”.',
    all: 'All places',
  },
  statuses: { 'can-object': 'You can object', 'no-right': 'No right here' },
  all: 'regions/',
  regions: { eu },
};

describe('the box for other sites says', () => {
  test('what holds in a place, what to do first, and when that was checked', () => {
    expect(viewStatus(file, 'eu', '2026-11-23')).toEqual({
      heading: 'Your posts in the EU',
      status: 'No right here',
      first: { label: 'First:', text: 'Make it private', path: 'guides/private/?region=eu' },
      checked: { text: 'Checked on {date}.', day: '2026-11-22' },
      link: { text: 'More', path: 'regions/eu/' },
    });
  });

  test('that the facts may be old from the day after the next review', () => {
    const said = ['2027-03-22', '2027-03-23'].map((day) => viewStatus(file, 'eu', day).checked?.text);
    expect(said).toEqual(['Checked on {date}.', 'Checked on {date}. May have changed.']);
  });

  test('the status that a law brings, from its day on, and then no step that was written for the old one', () => {
    expect(viewStatus(file, 'eu', '2026-12-31').status).toBe('No right here');
    const later = viewStatus(file, 'eu', '2027-01-01');
    expect([later.status, later.first]).toEqual(['You can object', undefined]);
  });

  test.each(['', 'atlantis', 'constructor', '__proto__', 'toString', '$& {place}'])(
    'of a place that it does not know ("%s") that there is no page, and leads to all places',
    (region) => {
      expect(viewStatus(file, region, '2026-11-23')).toEqual({
        heading: `No page for “${region}”.`,
        link: { text: 'All places', path: 'regions/' },
      });
    },
  );

  test('nothing of a status it has no words for: an older copy of the script may meet one', () => {
    const regions = { eu: { ...eu, status: 'new-kind' } };
    expect(viewStatus({ ...file, regions }, 'eu', '2026-11-23').status).toBeUndefined();
  });
});

describe('the first thing to do in a place', () => {
  const letterPlace = { id: 'br', status: 'can-ask' };
  const protect = { title: 'Make it private', path: '/guides/private/', isObjection: false };
  const object = { title: 'Object', path: '/guides/object/', isObjection: true };

  test('is to object, where there is a form', () => {
    expect(firstAction(letterPlace, [protect, object], 'Write')).toEqual(['Object', 'guides/object/?region=br']);
  });
  test('else a letter, where the law lets people ask or may', () => {
    expect(firstAction(letterPlace, [protect], 'Write')).toEqual(['Write', 'letter/#region=br']);
    expect(firstAction({ id: 'br', status: 'not-known' }, [protect], 'Write')[0]).toBe('Write');
  });
  test('else what helps most', () => {
    expect(firstAction({ id: 'us', status: 'no-right' }, [protect], 'Write')).toEqual([
      'Make it private',
      'guides/private/?region=us',
    ]);
  });
  test('is never nothing: a place without a guide is an error that names it', () => {
    expect(() => firstAction({ id: 'us', status: 'no-right' }, [], 'Write')).toThrow('The region "us" has no first');
  });
});
