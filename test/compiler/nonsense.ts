/** Statements that follow the grammar and mean anything or nothing: for tests that whatever is written is scored or refused. */
import fc from 'fast-check';

/** Something of every kind, for the statements to name. */
export const DECLARATIONS = `
field t: text
field o: one of [A, B, "2"]
field n: number
field w: whole number from 0 to 1k
field y: yes/no
field d: date
field s: datetime
field l: list of text
field lo: list of one of [A, B]
param p = 5
list names = [A, B]
let lc = n > 5
let ln = n + 1
let ly = y
group g { always add 1 }
group h { always add 2 }
grade gr of g { A >= 5  1 >= 2  C otherwise }
`;

const name = fc.constantFrom(
  't',
  'o',
  'n',
  'w',
  'y',
  'd',
  's',
  'l',
  'lo',
  'p',
  'names',
  'lc',
  'ln',
  'ly',
  'g',
  'h',
  'gr',
  'score',
  'hot',
  'A',
  'unknown_name',
);
const literal = fc.constantFrom('5', '-2.5', '1k', '40%', '"x"', '"A"', 'A', '2026-01-31', '2026-01-31T10:00Z', 'yes', 'no');
const duration = fc.constantFrom('30 days', '12 hours', '1 month');
const amount = fc.constantFrom('5', '-5', '0.5', 'p', 'n', 'ln', 'g', 'score', 't', 'lc');
const items = fc.array(fc.oneof(literal, name), { minLength: 1, maxLength: 3 }).map((all) => `[${all.join(', ')}]`);
const set = fc.oneof(items, name);

/** Parts in a row, with a space between. */
const line = (...parts: readonly (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> =>
  fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part))).map((all) => all.join(' '));

const { value } = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    name,
    literal,
    line(tie('value'), fc.constantFrom('+', '-', '*', '/'), tie('value')),
    line('(', tie('value'), ')'),
    line('-', name),
    line('domain of', name),
    line(fc.constantFrom('days since', 'days until'), name),
    line('40% of', tie('value')),
    line('max of', name, ',', name),
  ),
}));

const relation = fc.oneof(
  line(fc.constantFrom('=', '!=', '<', '<=', '>', '>='), value),
  line('between', value, 'and', value),
  line(fc.constantFrom('in', 'not in'), set),
  fc.constantFrom('is known', 'is missing'),
  line(fc.constantFrom('contains', 'contains word', 'starts with', 'not like'), fc.oneof(literal, name, line('any of', set))),
  line('same as', name),
  line(fc.constantFrom('has any of', 'has all of'), set),
  line(fc.constantFrom('before', 'after'), value),
  line('more than', duration, 'ago'),
  line(fc.constantFrom('within last', 'within next'), duration),
);

const { condition } = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    line(value, relation),
    name,
    line(tie('condition'), fc.constantFrom('and', 'or'), tie('condition')),
    line('not', tie('condition')),
    line('(', tie('condition'), ')'),
  ),
}));

const effect = fc.oneof(
  line('add', amount),
  line('add', amount, 'per', value, 'up to', amount),
  line('subtract', amount, 'per 3 of', value),
  line('add', amount, 'up to', amount),
  fc.constantFrom('qualify hot', 'disqualify'),
  line('limit', name, 'to', amount),
);

const match = fc.oneof(
  fc.constantFrom('missing', 'otherwise', '1 to 5', '2026-01-01 to below 2026-05-05'),
  literal,
  name,
  items,
  line('in', name),
  line(fc.constantFrom('below', 'above'), literal),
  line(literal, fc.constantFrom('or more', 'or less')),
);

const testStep = fc.oneof(
  line('given', name, '=', fc.oneof(literal, items, fc.constantFrom('missing', '3 days ago'))),
  line('given param', name, '=', fc.constantFrom('1', '-1', '1bn', '0.00001')),
  line('as of', fc.constantFrom('2026-02-30', '2026-01-01', '2026-01-01T99:00')),
  line('expect', name, fc.constantFrom('=', '!=', '>='), fc.oneof(literal, name)),
  line('expect', name, 'between', amount, 'and', amount),
  line('expect', name, 'about', amount),
  line('expect problem', name),
);

export const statement: fc.Arbitrary<string> = fc.oneof(
  line('when', condition, effect),
  line('always', effect),
  line('rate', value, '{\n', match, 'add', amount, '\n', match, 'subtract', amount, '\n}'),
  line('tier hot when', condition),
  line('tier hot', fc.constantFrom('>=', '>'), amount),
  line('total =', value),
  line('best of {\n when', condition, effect, '\n always add 1\n}'),
  line('when', condition, '{\n always', effect, '\n}'),
  line('let lx =', fc.oneof(condition, value), '\nwhen lx', fc.oneof(effect, line(relation, effect))),
  line('grade gx of', name, '{ A >=', amount, ' B otherwise }'),
  line('round score to', amount),
  line('range', amount, 'to', amount),
  line('group gg max', amount, 'min', amount, '{ always add 1 }'),
  line('test "t" {\n', testStep, '\n', testStep, '\n expect score >= 0\n}'),
);
