import type { Mender } from './place.ts';
export const wordMenders: readonly Mender[] = [];
