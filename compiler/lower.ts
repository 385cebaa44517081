/** A model without errors to its plan: names become indexes, points become units, and every shorthand is written out. */
import { positionAt, type Model } from '@scorelang/language';
import type { Plan } from '@scorelang/runtime';
import { dropUnused } from './optimize/drop-unused.ts';
import { conditionOf } from './lower/conditions.ts';
import { planFields, planParams } from './lower/declarations.ts';
import { numberOf } from './lower/numbers.ts';
import { rangeOf, totalOf } from './lower/results.ts';
