import { randomFrom } from '../scripts/seeded.ts';

/** A model of `count` rules in five kinds, about 80 characters each: what a large team's file could grow to. */
export function manyRules(count: number): string {
  const random = randomFrom(7);
  const number = (below: number) => Math.floor(random() * below);
  const kinds: readonly (() => string)[] = [
    () => `when title in [CFO, CEO, "Head of unit ${number(9000)}"] and country = C${number(200)} add ${1 + number(20)}`,
    () =>
      `when employees between ${number(500)} and ${500 + number(5000)} and not unsubscribed add ${1 + number(9)} because "size ${number(99)}"`,
    () => `when email ends with ".e${number(999)}.example" or source = S${number(40)} subtract ${1 + number(9)}`,
    () => `when title contains word any of [VP, "unit ${number(9000)}"] and minutes >= ${number(60)}.5 add ${number(10)}.25`,
    () => `always add 0.5 per ${1 + number(9)} of visits up to ${5 + number(20)}  # the ${number(999)}th asset`,
  ];
  const rules = Array.from({ length: count }, (_, index) => kinds[index % kinds.length]!());
  const groups = Array.from({ length: Math.ceil(count / 100) }, (_, index) =>
    [`group g${index} max 500 {`, ...rules.slice(index * 100, index * 100 + 100).map((rule) => `  ${rule}`), '}'].join('\n'),
  );
  const fields = [
    'field title: text',
    'field country: text',
    'field employees: whole number',
    'field unsubscribed: yes/no',
    'field email: text',
    'field source: text',
    'field minutes: number',
    'field visits: whole number',
  ];
  return [...fields, ...groups, 'tier hot >= 70', 'tier cold otherwise', ''].join('\n');
}
