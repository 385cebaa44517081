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
  const used = usedNames(sight);
  for (const symbol of sight.scope.names.values()) {
    const isLookedAfter = symbol.kind === 'field' || symbol.kind === 'list' || symbol.kind === 'param' || symbol.kind === 'let';
    if (!isLookedAfter || symbol.declaration === null || symbol.file !== file || used.has(symbol.name)) continue;
    if (symbol.kind === 'field' && describesData(symbol, sight)) continue;
    const { span, name } = symbol.declaration;
    const fixes = [removing(wholeLines(file.source.text, span), `Remove ${symbol.name}`)];
    if (symbol.kind === 'field') sight.report(name.span, 'unused-field', [symbol.name], { fixes });
    else sight.report(name.span, 'unused-name', [symbol.name, SYMBOL_WORDS[symbol.kind]], { fixes });
  }
});

/** A file of declarations alone is there to be used by others. */
const isLibrary = (file: File): boolean =>
  file.statements.every(
    ({ kind }) => kind === 'Field' || kind === 'Event' || kind === 'List' || kind === 'Param' || kind === 'Let' || kind === 'Use',
  );

/** A field that says its column, or stands in a model that says its sample, tells what the data has; it may wait for its rule. */
const describesData = ({ column }: FieldSymbol, { model }: Sight): boolean => column !== null || model.sample !== null;

function usedNames({ model, facts }: Sight): ReadonlySet<string> {
  const inTests = namesInTests(model.tests);
  const used = new Set<string>(facts.meantNames);
  for (const [name, symbol] of facts.symbolOf) {
    if (!used.has(symbol.name) && name !== declaredName(symbol) && !inTests.has(name)) used.add(symbol.name);
  }
  return used;
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
