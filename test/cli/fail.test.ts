import { describe, expect, test } from 'vitest';
import { fail } from '../../cli/fail.ts';
import type { Io } from '../../cli/io.ts';
import { tooOld } from '../../cli/node-version.ts';

function failing(cause: unknown, debug = false): { readonly code: number; readonly err: string } {
  let err = '';
  const output = {
    write: (text: string) => {
      err += text;
    },
    stream: () => process.stderr,
    isTerminal: false,
    columns: null,
    colour: false,
  };
  const io: Io = {
    cwd: '/home/ann',
    stdout: output,
    stderr: output,
    stdin: () => process.stdin,
    stdinFile: () => null,
    stdinIsTerminal: true,
    canAsk: false,
    now: () => new Date(0),
    stop: new AbortController().signal,
    ownsProcess: false,
    debug,
  };
  return { code: fail(cause, io), err };
}

const system = (code: string, path: string): Error => Object.assign(new Error(`${code}: failed`), { code, path });

describe('a defect of the tool', () => {
  test('is told as one, in a line, with what to do, and without a stack trace', () => {
    expect(failing(new Error('Plan has two rules with id x\n  and more'))).toEqual({
      code: 3,
      err: `This is a defect in score, not in your files: Plan has two rules with id x
Please report it with the command you typed and, if you may, the file. SCORE_DEBUG=1 shows where it happened.
`,
    });
  });

  test('shows where it happened when that is asked for', () => {
    expect(failing(new Error('x'), true).err).toContain('fail.test.ts');
  });

  test('may be anything that was thrown', () => {
    expect(failing('odd').err).toContain('not in your files: odd\n');
  });
});

describe('what the system refuses', () => {
  test.each([
    ['EACCES', 'You may not read or write models/a.score. Change its permissions, or choose another place.'],
    ['EISDIR', 'models/a.score is a folder. Name a file.'],
    ['ENOSPC', 'The disk is full. Free some space, or write to another disk.'],
    ['EROFS', 'models/a.score is on a disk that cannot be written to. Choose another place.'],
  ])('%s is told in words', (code, sentence) => {
    expect(failing(system(code, '/home/ann/models/a.score'))).toEqual({ code: 2, err: `error: ${sentence}\n` });
  });

  test.each([
    ['EIO: i/o error, read', 'the file'],
    ["ETIMEDOUT: connection timed out, open '/home/ann/a.score'", 'a.score'],
  ])('%s is no defect of ours, whatever it is', (message, file) => {
    const [code = '', reason] = message.split(/: |,/);
    const path = file === 'the file' ? {} : { path: `/home/ann/${file}` };
    const cause = Object.assign(new Error(message), { code, syscall: 'read', ...path });
    expect(failing(cause)).toEqual({ code: 2, err: `error: The system cannot read or write ${file}: ${code}: ${reason}.\n` });
  });
});

describe('a Node that is too old', () => {
  test.each(['18.20.8', '20.20.2', '22.11.0', '22.0.0'])('%s is told what is needed', (version) => {
    expect(tooOld(version)).toBe(
      `error: score needs Node 22.12 or newer, and this is Node ${version}. Install a newer one: https://nodejs.org`,
    );
  });

  test.each(['22.12.0', '22.20.1', '23.0.0', '24.21.0', '100.0.0-nightly'])('%s will do', (version) => expect(tooOld(version)).toBeNull());
});
