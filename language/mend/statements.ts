import type { Mender } from './place.ts';
export const statementMenders: readonly Mender[] = [];
