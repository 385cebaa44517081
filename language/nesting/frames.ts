import type { Band, GradeLine, Statement, TestStep } from '../ast.ts';
import type { Header } from '../cst-to-ast.ts';
import type { Span } from '../source.ts';
import { alongside } from '../tree/spans.ts';

/** A block under way. */
export interface Frame {
  readonly header: Header;
  /** The place of its opening. */
  readonly opening: Span;
  /** Its `{`; null if that is missing. */
  readonly brace: Span | null;
  /** How far its first line is indented. */
  readonly column: number;
  readonly statements: Statement[];
  readonly bands: Band[];
  readonly lines: GradeLine[];
  readonly steps: TestStep[];
}

/** The tree of a block that is over. */
export function statementOf(frame: Frame, end: number): Statement {
  const { header, statements: body } = frame;
  const { opening, brace } = frame;
  const span = alongside(opening, opening.start, end);
  const bodySpan = alongside(opening, brace?.start ?? end, end);
  switch (header.kind) {
    case 'Block':
      return { kind: 'Block', span, condition: header.condition, body, bodySpan };
    case 'Choice':
      return { kind: 'Choice', span, how: header.how, body, bodySpan };
    case 'Group':
      return { kind: 'Group', span, name: header.name, label: header.label, bounds: header.bounds, body, bodySpan };
    case 'Rate':
      return { kind: 'Rate', span, subject: header.subject, bands: frame.bands, bodySpan };
    case 'Grade':
      return { kind: 'Grade', span, name: header.name, group: header.group, lines: frame.lines, bodySpan };
    case 'Test':
      return { kind: 'Test', span, title: header.title, steps: frame.steps, bodySpan };
    case 'Broken':
      return header.statement ?? { kind: 'Broken', span };
  }
}
