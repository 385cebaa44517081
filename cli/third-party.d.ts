export declare const ALLOWED: readonly string[];
export declare function isAllowed(licence: unknown): boolean;
export declare function thirdParty(root: string, inputs: readonly string[], whole?: string): string;
