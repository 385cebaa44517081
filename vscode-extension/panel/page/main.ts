/** The page in its window: what is done goes to the extension, what it says is shown. The only file that knows both. */
import type { FromPage, ToPage } from '../messages.ts';
import { mount } from './mount.ts';
import { act, firstState, hear, isWaiting, readAction, type State } from './state.ts';
import { view } from './view.ts';

declare function acquireVsCodeApi(): {
  postMessage(said: FromPage): void;
  setState(kept: unknown): void;
};

/** A slider is moved through many values; so long after the last the extension is asked. */
const PAUSE = 60;

const vscode = acquireVsCodeApi();
const root = document.getElementById('page')!;
const show = mount(root);
let state: State = firstState();
let waiting: ReturnType<typeof setTimeout> | undefined;

function render(): void {
  show(view(state, chartWidth()));
}

function change(next: State): void {
  const hasNewWish = next.serial !== state.serial;
  state = next;
  render();
  if (!hasNewWish) return;
  clearTimeout(waiting);
  waiting = setTimeout(ask, PAUSE);
}

function ask(): void {
  keep();
  vscode.postMessage({ kind: 'wish', serial: state.serial, wish: state.wish });
}

/** What the panel begins with when the editor is opened again; while it is open, the extension remembers. */
const keep = (): void => vscode.setState({ uri: state.shown?.uri ?? null, wish: state.wish });

/** What the section of the chart has room for: a section has a padding, and the page one more. */
function chartWidth(): number {
  const section = document.querySelector('.scores');
  const room = section === null ? Math.min(root.clientWidth, 720) - 40 : section.clientWidth;
  return Math.max(Math.floor(room), 240);
}

function handle(event: Event): void {
  const from = event.target instanceof Element ? event.target.closest<HTMLElement | SVGElement>('[data-do]') : null;
  if (from === null) return;
  const action = readAction(from.dataset, from instanceof HTMLInputElement ? from.value : '');
  if (action === null) return;
  if (action.kind === 'tell') vscode.postMessage(action.said);
  else change(act(state, action));
  if (action.kind === 'explain') scrollTo = 'explanation';
  if (action.kind === 'close lead') document.getElementById('leads')?.scrollIntoView({ block: 'nearest' });
}

/** The id of what comes into view with the next answer. */
let scrollTo: string | null = null;

root.addEventListener('click', (event) => {
  if (!(event.target instanceof HTMLInputElement)) handle(event);
});
root.addEventListener('input', handle);
// A number that is not admitted, or left empty, is again what it was.
root.addEventListener('focusout', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.type !== 'number') return;
  const { param = '' } = target.dataset;
  const value = Math.min(Math.max(Number(target.value || target.defaultValue), Number(target.min)), Number(target.max));
  const stands = state.wish.params[param] ?? state.shown?.panel?.params.find(({ name }) => name === param)?.written;
  if (target.value === '' && stands !== undefined) target.value = String(stands);
  else if (value !== Number(target.value)) change(act(state, { kind: 'try', name: param, value }));
});
root.addEventListener('keydown', (event) => {
  if (!(event.target instanceof Element)) return;
  if (event.key === 'Escape' && state.wish.lead !== null && event.target.closest('.explanation, .leads') !== null) {
    const row = state.wish.lead;
    change(act(state, { kind: 'close lead' }));
    document.querySelector<HTMLElement>(`.leads button[data-at="${row}"]`)?.focus();
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step !== undefined && event.target.matches('button.link')) {
    const links = [...(event.target.closest('section')?.querySelectorAll<HTMLElement>('button.link') ?? [])].filter((link) =>
      link.checkVisibility(),
    );
    const next = links[links.indexOf(event.target as HTMLElement) + step];
    if (next !== undefined) {
      next.focus();
      event.preventDefault();
    }
  }
});

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  const isWish = data.kind === 'wanted';
  state = hear(state, data);
  render();
  if (isWish) ask();
  else keep();
  if (scrollTo !== null && !isWaiting(state)) {
    const heading = document.getElementById(scrollTo);
    scrollTo = null;
    heading?.closest('section')?.scrollIntoView({ block: 'nearest' });
  }
});
new ResizeObserver(() => render()).observe(root);

render();
vscode.postMessage({ kind: 'ready' });
