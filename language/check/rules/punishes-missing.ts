/**
 * `not`, `!=`, `not in` and `does not ..` also hold where the value is missing: points are given, or taken, for what nobody knows.
 *
 *     when not can_pay subtract 5
 *     when not can_pay and can_pay is known subtract 5
 */
import type { Expression } from '../../ast.ts';
import { writtenName } from '../bare-words.ts';
import { descend, type NodeOf } from '../descend.ts';
import { comparesWithNothing } from '../empty-text.ts';
import { unwrapped } from '../expressions.ts';
import { inserting } from '../fixes.ts';
import { check, type Sight } from '../sight.ts';

export const punishesMissing = check(['When', 'Block'], (rule, sight) => {
  if (!givesPoints(rule)) return;
  const parts = negativeParts(rule.condition);
  if (parts.length === 0) return;
  const required = new Set<string>();
  collectRequired(rule.condition, required, sight);
  for (const node of sight.around) if (node.kind === 'Block') collectRequired(node.condition, required, sight);
  for (const part of parts) reportPart(part, required, sight);
});

function givesPoints(rule: NodeOf<'When' | 'Block'>): boolean {
  return rule.kind === 'Block' ? rule.body.length > 0 : rule.effect.kind === 'Points';
}

/** Fields that the condition asks to be known, or whose missing value the author thought of. */
function collectRequired(condition: Expression, required: Set<string>, sight: Sight): void {
  const inner = unwrapped(condition);
  const parts = inner.kind === 'And' ? inner.operands : [inner];
  for (const part of parts) {
    if (!holdsForMissing(unwrapped(part))) for (const field of fieldsOf(part, sight)) required.add(field);
  }
  descend(condition, (node) => {
    if (node.kind === 'Is') for (const field of fieldsOf(node.operand, sight)) required.add(field);
    return true;
  });
}

/** An `or` asks for nothing by itself. */
const holdsForMissing = (part: Expression): boolean => part.kind === 'Or' || isNegative(part);

const isNegative = (part: Expression): boolean =>
  part.kind === 'Not' ||
  (part.kind === 'Comparison' && part.operator === '!=') ||
  ((part.kind === 'In' || part.kind === 'TextTest') && part.negated);

/** What holds for a missing value, of all that is and-ed and or-ed; `not (x != y)` does not. */
function negativeParts(condition: Expression, found: Expression[] = []): readonly Expression[] {
  const part = unwrapped(condition);
  if (part.kind === 'And' || part.kind === 'Or') for (const operand of part.operands) negativeParts(operand, found);
  else if (isNegative(part) && !(part.kind === 'Not' && isNegative(unwrapped(part.operand))) && !asksForValue(part)) found.push(part);
  return found;
}

/** `country != ""`: told as such, with what to write. */
const asksForValue = (part: Expression): boolean => comparesWithNothing(part.kind === 'Not' ? part.operand : part);

function reportPart(part: Expression, required: ReadonlySet<string>, sight: Sight): void {
  const fields = [...new Set(fieldsOf(part, sight))].filter((field) => !required.has(field));
  const [field] = fields;
  if (field === undefined) return;
  const fixes = fields.length > 1 ? [] : [inserting(part.span.end, ` and ${writtenName(field)} is known`, `Add \`and ${field} is known\``)];
  sight.report(part.span, 'punishes-missing', [fields], { fixes });
}

/** The fields of the lead that are named in a part, not inside `where`. */
function fieldsOf(part: Expression, { facts }: Sight): readonly string[] {
  const fields: string[] = [];
  descend(part, (node) => {
    const name = node.kind === 'Reference' ? node.name : node.kind === 'DomainOf' ? node.field : null;
    const symbol = name === null ? undefined : facts.symbolOf.get(name);
    if (symbol?.kind === 'field') fields.push(symbol.name);
    return node.kind !== 'Where';
  });
  return fields;
}
