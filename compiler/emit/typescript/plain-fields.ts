/** Fields that say nothing but their type: most are. */
import type { PlanField } from '@scorelang/runtime';
import { type Code, code } from '../code.ts';

/** Whether a field says nothing but its type: it is read by its name alone, and the scorer holds no declaration of it. */
export function isPlain({ type, missing }: Pick<PlanField, 'type' | 'missing'>): boolean {
  if (missing.texts.length + missing.numbers.length > 0) return false;
  return type.kind === 'text' || type.kind === 'yes/no' || (type.kind === 'number' && type.from === null && type.to === null);
}

/** What a field is read by: its name, or else its declaration, a constant that gets its name from `constant`. */
export function declarationCode(field: Pick<PlanField, 'name' | 'type' | 'missing'>, constant: () => Code): Code {
  return isPlain(field) ? code`${field.name}` : constant();
}
