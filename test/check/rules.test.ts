import { describe, expect, test } from 'vitest';
import { checked, found } from './project.ts';

const codesIn = (text: string) => checked(text).diagnostics.map(({ code }) => code);

describe('bands', () => {
  test('50 to 499 and 500 meet on a whole number, not on a number', () => {
    const bands = 'rate size {\n  50 to 499 add 5\n  500 or more add 9\n}';
    expect(codesIn(`field size: whole number\n${bands}`)).toEqual([]);
    expect(codesIn(`field size: number\n${bands}`)).toEqual(['gap-in-bands']);
  });

  test('below 50 and above 50 leave out 50 itself', () => {
    const bands = 'rate size {\n  below 50 add 5\n  above 50 add 9\n}';
    expect(found(`field size: number\n${bands}`)[0]).toMatch(/No band takes exactly 50,/);
    expect(found(`field size: whole number\n${bands}`)[0]).toMatch(/No band takes 50,/);
  });

  test('days meet as whole numbers do', () => {
    const rate = (next: string) => `field due: date\nrate due {\n  2026-01-01 to 2026-01-31 add 5\n  ${next} or more add 9\n}`;
    expect(codesIn(rate('2026-02-01'))).toEqual([]);
    expect(codesIn(rate('2026-02-02'))).toEqual(['gap-in-bands']);
    expect(codesIn(rate('2026-01-31'))).toEqual(['overlapping-bands']);
  });

  test('otherwise closes every gap', () => {
    expect(codesIn('field size: number\nrate size {\n  1 to 2 add 5\n  8 to 9 add 9\n  missing add 0\n  otherwise add 1\n}')).toEqual([]);
  });

  test('a band inside a wide one is told, though another stands between', () => {
    expect(codesIn('field size: whole number\nrate size {\n  1 to 100 add 5\n  200 to 300 add 9\n  20 to 30 add 1\n}')).toContain(
      'overlapping-bands',
    );
  });

  test('a day ends a band of moments at its midnight, in the zone of the model', () => {
    const rate = (zone: string, next: string) =>
      `zone ${zone}\nfield due: datetime\nrate due {\n  2026-01-01 to 2026-01-31 add 5\n  ${next} or more add 9\n}`;
    expect(codesIn(rate('+00:00', '2026-02-01'))).toEqual([]);
    expect(codesIn(rate('+00:00', '2026-01-31T12:00'))).toEqual(['overlapping-bands']);
    expect(codesIn(rate('+00:00', '2026-02-01T00:01'))).toEqual(['gap-in-bands']);
    expect(codesIn(rate('+08:00', '2026-01-31T16:00Z'))).toEqual([]);
    expect(codesIn(rate('+08:00', '2026-01-31T15:59Z'))).toEqual(['overlapping-bands']);
  });

  test('a day and a time on it overlap', () => {
    expect(codesIn('field due: datetime\nrate due {\n  2026-01-31 add 5\n  2026-01-31T12:00 add 9\n}')).toEqual(['overlapping-bands']);
  });

  test('a band that holds no whole number overlaps nothing', () => {
    expect(codesIn('field size: whole number\nrate size {\n  50 to 60 add 6\n  49.5 to below 50 add 5\n  below 50 add 1\n}')).not.toContain(
      'overlapping-bands',
    );
  });

  test('texts overlap without regard to letter case', () => {
    expect(codesIn('rate industry {\n  Steel add 5\n  [Coal, STEEL] add 9\n}')).toEqual(['overlapping-bands']);
  });
});

describe('a word for all other values', () => {
  test.each(['"else"', 'Other', 'Default_plan'])('may be one of the values: %s', (word) => {
    expect(codesIn(`rate plan {\n  Pro add 5\n  ${word} add 1\n}`)).toEqual([]);
  });

  test('is one of the values where the field lists it', () => {
    expect(codesIn('field plan: one of [Pro, other]\nrate plan {\n  Pro add 5\n  other add 1\n}')).toEqual([]);
  });

  test('is a value where it does not stand last, or otherwise is said', () => {
    expect(codesIn('rate plan {\n  default add 1\n  Pro add 5\n}')).toEqual([]);
    expect(codesIn('rate plan {\n  Pro add 5\n  default add 1\n  missing add 0\n  otherwise add 2\n}')).toEqual([]);
  });
});

describe('what is true for a missing value', () => {
  test.each([
    'when not vip and vip is known add 5',
    'when vip is missing or not vip add 5',
    'when country != France and country contains a add 5',
    'when country is known {\n  when country != France add 5\n}',
    'when not (country != France) add 5',
    'when title = CEO and not (title contains Deputy) add 5',
    'when not vip disqualify',
  ])('is meant, or harmless: %s', (text) => {
    expect(codesIn(text)).toEqual([]);
  });

  test.each([
    'when not vip add 5',
    'when country != France add 5',
    'when country not in [France] subtract 5',
    'when title does not contain Deputy add 5',
    'when not (country = France) add 5',
    'when not vip {\n  always add 5\n}',
    'when vip {\n  when country != France add 5\n}',
  ])('is pointed out: %s', (text) => {
    expect(codesIn(text)).toEqual(['punishes-missing']);
  });
});

describe('the silence of a lead that never did anything', () => {
  const events = 'event visit\nevent sent not activity\n';
  const codesOf = (rule: string) => codesIn(`${events}when visit add 1\nwhen sent add 1\n${rule}`);

  test.each(['visit and no visit within last 9 days', 'visit and no activity within last 9 days', 'no visit'])(
    'is meant: %s',
    (condition) => {
      expect(codesOf(`when ${condition} subtract 5`)).toEqual([]);
    },
  );
  test.each(['sent and no activity within last 9 days', 'no visit within last 9 days', 'activity and no visit within last 9 days'])(
    'is pointed out: %s',
    (condition) => {
      expect(codesOf(`when ${condition} subtract 5`)).toEqual(['no-event-ever']);
    },
  );
});

describe('total', () => {
  const groups =
    'group fit {\n  group person {\n    when title = CEO add 5\n  }\n  group company {\n    when size > 5 add 5\n  }\n}\ngroup doing {\n  when opened add 5\n}\n';

  test.each([
    'fit + doing',
    '40% of fit + 60% of doing',
    'max of fit, doing',
    'fit + rest',
    'rest',
    'person + company + doing',
    '50% of max of fit, doing',
  ])('reaches everything once: %s', (total) => {
    expect(codesIn(`${groups}total = ${total}`)).toEqual([]);
  });

  test.each([
    ['fit', ['total-unreached']],
    ['person + doing', ['total-unreached']],
    ['fit + fit + doing', ['total-twice']],
    ['fit + company + doing', ['total-twice']],
    ['company + fit + doing', ['total-twice']],
    ['company + rest', ['total-twice']],
    ['fit - doing', ['total-form']],
    ['fit + doing + 5', ['total-form']],
  ])('says what is wrong with: %s', (total, codes) => {
    expect(codesIn(`${groups}total = ${total}`).sort()).toEqual(codes);
  });

  test('shares beside a group that counts whole need not come to a whole', () => {
    expect(codesIn(`${groups}total = 10% of person + 20% of doing + company`)).toEqual([]);
    expect(codesIn(`${groups}total = 10% of fit + 20% of doing + rest`)).toEqual(['total-shares']);
  });

  test('leaves out rules that give no points', () => {
    expect(codesIn(`${groups}when banned disqualify\ntotal = fit + doing`)).toEqual([]);
  });
});

describe('conditions that exclude each other', () => {
  test.each([
    'when title = CEO and country = DE and title = CFO add 5',
    'when title in [CEO, COO] and title = CFO add 5',
    'when title = CEO and title != CEO add 5',
    'when title = CEO and title not in [CEO, CFO] add 5',
    'when size > 5 and size <= 5 add 5',
    'when size between 1 and 4 and size = 5 add 5',
    'when size is missing and size > 5 add 5',
    'when title is missing and title is known add 5',
    'when vip and not vip add 5',
    'when created after 2026-01-02 and created before 2026-01-01 add 5',
    'when title = CEO {\n  when title = CFO add 5\n}',
    'field size: whole number\nwhen size > 5 and size < 6 add 5',
  ])('are told: %s', (text) => {
    expect(codesIn(text)).toContain('contradiction');
  });

  test.each([
    'when title = CEO or title = CFO add 5',
    'when title = CEO and title = "ceo" add 5',
    'when (title = CEO or size = 5) and title = CFO add 5',
    'when size >= 5 and size <= 5 add 5',
    'when size > 5 and size < 6 add 5',
    'when title is missing and title != CEO add 5',
    'when created > 2026-01-01 and created < 2026-01-03 add 5',
    'field seen: datetime\nwhen seen >= 2026-01-01 and seen < 2026-01-01T12:00 add 5',
    'event page_view { page: text }\nwhen page_view where page = "/a" and (page_view where page = "/b") add 5',
  ])('are not these: %s', (text) => {
    expect(codesIn(text)).not.toContain('contradiction');
  });
});

describe('tiers', () => {
  test('> 70 before >= 70 leaves 70 to the second', () => {
    expect(codesIn('always add 5\ntier hot > 70\ntier warm >= 70')).toEqual([]);
    expect(codesIn('always add 5\ntier hot >= 70\ntier warm > 70')).toEqual(['tiers-out-of-order']);
  });

  test('two of one name are told as such, and not as out of order', () => {
    expect(codesIn('always add 5\ntier hot >= 70\ntier hot >= 80')).toEqual(['duplicate-tier']);
  });

  test('two `otherwise` of one name are told once', () => {
    expect(codesIn('always add 5\ntier cold otherwise\ntier cold otherwise')).toEqual(['duplicate-tier']);
  });

  test('a condition between two lines does not disturb them', () => {
    expect(codesIn('always add 5\ntier hot >= 70\ntier star when vip\ntier warm >= 30\ntier cold otherwise')).toEqual([]);
  });
});

describe('events are typed', () => {
  const declared =
    'field employees: number\nfield created: date\nevent page_view { page: text, seconds: number, due: date }\nevent form_submit { form: text }\n';
  test.each([
    'each page_view where page like "/pricing*" within last 90 days add 5 once per day fade over 30 days up to 20',
    'each page_view add 1 per 5 of seconds up to 5',
    'each page_view where (due within last 7 days) add 1 once per page up to 5',
    'when page_view where page = "/pricing" followed by form_submit where form = demo within 7 days add 10',
    'when page_view at least 8 times within any 1 day in last 30 days add 8',
    'when sum of seconds of page_view within last 30 days >= 300 add 5',
    'when count of distinct page of page_view > 3 add 5',
    'when days since page_view where page = "/pricing" < 7 add 5',
    'when (page_view where page = "/pricing") and employees >= 50 add 5',
    'when activity within last 7 days add 5',
    'when form_submit add 10 half-life 14 days',
    'ignore events before created\nalways add 5',
  ])('%s', (text) => {
    const codes = codesIn(declared + text).filter((code) => code !== 'unused-field');
    expect(codes).toEqual([]);
  });
});

describe('a field that no rule looks at', () => {
  const rule = 'field title: text\nwhen title = CEO add 20\n';
  test.each([
    ['is told', 'field country: text', ['unused-field']],
    ['is not told where it says its column, and so describes the data', 'field country: text column "Country"', []],
    ['is not told in a model that names its sample', 'sample "leads.csv"\nfield country: text', []],
  ])('%s', (_, text, codes) => expect(codesIn(`${rule}${text}`)).toEqual(codes));
});
