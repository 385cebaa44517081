/** How the page of the model panel and the extension talk: what is read from the page, what a wish becomes, what is asked of the server. */
import type { Requests } from '@scorelang/lsp/protocol';
import { describe, expect, test } from 'vitest';
import { pageHtml } from '../../vscode-extension/panel/html.ts';
import { FIRST_WISH, readFromPage, readWish, type ToPage } from '../../vscode-extension/panel/messages.ts';
import { act, firstState, hear, isWaiting, readAction } from '../../vscode-extension/panel/page/state.ts';
import { sampleStatement } from '../../vscode-extension/panel/sample-statement.ts';
import { createSession, type Surroundings } from '../../vscode-extension/panel/session.ts';
import { EXPLAINED, PANEL, shown, stateOf } from './showing.ts';

describe('what comes from the page', () => {
  test.each([
    { kind: 'ready' },
    { kind: 'wish', serial: 4, wish: { compare: 'committed', params: { a: 1.5 }, lead: 7, list: { kind: 'search', query: 'x' } } },
    { kind: 'wish', serial: 4, wish: { ...FIRST_WISH, list: { kind: 'rule', rule: 'demo-1a2b' } } },
    { kind: 'reveal', line: 0 },
    { kind: 'write', name: 'demo_points', value: -3 },
    { kind: 'do', what: 'add sample' },
  ])('is read: %o', (said) => {
    expect(readFromPage(said)).toEqual(said);
  });

  test.each([
    null,
    'ready',
    [],
    {},
    { kind: 'run', command: 'rm' },
    { kind: 'wish', serial: 1 },
    { kind: 'wish', serial: -1, wish: FIRST_WISH },
    { kind: 'wish', serial: 1, wish: { ...FIRST_WISH, compare: 'HEAD~1' } },
    { kind: 'wish', serial: 1, wish: { ...FIRST_WISH, params: { a: '1' } } },
    { kind: 'wish', serial: 1, wish: { ...FIRST_WISH, params: { a: Number.NaN } } },
    { kind: 'wish', serial: 1, wish: { ...FIRST_WISH, lead: 1.5 } },
    { kind: 'wish', serial: 1, wish: { ...FIRST_WISH, list: { kind: 'search', query: 'x'.repeat(2000) } } },
    { kind: 'reveal', line: '3' },
    { kind: 'write', name: 'a', value: Number.POSITIVE_INFINITY },
    { kind: 'do', what: 'workbench.action.terminal.new' },
  ])('is left alone where it is nothing that our page says: %o', (said) => {
    expect(readFromPage(said)).toBe(null);
  });

  test('holds nothing but what is known', () => {
    const wish = readWish({ ...FIRST_WISH, more: 1, list: { kind: 'moved', more: 1 } });
    expect(wish).toEqual(FIRST_WISH);
  });
});

describe('what is done in the page', () => {
  const state = stateOf(shown());

  test.each([
    [{ do: 'compare' }, 'committed', { compare: 'committed' }],
    [{ do: 'try', param: 'demo_points' }, '30.5', { params: { demo_points: 30.5 } }],
    [{ do: 'explain', at: '7' }, '', { lead: 7 }],
    [{ do: 'search' }, 'ada', { list: { kind: 'search', query: 'ada' } }],
    [{ do: 'search' }, '', { list: { kind: 'moved' } }],
  ])('%o with %j becomes a wish', (data, value, wish) => {
    const after = act(state, readAction(data, value)!);
    expect(after.wish).toEqual({ ...FIRST_WISH, ...wish });
    expect(isWaiting(after)).toBe(true);
  });

  test('a param that is reset is no longer tried, and others are', () => {
    const tried = stateOf(shown(), { params: { a: 1, b: 2 } });
    expect(act(tried, { kind: 'reset', name: 'a' }).wish.params).toEqual({ b: 2 });
    expect(act(tried, { kind: 'reset all' }).wish.params).toEqual({});
  });

  test('a number that is not typed to its end changes nothing', () => {
    for (const value of ['', ' ', '-', 'ten']) expect(readAction({ do: 'try', param: 'a' }, value)).toBe(null);
  });

  test('an answer to an older wish is shown, and the newer one waited for', () => {
    const wished = act(state, { kind: 'explain', row: 3 });
    const older = hear(wished, shown({ serial: state.serial }));
    expect(isWaiting(older)).toBe(true);
    expect(isWaiting(hear(older, shown({ serial: wished.serial, explanation: EXPLAINED })))).toBe(false);
  });

  test('what could be scored stays while the text of the same model has a mistake', () => {
    const wrong = { ...PANEL, sample: null, problem: { kind: 'errors', message: 'A mistake.' } as const };
    expect(hear(state, shown({ panel: wrong })).scored).toBe(state.shown);
    expect(hear(state, shown({ panel: null })).scored).toBe(state.shown);
    expect(hear(state, shown({ panel: wrong, uri: 'file:///other.score' })).scored).toBe(null);
  });

  test('a command from outside takes over the wish', () => {
    const wish = { ...FIRST_WISH, lead: 12 };
    const told = hear(firstState(), { kind: 'wanted', uri: 'file:///a.score', wish });
    expect(told.wish).toEqual(wish);
    expect(isWaiting(told)).toBe(true);
  });
});

describe('a session', () => {
  const MODEL = { uri: 'file:///models/trial.score', file: 'trial.score' };

  test('asks for what is wished, and shows it in one message', async () => {
    const { session, asked, posted } = sessionWith();
    session.turnTo(MODEL);
    session.wish(5, { compare: 'committed', params: { demo_points: 30 }, lead: 3, list: { kind: 'search', query: 'ada' } });
    await settled();
    expect(asked.slice(-3)).toEqual([
      ['scorelang/panel', { uri: MODEL.uri, params: { demo_points: 30 }, baseline: { text: 'always add 1', label: 'committed' } }],
      ['scorelang/explainLead', { uri: MODEL.uri, row: 3, params: { demo_points: 30 } }],
      ['scorelang/leads', { uri: MODEL.uri, query: 'ada' }],
    ]);
    expect(posted.at(-1)).toMatchObject({ kind: 'shown', serial: 5, file: 'trial.score', panel: PANEL, explanation: EXPLAINED });
  });

  test('shows nothing of an answer that a newer wish has overtaken', async () => {
    const { session, posted } = sessionWith();
    session.turnTo(MODEL);
    session.wish(2, FIRST_WISH);
    session.wish(3, FIRST_WISH);
    await settled();
    expect(posted.filter(({ kind }) => kind === 'shown')).toEqual([expect.objectContaining({ serial: 3 })]);
  });

  test('shows what is answered where a part is not, and notes why', async () => {
    const failures: unknown[] = [];
    const { session, posted } = sessionWith({
      failed: (cause) => failures.push(cause),
      ask: async (method) => {
        if (method === 'scorelang/explainLead') throw new Error('content modified');
        return PANEL as never;
      },
    });
    session.turnTo(MODEL, { lead: 3 });
    await settled();
    expect(posted.at(-1)).toMatchObject({ panel: PANEL, explanation: null });
    expect(failures).toEqual([new Error('content modified')]);
  });

  test('shows why there is no answer where the server is not there', async () => {
    const { session, posted } = sessionWith({
      failed: () => {},
      ask: async () => {
        throw new Error('spawn node ENOENT');
      },
    });
    session.turnTo(MODEL);
    await settled();
    expect(posted.at(-1)).toMatchObject({ panel: null, failure: 'spawn node ENOENT' });
  });

  test('tries the params of one model on no other', async () => {
    const { session, asked } = sessionWith();
    session.turnTo(MODEL);
    session.wish(1, { ...FIRST_WISH, compare: 'written', params: { demo_points: 30 }, lead: 3 });
    session.turnTo({ uri: 'file:///models/other.score', file: 'other.score' });
    await settled();
    expect(asked.at(-1)).toEqual(['scorelang/panel', expect.objectContaining({ uri: 'file:///models/other.score', params: {} })]);
  });

  test('stops trying what was written into the file', async () => {
    const { session, posted } = sessionWith();
    session.turnTo(MODEL);
    session.wish(1, { ...FIRST_WISH, params: { a: 1, b: 2 } });
    session.written('a');
    await settled();
    expect(posted.filter(({ kind }) => kind === 'wanted').at(-1)).toMatchObject({ wish: { params: { b: 2 } } });
  });

  test('tells a page that comes back what it showed', async () => {
    const { session, posted } = sessionWith();
    session.turnTo(MODEL, { lead: 3 });
    await settled();
    posted.length = 0;
    session.begin();
    expect(posted.map(({ kind }) => kind)).toEqual(['wanted', 'shown']);
    expect(posted[0]).toMatchObject({ wish: { lead: 3 } });
  });

  const ANSWERS: { readonly [Method in keyof Requests]?: Requests[Method]['result'] } = {
    'scorelang/panel': PANEL,
    'scorelang/explainLead': EXPLAINED,
    'scorelang/leads': { leads: [], of: 0, rule: null, problem: null },
  };

  function sessionWith(other: Partial<Surroundings> = {}) {
    const asked: [string, unknown][] = [];
    const posted: ToPage[] = [];
    const session = createSession({
      ask: async (method, params) => {
        asked.push([method, params]);
        return ANSWERS[method] as never;
      },
      post: (said) => posted.push(said),
      baselineOf: async (_, compare) => ({ text: { text: 'always add 1', label: compare }, problem: null }),
      failed: (cause) => {
        throw cause;
      },
      ...other,
    });
    return { session, asked, posted };
  }

  /** All that was asked is answered. */
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
});

describe('the page before its script', () => {
  const html = pageHtml({ script: 'https://file/page.js', style: 'https://file/page.css', nonce: 'abc' });

  test('lets nothing in but its two files, and has no script or style in its text', () => {
    expect(html).toContain(`content="default-src 'none'; style-src 'nonce-abc'; script-src 'nonce-abc'"`);
    expect(html).not.toMatch(/unsafe|\*|<style|style=|\son\w+=/);
    expect(html.match(/<script[^>]*>([^<]*)/)![1]).toBe('');
  });

  test('is not made of what could end an attribute', () => {
    expect(() => pageHtml({ script: 'a"><script>', style: 'b', nonce: 'c' })).toThrow();
  });
});

describe('a sample that is chosen', () => {
  test.each([
    [
      'behind what opens the model',
      'model "A"\nrange 0 to 100\n\nwhen a add 1\n',
      'model "A"\nrange 0 to 100\nsample "l.csv"\n\nwhen a add 1\n',
    ],
    ['in place of the one before', 'sample "old \\" one.csv"\nwhen a add 1\n', 'sample "l.csv"\nwhen a add 1\n'],
    ['behind the comment that a file begins with', '# Ours\n# too\nwhen a add 1\n', '# Ours\n# too\nsample "l.csv"\nwhen a add 1\n'],
    ['first, where there is nothing else', 'when a add 1\n', 'sample "l.csv"\nwhen a add 1\n'],
    ['in an empty file', '', 'sample "l.csv"\n'],
    ['with the line ends of the file', 'model "A"\r\nwhen a add 1\r\n', 'model "A"\r\nsample "l.csv"\r\nwhen a add 1\r\n'],
  ])('is named %s', (_, before, after) => {
    const { start, end, text } = sampleStatement(before, 'l.csv');
    expect(before.slice(0, start) + text + before.slice(end)).toBe(after);
  });

  test('is quoted', () => {
    expect(sampleStatement('', 'a"b.csv').text).toBe('sample "a\\"b.csv"\n');
  });
});
