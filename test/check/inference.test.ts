import { describe, expect, test } from 'vitest';
import { checked, errorsOf, found } from './project.ts';

/** The types of the fields that a text leaves to be inferred. */
const typesIn = (text: string) => Object.fromEntries(checked(text).model.fields.map(({ name, type }) => [name, type.kind]));
const eventsIn = (text: string) => checked(text).model.events.map(({ name, properties }) => [name, Object.fromEntries(properties)]);

describe('a field that is declared nowhere', () => {
  test.each([
    ['when subscribed add 5', 'subscribed', 'yes/no'],
    ['when not subscribed and x = y add 5', 'subscribed', 'yes/no'],
    ['when subscribed = yes add 5', 'subscribed', 'yes/no'],
    ['when employees >= 50 add 5', 'employees', 'number'],
    ['when employees between 5 and 50 add 5', 'employees', 'number'],
    ['when 50 <= employees add 5', 'employees', 'number'],
    ['when employees * 2 > 5 add 5', 'employees', 'number'],
    ['when vip add 1 per employees up to 5', 'employees', 'number'],
    ['always add employees up to 5', 'employees', 'number'],
    ['rate employees { below 50 add 5 }', 'employees', 'number'],
    ['param most = 5\nwhen employees > most add 5', 'employees', 'number'],
    ['let few = 5 * 2\nwhen employees > few add 5', 'employees', 'number'],
    ['when title = CEO add 5', 'title', 'text'],
    ['when title contains CEO add 5', 'title', 'text'],
    ['list bosses = [CEO]\nwhen title in bosses add 5', 'title', 'text'],
    ['when title is known add 5', 'title', 'text'],
    ['when domain of title = "x.com" add 5', 'title', 'text'],
    ['rate title { CEO add 5 }', 'title', 'text'],
    ['when created before 2026-01-31 add 5', 'created', 'date'],
    ['when created >= 2026-01-31 add 5', 'created', 'date'],
    ['when created more than 90 days ago add 5', 'created', 'date'],
    ['when created after 2026-01-31T10:00Z add 5', 'created', 'datetime'],
    ['when created in [2026-01-31T10:00, 2026-02-01] add 5', 'created', 'datetime'],
    ['when due within next 30 days add 5', 'due', 'date'],
    ['when days until due < 30 add 5', 'due', 'date'],
    ['when "data platform" in interests add 5', 'interests', 'list'],
    ['when interests has any of [Data, Cloud] add 5', 'interests', 'list'],
  ])('%s', (text, name, type) => {
    expect(typesIn(text)[name]).toBe(type);
    expect(errorsOf(text)).toEqual([]);
  });

  test('takes its type from where it can be read in one way only, wherever that stands', () => {
    expect(typesIn('when size = limit add 5\nwhen limit > 3 add 1\nwhen size > 7 add 1')).toEqual({ size: 'number', limit: 'number' });
    expect(typesIn('when size > most add 5\nwhen most > 3 add 1')).toEqual({ size: 'number', most: 'number' });
    expect(typesIn('when created within last 9 days add 5\nwhen created before 2026-01-31 add 5')).toEqual({ created: 'date' });
  });

  test('is what its let is', () => {
    expect(typesIn('let vip = is_vip\nwhen vip add 5')).toEqual({ is_vip: 'yes/no' });
    expect(typesIn('let size = employees\nwhen size > 5 add 5')).toEqual({ employees: 'number' });
  });

  test('is text for a bare word, which makes no field of the word', () => {
    expect(typesIn('when industry = Manufacturing add 5')).toEqual({ industry: 'text' });
  });

  test('cannot be two things', () => {
    const text = 'when size > 5 add 5\nwhen size = Large add 5';
    expect(found(text)[0]).toMatch(/^conflicting-uses: size is used as a number elsewhere and as a text here\./);
    const [conflict] = checked(text).diagnostics;
    expect(conflict!.related.map(({ span }) => span)).toEqual([{ start: 5, end: 9 }]);
  });

  test('is an error as soon as another is declared', () => {
    expect(found('field title: text\nwhen title = CEO and vip add 5')).toEqual([
      'unknown-field: There is no field called vip. Declare it: field vip: yes/no',
    ]);
    const files = { 'crm.score': 'field title: text' };
    expect(found('use "crm.score"\nwhen title = CEO and vip add 5', { files })).toEqual([
      'unknown-field: There is no field called vip. Declare it: field vip: yes/no',
    ]);
  });

  test('is not made by a test, which can only give what the model reads', () => {
    expect(found('when title = CEO add 5\ntest "t" {\n  given titel = CEO\n  expect score = 0\n}')).toEqual([
      'unknown-field: There is no field called titel. Did you mean title?',
    ]);
  });

  test('may be called score in no rule', () => {
    expect(found('when score > 5 add 5')[0]).toMatch(/^points-in-rule: score is what the model gives/);
  });
});

describe('an event that is declared nowhere', () => {
  test.each([
    'each page_view add 1 up to 5',
    'when page_view where page = "/pricing" add 5',
    'when page_view at least 3 times add 5',
    'when page_view within last 7 days add 5',
    'when no page_view within last 7 days and page_view add 5',
    'when page_view followed by form_submit within 7 days add 5',
    'when count of page_view >= 3 add 5',
  ])('is evident from: %s', (text) => {
    expect(checked(text).model.events[0]?.name).toBe('page_view');
    expect(checked(text).model.fields).toEqual([]);
    expect(errorsOf(text)).toEqual([]);
  });

  test('has the properties that are asked for', () => {
    const text = 'each page_view where page = "/pricing" and seconds > 9 and mobile add 1 once per campaign up to 5';
    expect(eventsIn(text)).toEqual([
      [
        'page_view',
        {
          page: { kind: 'text' },
          seconds: { kind: 'number', whole: false, from: null, to: null },
          mobile: { kind: 'yes/no' },
          campaign: { kind: 'text' },
        },
      ],
    ]);
  });

  test('says no more of its properties once it is declared', () => {
    expect(errorsOf('event demo { page: text }\nwhen demo where (page in [1, 2] or page starts with "/") add 5').join()).not.toContain(
      'conflicting-uses',
    );
  });

  test('is an error where another is declared', () => {
    expect(errorsOf('event form_submit\neach page_view add 1 up to 5')).toEqual([
      'unknown-event: There is no event called page_view. Declare it: event page_view',
    ]);
  });
});
