/**
 * The rules of a plan as somebody would write them by hand who has the patience: an `if` a rule, at most a hundred in a function, sets made
 * once, every text trimmed and lowered once, a missing value failing every test.
 */
import type { Condition, Entry, NumberValue, Plan, TextValue } from '@scorelang/runtime';

const RULES_A_FUNCTION = 100;

/** The text of a module that exports `score(lead)`, which gives score, tier and groups. */
export function straightModule(plan: Plan): string {
  const sets: string[] = [];
  const nameOf = (field: number): string => plan.fields[field]!.name;
  const bodies: string[] = [];
  for (const entry of plan.entries) {
    if (entry.kind !== 'Group') throw new Error(`The comparison has no ${entry.kind} outside a group.`);
    const group = plan.groups[entry.group]!.name;
    for (let first = 0; first < entry.entries.length; first += RULES_A_FUNCTION) {
      const rules = entry.entries.slice(first, first + RULES_A_FUNCTION).map((rule) => ruleText(rule));
      const text = rules.join('\n');
      const used = plan.fields.map(({ name }) => name).filter((name) => new RegExp(`\\b${name}\\b`).test(text));
      bodies.push(
        `function rules${bodies.length}(v) {\n  const { ${used.join(', ')} } = v;\n  let sum = 0;\n${text}\n  v.${group}_sum += sum;\n}`,
      );
    }
  }

  function ruleText(rule: Entry): string {
    if (rule.kind !== 'Rule' || rule.effect.kind !== 'Points' || rule.effect.amount.kind !== 'Fixed') {
      throw new Error('The comparison has rules with points alone.');
    }
    return `  if (${testText(rule.condition)}) sum ${rule.effect.sign === 1 ? '+=' : '-='} ${rule.effect.amount.units / 10_000};`;
  }

  function testText(condition: Condition): string {
    switch (condition.kind) {
      case 'And':
        return condition.operands.map((operand) => `(${testText(operand)})`).join(' && ');
      case 'Or':
        return condition.operands.map((operand) => `(${testText(operand)})`).join(' || ');
      case 'Not':
        return `!(${testText(condition.operand)})`;
      case 'Yes':
        return `${nameOf(condition.field)} === true`;
      case 'Compare': {
        const operator = condition.operator === '=' ? '===' : condition.operator;
        const name = fieldOf(condition.left) ?? fieldOf(condition.right);
        return `${name} !== null && ${numberText(condition.left)} ${operator} ${numberText(condition.right)}`;
      }
      case 'OneOf': {
        const { values } = plan.sets[condition.set]!;
        const name = textName(condition.text);
        if (values.length === 1) return `${name} === ${JSON.stringify(values[0])}`;
        sets.push(`const SET${sets.length} = new Set(${JSON.stringify(values)});`);
        return `${name} !== null && SET${sets.length - 1}.has(${name})`;
      }
      case 'Match': {
        const name = textName(condition.text);
        const method = METHODS[condition.how];
        if (method === undefined) throw new Error(`The comparison has no ${condition.how}.`);
        const { values } = plan.sets[condition.set]!;
        return `${name} !== null && (${values.map((value) => `${name}.${method}(${JSON.stringify(value)})`).join(' || ')})`;
      }
      default:
        throw new Error(`The comparison has no ${condition.kind}.`);
    }
  }

  function numberText(number: NumberValue): string {
    if (number.kind === 'Constant') return String(number.value);
    if (number.kind === 'Field') return nameOf(number.field);
    throw new Error(`The comparison has no ${number.kind}.`);
  }
  function fieldOf(number: NumberValue): string | null {
    return number.kind === 'Field' ? nameOf(number.field) : null;
  }
  function textName(text: TextValue): string {
    if (text.kind !== 'Field') throw new Error(`The comparison has no ${text.kind}.`);
    return nameOf(text.field);
  }

  const reads = plan.fields.map(({ name, type }) => {
    const reader = type.kind === 'number' ? 'numberOf' : type.kind === 'yes/no' ? 'answerOf' : 'textOf';
    return `    ${name}: ${reader}(lead.${name}),`;
  });
  const groups = plan.groups.map(({ name, min, max }) => {
    const [least, most] = [min, max].map((bound) => (bound?.kind === 'Fixed' ? bound.units / 10_000 : 'Infinity'));
    return `  const ${name} = Math.max(${least}, Math.min(${most}, v.${name}_sum));`;
  });
  const names = plan.groups.map(({ name }) => name);
  return `${sets.join('\n')}
const textOf = (value) => (typeof value === 'string' ? value.trim().toLowerCase() || null : null);
const numberOf = (value) => (typeof value === 'number' && !Number.isNaN(value) ? value : null);
const answerOf = (value) => (typeof value === 'boolean' ? value : null);
export function score(lead) {
  const v = {
${reads.join('\n')}
${names.map((name) => `    ${name}_sum: 0,`).join('\n')}
  };
${bodies.map((_, index) => `  rules${index}(v);`).join('\n')}
${groups.join('\n')}
  const score = Math.max(0, Math.min(1000000, ${names.join(' + ')}));
  const tier = score >= 60 ? 'hot' : score >= 30 ? 'warm' : 'cold';
  return { score, tier, groups: { ${names.join(', ')} } };
}
${bodies.join('\n')}
`;
}

const METHODS: { readonly [how: string]: string } = { contains: 'includes', 'starts with': 'startsWith', 'ends with': 'endsWith' };
