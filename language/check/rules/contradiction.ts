/**
 * Two parts of a condition that no lead can meet together: then the rule never fires.
 *
 *     when title = CEO and title = CFO add 5
 *     when title in [CEO, CFO] add 5
 */
import type { Fix } from '../../diagnostics/diagnostic.ts';
import { type Claim, claimsIn, exclude } from '../claims.ts';
import { replacing } from '../fixes.ts';
import { conditionsOf } from '../memory.ts';
import { check, type Sight } from '../sight.ts';
import { inSource } from '../written.ts';

export const contradiction = check(['And', 'Or', 'When', 'Block'], (node, sight) => {
  const { around, facts, model } = sight;
  const claims = (condition: Parameters<typeof claimsIn>[0]) => claimsIn(condition, facts, model.zoneMinutes);
  switch (node.kind) {
    case 'And': {
      const parent = around.findLast((one) => one.kind !== 'Parenthesized');
      // The outermost `and` has the claims of those in it.
      if (parent?.kind === 'And') return;
      const own = claims(node);
      for (const [index, claim] of own.entries()) {
        const other = own.slice(0, index).find((before) => exclude(before, claim));
        if (other !== undefined)
          return tell(other, claim, node.operands.length === 2 ? joining(node.span, other, claim, sight) : [], sight);
      }
      return;
    }
    case 'Or': {
      const own = node.operands.map(claims).flatMap((one) => (one.length === 1 ? one : []));
      for (const [index, claim] of own.entries()) {
        const other = own.slice(0, index).find((before) => leaveNobody(before, claim));
        if (other !== undefined) return tellOfAll(other, claim, node.operands.length === 2 ? node.span : null, sight);
      }
      return;
    }
    case 'When':
    case 'Block': {
      const outer = conditionsOf(around).flatMap(claims);
      if (outer.length === 0) return;
      for (const claim of claims(node.condition)) {
        const other = outer.find((before) => exclude(before, claim));
        if (other !== undefined) return tell(other, claim, [], sight);
      }
    }
  }
});

function tell(first: Claim, second: Claim, fixes: readonly Fix[], { file, report }: Sight): void {
  const written = inSource(file.source);
  const related = [{ source: file.source, span: first.span, message: 'the other part' }];
  report(second.span, 'contradiction', [written(first.span), written(second.span)], { related, fixes });
}

/** `title != CEO or title != CFO`: whoever is one is not the other. */
const leaveNobody = (one: Claim, other: Claim): boolean =>
  one.of === other.of && one.kind === 'none of' && other.kind === 'none of' && [...one.texts].every((text) => !other.texts.has(text));

function tellOfAll(first: Claim, second: Claim, whole: Claim['span'] | null, { file, report }: Sight): void {
  const written = inSource(file.source);
  const related = [{ source: file.source, span: first.span, message: 'the other part' }];
  const [one, other] = [first, second].map((claim) => /^(\S+)\s*!=\s*(.*)$/s.exec(written(claim.span)));
  const meant = one == null || other == null ? null : `${one[1]} not in [${one[2]}, ${other[2]}]`;
  const fixes = whole === null || meant === null ? [] : [replacing(whole, meant, `Write ${meant}`)];
  report(second.span, 'contradiction', [written(first.span), written(second.span), meant ?? '`and` between them'], { related, fixes });
}

/** `title = CEO and title = CFO` becomes `title in [CEO, CFO]`. */
function joining(span: Claim['span'], first: Claim, second: Claim, { file }: Sight): readonly Fix[] {
  const written = inSource(file.source);
  const equals = [first, second].map((claim) => /^(\S+)\s*=\s*([^=].*)$/s.exec(written(claim.span)));
  const [one, other] = equals;
  if (first.kind !== 'one of' || second.kind !== 'one of' || one == null || other == null) return [];
  const meant = `${one[1]} in [${one[2]}, ${other[2]}]`;
  return [replacing(span, meant, `Write ${meant}`)];
}
