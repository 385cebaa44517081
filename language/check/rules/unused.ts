/**
 * What is declared and then used by nothing is left over, or misspelt where it should be used. Tests do not count.
 *
 *     list executives = [CEO, CFO]
 *     when title = CEO add 20
 */
import type { File, Name } from '../../ast.ts';
import type { FieldSymbol, Symbol as Meaning } from '../../model.ts';
import { removing, wholeLines } from '../fixes.ts';
import { check, type Sight } from '../sight.ts';
import { SYMBOL_WORDS } from '../types.ts';

/** The codes are `unused-name` and, less pressing, `unused-field`. */
export const unused = check(['File'], (file, sight) => {
  if (file !== sight.model.file || isLibrary(file)) return;
  const declared = [...sight.scope.names.values()].filter(isLookedAfter).filter((symbol) => symbol.file === file);
  const left = withoutUsed(declared, sight);
  for (const symbol of declared) {
    if (symbol.declaration === null || !left.has(symbol.name)) continue;
    if (symbol.kind === 'field' && describesData(symbol, sight)) continue;
    const { span, name } = symbol.declaration;
    const fixes = [removing(wholeLines(file.source.text, span), `Remove ${symbol.name}`)];
    if (symbol.kind === 'field') sight.report(name.span, 'unused-field', [symbol.name], { fixes });
    else sight.report(name.span, 'unused-name', [symbol.name, SYMBOL_WORDS[symbol.kind]], { fixes });
  }
});

type LookedAfter = Extract<Meaning, { readonly kind: 'field' | 'list' | 'param' | 'let' }>;

const isLookedAfter = (symbol: Meaning): symbol is LookedAfter =>
  (symbol.kind === 'field' || symbol.kind === 'list' || symbol.kind === 'param' || symbol.kind === 'let') && symbol.declaration !== null;

/** A file of declarations alone is there to be used by others. */
const isLibrary = (file: File): boolean =>
  file.statements.every(
    ({ kind }) => kind === 'Field' || kind === 'Event' || kind === 'List' || kind === 'Param' || kind === 'Let' || kind === 'Use',
  );

/** A field that says its column, or stands in a model that says its sample, tells what the data has; it may wait for its rule. */
const describesData = ({ column }: FieldSymbol, { model }: Sight): boolean => column !== null || model.sample !== null;

/** The names of those that nothing uses. Looks only until all are found to be used, which in most models is soon. */
function withoutUsed(declared: readonly LookedAfter[], { model, facts }: Sight): ReadonlySet<string> {
  const inTests = namesInTests(model.tests);
  const left = new Set(declared.map(({ name }) => name));
  for (const name of facts.meantNames) left.delete(name);
  for (const [name, symbol] of facts.symbolOf) {
    if (left.size === 0) break;
    if (left.has(symbol.name) && name !== declaredName(symbol) && !inTests.has(name)) left.delete(symbol.name);
  }
  return left;
}

const declaredName = (symbol: Meaning): Name | null => ('declaration' in symbol ? (symbol.declaration?.name ?? null) : null);

function namesInTests(tests: Sight['model']['tests']): ReadonlySet<Name> {
  const names = new Set<Name>();
  for (const test of tests) {
    if (test.kind === 'TestFile') continue;
    for (const step of test.steps) {
      if (step.kind === 'GivenValues') for (const { name } of step.values) names.add(name);
      if (step.kind === 'GivenParam') names.add(step.name);
      if (step.kind === 'ExpectProblem') names.add(step.field);
    }
  }
  return names;
}
