/** The few colours there are, by what they mean. */
import { styleText } from 'node:util';
import type { Paint, Tone } from '@scorelang/language';
import type { Output } from './io.ts';

const COLOURS = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  hint: ['bold', 'cyan'],
  good: ['green'],
  strong: ['bold'],
  quiet: ['dim'],
  place: ['cyan'],
} as const satisfies Record<Tone, readonly Parameters<typeof styleText>[0][number][]>;

/** Paints for one output: plain text where it takes no colours. */
export function paintFor(output: Output): Paint {
  if (!output.colour) return (_tone, text) => text;
  return (tone, text) => (text === '' ? '' : styleText([...COLOURS[tone]], text, { validateStream: false }));
}
