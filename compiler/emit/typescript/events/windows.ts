import { DAY } from '@scorelang/runtime/prelude';
import { type Code, code, number } from '../../code.ts';
import { prelude, type Scene } from '../scene.ts';

/** So many milliseconds, in days where they are whole: `7 * DAY`. */
export function windowCode(scene: Scene, milliseconds: number): Code {
  const days = milliseconds / DAY;
  if (!Number.isInteger(days)) return number(milliseconds);
  const day = prelude(scene, 'DAY');
  return days === 1 ? day : code`${number(days)} * ${day}`;
}
