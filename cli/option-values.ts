/** What options take, and how a page says it. */
import { CommanderError, type Option } from 'commander';
import { EXIT } from './exit.ts';

/** What an option does, and what it takes. */
export function meaningOf({ description, argChoices, defaultValue }: Option): string {
  if (argChoices === undefined) return description;
  const choices = `${argChoices.slice(0, -1).join(', ')} or ${argChoices.at(-1)}`;
  return `${description}: ${choices}${defaultValue === undefined ? '' : ` (default: ${defaultValue})`}`;
}

/** For an option that may be repeated. */
export const collect = (value: string, previous: readonly string[]): readonly string[] => [...previous, value];

/** For an option with several values in one, and that may be repeated. */
export const collectList = (value: string, previous: readonly string[]): readonly string[] => [
  ...previous,
  ...value
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== ''),
];

/** For an option that takes a number. */
export const wholeNumber =
  (option: string) =>
  (value: string): number => {
    if (/^[1-9]\d{0,9}$/.test(value)) return Number(value);
    throw new CommanderError(EXIT.usage, 'score.wholeNumber', `${option} takes a whole number from 1, not ${value}`);
  };
