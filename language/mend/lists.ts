import type { Mender } from './place.ts';
export const listMenders: readonly Mender[] = [];
