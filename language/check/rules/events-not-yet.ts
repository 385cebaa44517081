/**
 * Rules over events are read and checked, but cannot be scored yet. Remove this check when they can.
 *
 *     each page_view add 1 up to 5
 */
import type { Name } from '../../ast.ts';
import { check } from '../sight.ts';

export const eventsNotYet = check(
  [
    'Each',
    'Happening',
    'Reference',
    'EventNumber',
    'DaysSince',
    'PointsLine',
    'Action',
    'IgnoreEvents',
    'GivenEvent',
    'GivenTier',
    'ExpectAction',
  ],
  (node, { facts, report, around }) => {
    const isEvent = (name: Name) => facts.symbolOf.get(name)?.kind === 'event';
    switch (node.kind) {
      case 'Each':
        return isEvent(node.event) ? report(node.span, 'events-not-yet', ['An `each` rule']) : undefined;
      case 'Reference': {
        // The whole `page_view where ..` is said at once.
        const isPart = around.at(-1)?.kind === 'Happening';
        return isEvent(node.name) && !isPart ? report(node.span, 'events-not-yet', [`The event ${node.name.text}`]) : undefined;
      }
      case 'Happening': {
        const { operand } = node;
        const symbol = operand.kind === 'Reference' ? facts.symbolOf.get(operand.name) : undefined;
        const [only] = node.clauses;
        const isWindow = !node.absent && node.clauses.length === 1 && only?.kind === 'Within';
        // Without declarations `created within last 30 days` is read as an event, but may be meant as a date.
        const guessed = isWindow && symbol?.kind === 'event' && symbol.declaration === null ? symbol.name : null;
        if (guessed !== null && isWindow && only.direction === null) return;
        const asksEvent = symbol?.kind === 'event';
        return asksEvent ? report(node.span, 'events-not-yet', ['A condition on events', guessed]) : undefined;
      }
      case 'EventNumber':
        return isEvent(node.event) ? report(node.span, 'events-not-yet', ['A number over events']) : undefined;
      case 'DaysSince':
        return node.of.kind === 'Name' && isEvent(node.of) ? report(node.span, 'events-not-yet', ['`days since` an event']) : undefined;
      case 'PointsLine':
        return node.keep === null ? undefined : report(node.keep.span, 'events-not-yet', ['`keep until below`']);
      case 'Action':
        return report(node.span, 'events-not-yet', ['An action on reaching or falling below a tier']);
      case 'IgnoreEvents':
        return report(node.span, 'events-not-yet', ['`ignore events`']);
      case 'GivenEvent':
        return report(node.span, 'events-not-yet', ['An event in a test']);
      case 'GivenTier':
        return report(node.span, 'events-not-yet', ['A former tier in a test']);
      case 'ExpectAction':
        return report(node.span, 'events-not-yet', ['An action in a test']);
    }
  },
);
