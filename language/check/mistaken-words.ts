/** Words that are no names where they stand, but texts: they are told here, and not bound. */
import type { And, Expression, ListLiteral, Name, NameReference, Or } from '../ast.ts';
import type { Fix } from '../diagnostics/diagnostic.ts';
import { writtenName } from './bare-words.ts';
import { type Env, type Expectation, mean } from './env.ts';
import { quoted, replacing } from './fixes.ts';
import { looseWordsIn } from './loose-words.ts';
import { unknownWords } from './names.ts';
import { lookUp } from './scope.ts';
import { isMoment, isTextLike, TEXT, UNKNOWN, WORD } from './types.ts';
import { unquotedText } from './unquoted.ts';
import { inSource } from './written.ts';

/** `title = CFO or CEO`, and nothing is called CEO: the first such word is told, with what was most likely meant. */
export function bindLooseWords(condition: Or | And, env: Env): void {
  for (const run of looseWordsIn(condition)) {
    const isKnown = ({ name }: NameReference) => env.event?.properties.has(name.text) === true || lookUp(env.scope, name) !== undefined;
    if (env.inTotal || env.scope.isIncomplete || env.facts.typeOf.has(run.words[0]) || run.words.some(isKnown)) continue;
    unknownWords(run, env);
    for (const word of run.words) env.facts.typeOf.set(word, UNKNOWN);
  }
}

/** A word that is no name, where a number or a date is asked for: `employees = many`. One that is nearly a name is a misspelt one. Says so. */
export function isForeignWord(name: Name, { type, subject }: Expectation, env: Env): boolean {
  if (type.kind !== 'number' && !isMoment(type)) return false;
  if (name.text === '' || env.scope.isIncomplete || env.inTotal || env.event?.properties.has(name.text)) return false;
  if (lookUp(env.scope, name) !== undefined || env.spell(name.text, ['field', 'let', 'param']) !== null) return false;
  env.report(name.span, 'types-differ', [subject, type, name.text, WORD]);
  return true;
}

/** Whether this is a text that lacks its quotes, as in `country = N/A`; says so. */
export function isUnquoted(expression: Expression, { type, subject }: Expectation, env: Env): boolean {
  const unquoted = unquotedText(expression, env.file.source);
  if (unquoted === null) return false;
  const isNamed = unquoted.names.some((name) => env.event?.properties.has(name.text) === true || lookUp(env.scope, name) !== undefined);
  if (isTextLike(type) || (type.kind === 'unknown' && !isNamed)) {
    const fixes = [replacing(expression.span, quoted(unquoted.text), 'Put it in quotes')];
    env.report(expression.span, 'unquoted-text', [unquoted.text], { fixes });
    return true;
  }
  if (isNamed || env.scope.isIncomplete) return false;
  env.report(expression.span, 'types-differ', [subject, type, unquoted.text, TEXT]);
  return true;
}

/** Whether this is the name of a field that stands in quotes, as in `"Job Title" = CEO`; says so. */
export function isQuotedName(left: Expression, right: Expression | ListLiteral, env: Env): boolean {
  let text = left;
  while (text.kind === 'Parenthesized') text = text.inner;
  if (text.kind !== 'Text' || !/\p{L}/u.test(text.value) || text.value.includes('`') || env.inTotal) return false;
  const known = (name: string) => env.event?.properties.has(name) === true || env.scope.names.has(name);
  const symbolKind = env.scope.names.get(text.value)?.kind;
  const isName = env.event?.properties.has(text.value) === true || symbolKind === 'field' || symbolKind === 'let';
  // Turned round, `"CEO" = title` asks about the field title.
  const other = right.kind === 'Reference' ? right.name : null;
  if (other !== null && known(other.text) && env.scope.names.get(other.text)?.kind !== 'list') return false;
  if (!isName) {
    if (env.scope.isIncomplete) return false;
    const isOpen = env.event === null && env.scope.infersFields;
    if (!isOpen && (other === null || known(other.text) || env.spell(other.text, ['field', 'let', 'param']) !== null)) return false;
  }
  if (isName) mean(text.value, env.facts);
  const written = writtenName(text.value);
  const fixes = [replacing(text.span, written, `Write ${written}`), ...turning(left, other, env)];
  env.report(left.span, 'quoted-name', [written.startsWith('`') ? `${written} in backticks` : written], { fixes });
  return true;
}

/** `"CEO" = title` may also be meant as `title = "CEO"`. */
function turning(left: Expression, other: Name | null, { file }: Env): readonly Fix[] {
  const written = inSource(file.source);
  if (other === null || !/^\s*!?=\s*$/.test(written({ start: left.span.end, end: other.span.start }))) return [];
  const edits = [
    { span: left.span, text: written(other.span) },
    { span: other.span, text: written(left.span) },
  ];
  return [{ title: `Ask about ${other.text}`, edits }];
}
