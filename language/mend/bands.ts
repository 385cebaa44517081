import type { Mender } from './place.ts';
export const bandMenders: readonly Mender[] = [];
