/** The language service: what an editor asks of a model, as pure functions. The server around them is `@scorelang/lsp/node`. */
export { type Analysis, analyse } from './analysis.ts';
export { offsetOf, positionOf, rangeOf, spanOf } from './convert.ts';
export { codeActions, FIX_ALL, type Wanted } from './features/code-actions.ts';
export { completion, resolveCompletion, TRIGGERS } from './features/completion.ts';
export { definition } from './features/definition.ts';
export { diagnostics, type HelpPage } from './features/diagnostics.ts';
export { folding } from './features/folding.ts';
export { formatting, formattingOnType, rangeFormatting } from './features/formatting.ts';
export { hover } from './features/hover.ts';
export { links } from './features/links.ts';
export { highlights, references } from './features/references.ts';
export { prepareRename, type Refusal, type Renamable, type Renamed, rename } from './features/rename.ts';
export { selection } from './features/selection.ts';
export { semanticTokens, TOKEN_MODIFIERS, TOKEN_TYPES, tokenEdits } from './features/semantic-tokens.ts';
export { SIGNATURE_TRIGGERS, signature } from './features/signature.ts';
export { documentSymbols, workspaceSymbols } from './features/symbols.ts';
export { KEYWORDS } from './keywords.ts';
export { type Change, createWorkspace, type Files, type Project, type Workspace } from './workspace.ts';
