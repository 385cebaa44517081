import type { Mender } from './place.ts';
export const pointsMenders: readonly Mender[] = [];
