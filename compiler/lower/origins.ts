/** Where each rule and band was written, what it says, and an id for it that survives re-ordering and re-formatting. */
import type { Band, Model, Rule, Statement } from '@scorelang/language';
import type { Origin } from '@scorelang/runtime';
import type { Sha256 } from '../hash.ts';
import { brokenPromise } from './broken-promise.ts';
import { type Identified, idsOf } from './ids.ts';
import { lineFinder } from './lines.ts';
import { outlineOfBand, outlineOfRule } from './outline.ts';

/** An origin as far as the tree tells; what it reads is known once the conditions are lowered. */
export type WrittenOrigin = Omit<Origin, 'fields' | 'tallies'>;
export type OriginOf = (node: Rule | Band) => WrittenOrigin;

export function originsOf(model: Model, hash: Sha256): OriginOf {
  const outlined: Outlined[] = [];
  for (const rule of model.rules) outline(rule, [], outlined);
  const ids = idsOf(outlined, hash);
  const lineAt = lineFinder(model.file.source.text);
  const origins = new Map(
    outlined.map(({ node, text, because }, index) => [
      node,
      { id: ids[index] ?? brokenPromise(`No id for ${text}`), line: lineAt(node.span.start), text, because },
    ]),
  );
  return (node) => origins.get(node) ?? brokenPromise(`No origin for ${node.kind} at ${node.span.start}`);
}

interface Outlined extends Identified {
  readonly node: Rule | Band;
}

/** A rule and all inside it, outermost first. */
function outline(rule: Rule, path: readonly string[], outlined: Outlined[]): void {
  const text = outlineOfRule(rule);
  outlined.push({ node: rule, text, path, because: becauseOf(rule), name: rule.kind === 'Group' ? rule.name.text : null });
  if (rule.kind === 'Rate') {
    for (const band of rule.bands) {
      outlined.push({ node: band, text: outlineOfBand(rule, band), path, because: band.because?.value ?? null, name: null });
    }
  }
  const body = bodyOf(rule);
  if (body.length === 0) return;
  const within = [...path, rule.kind === 'Group' ? rule.name.text : text];
  for (const inner of body) outline(inner, within, outlined);
}

function becauseOf(rule: Rule): string | null {
  if (rule.kind !== 'When' && rule.kind !== 'Always' && rule.kind !== 'Each') return null;
  return rule.effect.kind === 'Hole' ? null : (rule.effect.because?.value ?? null);
}

const bodyOf = (rule: Rule): readonly Rule[] =>
  rule.kind === 'Block' || rule.kind === 'Choice' || rule.kind === 'Group' ? rule.body.filter(isRule) : [];

const RULES: ReadonlySet<Statement['kind']> = new Set<Rule['kind']>(['When', 'Block', 'Always', 'Each', 'Rate', 'Choice', 'Group']);

export const isRule = (statement: Statement): statement is Rule => RULES.has(statement.kind);
