/**
 * `otherwise` is every known value that no other band takes; a lead without the value needs a band of its own.
 *
 *     rate industry { Manufacturing add 20   otherwise add 5 }
 *     rate industry { Manufacturing add 20   missing add 0   otherwise add 5 }
 */
import { unwrapped, wordsOf } from '../expressions.ts';
import { inserting } from '../fixes.ts';
import { check } from '../sight.ts';

export const missingBand = check(['Rate'], ({ subject, bands }, { file, report }) => {
  const otherwise = bands.find((band) => band.match.kind === 'OtherwiseBand');
  const inner = unwrapped(subject);
  const canBeMissing = inner.kind === 'Reference' || inner.kind === 'DomainOf';
  if (otherwise === undefined || !canBeMissing || bands.some((band) => band.match.kind === 'MissingBand')) return;
  const { start } = otherwise.span;
  const indent = /(?:\r\n|\r|\n)([^\S\r\n]*)$/.exec(file.source.text.slice(Math.max(0, start - 200), start));
  const fix = inserting(start, `missing add 0${indent === null ? '   ' : indent[0]}`, 'Add a line for missing values');
  report(otherwise.match.span, 'missing-band', [wordsOf(subject)], { fixes: [fix] });
});
