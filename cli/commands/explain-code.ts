/** `score explain CODE`: what a finding means, and what to do. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { nearest } from '@scorelang/language';
import { CODES, isCode, pageOf } from '../diagnostic-page.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { refuse } from '../fail.ts';
import type { Io } from '../io.ts';
import { diagnosticPageJson, diagnosticPageText } from '../reporters/diagnostic-page.ts';
import { paintFor } from '../style.ts';

/** A page is for reading, not for the whole width of a screen. */
const WIDEST = 100;

/** Whether `score explain WORD`, with nothing behind it, asks for a finding: a plain word that is no file. */
export const isCodeAsked = (word: string, io: Io): boolean => /^[\w-]+$/.test(word) && word !== '-' && !existsSync(resolve(io.cwd, word));

export function explainCode(word: string, json: boolean, io: Io): ExitCode {
  if (!isCode(word)) refuse(unknownCode(word, io));
  const page = pageOf(word);
  const columns = Math.min(io.stdout.columns ?? WIDEST, WIDEST);
  io.stdout.write(json ? diagnosticPageJson(page) : `${diagnosticPageText(page, { paint: paintFor(io.stdout), columns })}\n`);
  return EXIT.fine;
}

function unknownCode(word: string, io: Io): string {
  if (existsSync(resolve(io.cwd, `${word}.score`)))
    return `For a lead's score name the model and the lead: score explain ${word}.score title=CFO`;
  const near = nearest(word, CODES);
  const remedy = near === null ? 'The code of a finding stands beside its place, as in unknown-field.' : `Did you mean ${near}?`;
  return `No finding has the code ${word}, and there is no such file. ${remedy}`;
}
