/** What the page knows, and how it changes: by what is done in it, and by what the extension shows. */
import type { Comparison, FromPage, Shown, ToPage, Wish } from '../messages.ts';
import { FIRST_WISH } from '../messages.ts';

export interface State {
  readonly wish: Wish;
  /** Counts the wishes, so that an answer can be told from one to an older wish. */
  readonly serial: number;
  /** What was shown last; null before anything is. */
  readonly shown: Shown | null;
  /** The last that could be scored of the same model: it stays while the text has a mistake. */
  readonly scored: Shown | null;
  /** Whether a long list is shown whole. */
  readonly isLong: boolean;
}

export const firstState = (): State => ({ wish: FIRST_WISH, serial: 1, shown: null, scored: null, isLong: false });

/** What someone did in the page. */
export type Action =
  | { readonly kind: 'compare'; readonly compare: Comparison }
  | { readonly kind: 'try'; readonly name: string; readonly value: number }
  | { readonly kind: 'reset'; readonly name: string }
  | { readonly kind: 'reset all' }
  | { readonly kind: 'explain'; readonly row: number }
  | { readonly kind: 'close lead' }
  | { readonly kind: 'search'; readonly query: string }
  | { readonly kind: 'list moved' }
  | { readonly kind: 'list all' }
  | { readonly kind: 'tell'; readonly said: FromPage };

/** The state after an action. A wish that changed has a serial of its own. */
export function act(state: State, action: Action): State {
  switch (action.kind) {
    case 'compare':
      return wishing(state, { compare: action.compare });
    case 'try':
      return wishing(state, { params: { ...state.wish.params, [action.name]: action.value } });
    case 'reset': {
      const { [action.name]: _, ...params } = state.wish.params;
      return wishing(state, { params });
    }
    case 'reset all':
      return wishing(state, { params: {} });
    case 'explain':
      return wishing(state, { lead: action.row });
    case 'close lead':
      return wishing(state, { lead: null });
    case 'search':
      return {
        ...wishing(state, { list: action.query === '' ? { kind: 'moved' } : { kind: 'search', query: action.query } }),
        isLong: false,
      };
    case 'list moved':
      return { ...wishing(state, { list: { kind: 'moved' } }), isLong: false };
    case 'list all':
      return { ...state, isLong: true };
    case 'tell':
      return state;
  }
}

/** The state after the extension said something. */
export function hear(state: State, said: ToPage): State {
  switch (said.kind) {
    case 'wanted': {
      const isSame = said.uri === state.shown?.uri;
      return { ...wishing(state, said.wish), scored: isSame ? state.scored : null, isLong: false };
    }
    case 'shown': {
      const isScored = said.panel !== null && said.panel.problem === null;
      const isSame = said.uri === state.scored?.uri;
      return { ...state, shown: said, scored: isScored ? said : isSame ? state.scored : null };
    }
  }
}

/** Whether what is shown answers an older wish. */
export const isWaiting = ({ shown, serial }: State): boolean => shown === null || shown.serial < serial;

const wishing = (state: State, changed: Partial<Wish>): State => ({
  ...state,
  wish: { ...state.wish, ...changed },
  serial: state.serial + 1,
});

/** What an element of the page says by its `data-` attributes and its value; null where that is nothing. */
export function readAction(data: { readonly [name: string]: string | undefined }, value: string): Action | null {
  const { do: name, param = '', at = '' } = data;
  switch (name) {
    case 'compare':
      return { kind: 'compare', compare: value as Comparison };
    case 'try':
      return value.trim() === '' || !Number.isFinite(Number(value)) ? null : { kind: 'try', name: param, value: Number(value) };
    case 'reset':
      return { kind: 'reset', name: param };
    case 'reset all':
      return { kind: 'reset all' };
    case 'write':
      return { kind: 'tell', said: { kind: 'write', name: param, value: Number(at) } };
    case 'explain':
      return { kind: 'explain', row: Number(at) };
    case 'close lead':
      return { kind: 'close lead' };
    case 'search':
      return { kind: 'search', query: value.slice(0, 200) };
    case 'list moved':
      return { kind: 'list moved' };
    case 'list all':
      return { kind: 'list all' };
    case 'reveal':
      return { kind: 'tell', said: { kind: 'reveal', line: Number(at) } };
    case 'add sample':
    case 'show problems':
    case 'restart server':
      return { kind: 'tell', said: { kind: 'do', what: name } };
    default:
      return null;
  }
}
