/** Statements of one line, and the heads of those with a block. */
import type { GradeLine, PromiseStatement, Statement, TestStep, TierLine } from '../ast.ts';
import { type Doc, spaced, word } from './doc.ts';
import { eventDoc, fieldDoc, listDeclarationDoc, paramDoc } from './print-declaration.ts';
import { expressionDoc } from './print-expression.ts';
import { amountDoc, holeDoc, literalDoc, nameDoc, textDoc } from './print-leaf.ts';
import { alwaysDoc, blockHeadDoc, choiceHeadDoc, eachDoc, groupHeadDoc, rateHeadDoc, whenDoc } from './print-rule.ts';
import { expectDoc, givenDoc } from './print-test.ts';
import type { Writing } from './writing.ts';

/** A whole statement; of one with a block, what stands before its brace. */
export function statementDoc(statement: Statement | TestStep, writing: Writing): Doc {
  switch (statement.kind) {
    case 'Model':
      return spaced('model', textDoc(statement.title, writing));
    case 'Use':
      return spaced('use', textDoc(statement.path, writing));
    case 'Sample':
      return spaced('sample', textDoc(statement.path, writing));
    case 'Range': {
      const from = amountDoc(statement.from, writing);
      return statement.to === null ? spaced('range from', from) : spaced('range', from, 'to', amountDoc(statement.to, writing));
    }
    case 'Budget':
      return spaced('budget', amountDoc(statement.points, writing));
    case 'Zone':
      return spaced('zone', offsetOf(statement.minutes));
    case 'Round':
      return spaced('round', nameDoc(statement.target, writing), 'to', amountDoc(statement.decimals, writing));
    case 'AsOf':
      return spaced('as of', literalDoc(statement.moment, writing));
    case 'IgnoreEvents':
      return spaced('ignore events before', nameDoc(statement.before, writing));
    case 'Field':
      return fieldDoc(statement, writing);
    case 'Event':
      return eventDoc(statement, writing);
    case 'List':
      return listDeclarationDoc(statement, writing);
    case 'Param':
      return paramDoc(statement, writing);
    case 'Let':
      return spaced('let', nameDoc(statement.name, writing), '=', expressionDoc(statement.value, writing));
    case 'When':
      return whenDoc(statement, writing);
    case 'Block':
      return blockHeadDoc(statement, writing);
    case 'Always':
      return alwaysDoc(statement, writing);
    case 'Each':
      return eachDoc(statement, writing);
    case 'Rate':
      return rateHeadDoc(statement, writing);
    case 'Choice':
      return choiceHeadDoc(statement);
    case 'Group':
      return groupHeadDoc(statement, writing);
    case 'Total':
      return spaced('total =', expressionDoc(statement.value, writing));
    case 'Tier':
      return spaced('tier', nameDoc(statement.name, writing), tierLineDoc(statement.line, writing));
    case 'Grade':
      return spaced('grade', nameDoc(statement.name, writing), 'of', nameDoc(statement.group, writing));
    case 'Action':
      return spaced('on', statement.on, nameDoc(statement.tier, writing), 'do', nameDoc(statement.action, writing));
    case 'Promise':
      return promiseDoc(statement, writing);
    case 'Test':
      return spaced('test', textDoc(statement.title, writing));
    case 'TestFile':
      return spaced('test', textDoc(statement.title, writing), 'from', textDoc(statement.path, writing));
    case 'GivenValues':
    case 'GivenParam':
    case 'GivenTier':
    case 'GivenEvent':
      return givenDoc(statement, writing);
    case 'ExpectReason':
    case 'ExpectAction':
    case 'ExpectDisqualified':
    case 'ExpectNoTier':
    case 'ExpectProblem':
    case 'ExpectValue':
    case 'ExpectBetween':
    case 'ExpectAbout':
      return expectDoc(statement, writing);
    case 'Broken':
      return holeDoc({ kind: 'Hole', span: statement.span }, writing);
  }
}

/** `>= 70 keep until below 60`, `when enterprise`, `otherwise`. */
export function tierLineDoc(line: TierLine, writing: Writing): Doc {
  switch (line.kind) {
    case 'PointsLine': {
      const keep = line.keep === null ? null : spaced('keep until below', amountDoc(line.keep, writing));
      return spaced(line.operator, amountDoc(line.points, writing), keep);
    }
    case 'ConditionLine':
      return spaced('when', expressionDoc(line.condition, writing));
    case 'OtherwiseLine':
      return word('otherwise', line.span);
    case 'Hole':
      return holeDoc(line, writing);
  }
}

/** `A`, or a number as a label. */
export function gradeLabelDoc({ label }: GradeLine, writing: Writing): Doc {
  return /^\d/.test(label.text) ? word(label.text, label.span) : nameDoc(label, writing);
}

function promiseDoc({ claim }: PromiseStatement, writing: Writing): Doc {
  switch (claim.kind) {
    case 'Reachable':
      return spaced('promise', nameDoc(claim.tier, writing), 'is reachable');
    case 'TierWhen':
      return spaced('promise', claim.how, nameDoc(claim.tier, writing), 'when', expressionDoc(claim.condition, writing));
    case 'Between': {
      const bounds = spaced('between', amountDoc(claim.low, writing), 'and', amountDoc(claim.high, writing));
      const condition = claim.condition === null ? null : spaced('when', expressionDoc(claim.condition, writing));
      return spaced('promise', nameDoc(claim.subject, writing), bounds, condition);
    }
    case 'Monotone':
      return spaced('promise more', nameDoc(claim.field, writing), 'never', claim.never, nameDoc(claim.subject, writing));
    case 'Hole':
      return spaced('promise', holeDoc(claim, writing));
  }
}

/** `+08:00`, from minutes east of UTC. */
function offsetOf(minutes: number): string {
  const size = Math.abs(minutes);
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${hours}:${String(size % 60).padStart(2, '0')}`;
}
