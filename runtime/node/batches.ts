/** What a pool and its workers say to each other. */
import { LeadError, MomentError, ParamError } from '../prelude/index.ts';
import type { Lead, Options } from '../result.ts';

export interface WorkerData {
  readonly path: string;
  readonly fileDigest: string;
}

export interface Batch {
  readonly leads: readonly Lead[];
  readonly options: Options | undefined;
  readonly how: 'score' | 'explain';
}

export type Answer = { readonly results: readonly unknown[] } | { readonly error: ThrownError };

/** An error as it travels: its class is lost on the way. */
export interface ThrownError {
  readonly name: string;
  readonly message: string;
  readonly [detail: string]: unknown;
}

/** The error that the scorer threw, of its class. */
export function errorFrom(thrown: ThrownError): Error {
  const { name, message, field, value, expected, param } = thrown;
  if (name === 'LeadError') return new LeadError(field as string | null, value, expected as string);
  if (name === 'MomentError') return new MomentError(message);
  return name === 'ParamError' ? new ParamError(param as string, value, message) : new Error(message);
}
