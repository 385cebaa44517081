/** The atoms that compiled scorers have beside those of meaning: shorter ways to the same answers. The interpreter never loads them. */
export * from './finder.ts';
export * from './number-table.ts';
export * from './quick.ts';
export * from './quick-events.ts';
export * from './tables.ts';
export * from './text-table.ts';
