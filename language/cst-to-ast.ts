/** What the grammar read of one segment, as a piece of the tree. */
import type { Band, Expression, GradeLine, GroupBound, Name, Statement, TestStep, TextLiteral } from './ast.ts';
import type { Span } from './source.ts';
import { expectOf, givenOf, promiseOf } from './tree/checks.ts';
import { type Cst, has, nameOf, optionalTextOf, part, partsOf, spanOf, spanOfToken, textOf, tokenOf } from './tree/cst.ts';
import {
  actionOf,
  asOfOf,
  budgetOf,
  eventOf,
  fieldOf,
  ignoreOf,
  letOf,
  listDeclarationOf,
  paramOf,
  rangeOf,
  roundOf,
  textSettingOf,
  tierOf,
  totalOf,
  zoneOf,
} from './tree/declarations.ts';
import { arithmeticOf, clausesOf, conditionOf } from './tree/expressions.ts';
import { bandOf, effectOf, gradeLineOf, groupBoundOf } from './tree/rules.ts';

/** A block as far as its opening says; its `{`, if it is there, is the last thing of it. */
export type Header =
  | { readonly kind: 'Block'; readonly condition: Expression }
  | { readonly kind: 'Rate'; readonly subject: Expression }
  | { readonly kind: 'Choice'; readonly how: 'best' | 'first' }
  | { readonly kind: 'Group'; readonly name: Name; readonly label: TextLiteral | null; readonly bounds: readonly GroupBound[] }
  | { readonly kind: 'Grade'; readonly name: Name; readonly group: Name }
  | { readonly kind: 'Test'; readonly title: TextLiteral }
  /** A `{` after something that opens no block. */
  | { readonly kind: 'Broken'; readonly statement: Statement | null };

/** A segment, read. */
export type Piece =
  | { readonly kind: 'statement'; readonly span: Span; readonly statement: Statement }
  | { readonly kind: 'header'; readonly span: Span; readonly header: Header; readonly brace: Span | null }
  | { readonly kind: 'band'; readonly span: Span; readonly band: Band }
  | { readonly kind: 'grade line'; readonly span: Span; readonly line: GradeLine }
  | { readonly kind: 'step'; readonly span: Span; readonly step: TestStep }
  | { readonly kind: 'closing'; readonly span: Span };

/** The piece that a rule of the grammar gives. */
export function pieceOf(cst: Cst): Piece {
  return pieces[cst.name as RuleName](cst);
}

const statement =
  (convert: (cst: Cst) => Statement) =>
  (cst: Cst): Piece => ({ kind: 'statement', span: spanOf(cst), statement: convert(cst) });

const header =
  (convert: (cst: Cst) => Header) =>
  (cst: Cst): Piece => {
    const brace = tokenOf(cst, '{');
    return { kind: 'header', span: spanOf(cst), header: convert(cst), brace: brace === undefined ? null : spanOfToken(brace) };
  };

const step =
  (convert: (cst: Cst) => TestStep) =>
  (cst: Cst): Piece => ({ kind: 'step', span: spanOf(cst), step: convert(cst) });

const whenBlock = header((cst) => ({ kind: 'Block', condition: conditionOf(part(cst, 'condition'), cst) }));

const whenRule = statement((cst) => ({
  kind: 'When',
  span: spanOf(cst),
  condition: conditionOf(part(cst, 'condition'), cst),
  effect: effectOf(part(cst, 'effect'), cst),
}));

const testBlock = header((cst) => ({ kind: 'Test', title: textOf(tokenOf(cst, 'text-literal'), cst) }));

const testFromFile = statement((cst) => ({
  kind: 'TestFile',
  span: spanOf(cst),
  title: textOf(tokenOf(cst, 'text-literal'), cst),
  path: textOf(tokenOf(cst, 'path'), cst),
}));

const pieces = {
  textSetting: statement(textSettingOf),
  rangeSetting: statement(rangeOf),
  budgetSetting: statement(budgetOf),
  zoneSetting: statement(zoneOf),
  roundSetting: statement(roundOf),
  asOfSetting: statement(asOfOf),
  asOfStep: step(asOfOf),
  ignoreSetting: statement(ignoreOf),
  fieldDeclaration: statement(fieldOf),
  eventDeclaration: statement(eventOf),
  listDeclaration: statement(listDeclarationOf),
  paramDeclaration: statement(paramOf),
  letDeclaration: statement(letOf),
  totalStatement: statement(totalOf),
  tierDeclaration: statement(tierOf),
  actionDeclaration: statement(actionOf),
  promiseStatement: statement(promiseOf),
  whenRule: (cst: Cst): Piece => (has(cst, '{') ? whenBlock(cst) : whenRule(cst)),
  eachRule: statement((cst) => ({
    kind: 'Each',
    span: spanOf(cst),
    event: nameOf(tokenOf(cst, 'name'), cst),
    clauses: clausesOf(part(cst, 'happening')),
    effect: effectOf(part(cst, 'effect'), cst),
  })),
  alwaysRule: statement((cst) => ({ kind: 'Always', span: spanOf(cst), effect: effectOf(part(cst, 'effect'), cst) })),
  rateRule: header((cst) => ({ kind: 'Rate', subject: arithmeticOf(part(cst, 'arithmetic'), cst) })),
  choiceRule: header((cst) => ({ kind: 'Choice', how: has(cst, 'first-opener') ? 'first' : 'best' })),
  groupRule: header((cst) => ({
    kind: 'Group',
    name: nameOf(tokenOf(cst, 'name'), cst),
    label: optionalTextOf(tokenOf(cst, 'text-literal'), cst),
    bounds: partsOf(cst, 'groupBound').map(groupBoundOf),
  })),
  gradeDeclaration: header((cst) => ({
    kind: 'Grade',
    name: nameOf(tokenOf(cst, 'name'), cst),
    group: nameOf(tokenOf(cst, 'group'), cst),
  })),
  testStatement: (cst: Cst): Piece => (has(cst, 'from') ? testFromFile(cst) : testBlock(cst)),
  band: (cst: Cst): Piece => ({ kind: 'band', span: spanOf(cst), band: bandOf(cst) }),
  gradeLine: (cst: Cst): Piece => ({ kind: 'grade line', span: spanOf(cst), line: gradeLineOf(cst) }),
  givenStep: step(givenOf),
  expectStep: step(expectOf),
} as const;

/** The rules of the grammar that read a segment. */
export type RuleName = keyof typeof pieces;
