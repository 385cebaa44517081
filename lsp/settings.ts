/** What a user can choose in the editor: the section `scorelang` of its settings. */

export interface Settings {
  /** Facts between the words of the text, each kind by itself. */
  readonly inlayHints: { readonly groups: boolean; readonly rules: boolean; readonly tiers: boolean; readonly sample: boolean };
  /** Facts above a line. */
  readonly codeLens: { readonly model: boolean; readonly tests: boolean; readonly rules: boolean; readonly tiers: boolean };
  /** Where the sample leads are, for all models; null: where the model says, or beside it. */
  readonly sample: string | null;
}

export const DEFAULT_SETTINGS: Settings = {
  inlayHints: { groups: true, rules: true, tiers: true, sample: true },
  codeLens: { model: true, tests: true, rules: true, tiers: true },
  sample: null,
};

/** The settings that an editor sends, with what it leaves out or sends wrongly as it is without any. */
export function readSettings(sent: unknown): Settings {
  const { inlayHints, codeLens, sample } = objectOr(sent);
  return {
    inlayHints: switches(inlayHints, DEFAULT_SETTINGS.inlayHints),
    codeLens: switches(codeLens, DEFAULT_SETTINGS.codeLens),
    sample: typeof sample === 'string' && sample.trim() !== '' ? sample.trim() : null,
  };
}

/** `false` for all of a kind turns each of them off. */
function switches<Switches extends { readonly [name: string]: boolean }>(sent: unknown, usual: Switches): Switches {
  const chosen = objectOr(sent);
  const entries = Object.entries(usual).map(([name, value]) => {
    const one = sent === false ? false : chosen[name];
    return [name, typeof one === 'boolean' ? one : value];
  });
  return Object.fromEntries(entries);
}

const objectOr = (value: unknown): { readonly [name: string]: unknown } =>
  typeof value === 'object' && value !== null ? (value as { readonly [name: string]: unknown }) : {};
