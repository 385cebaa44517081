/** The language service: what an editor asks of a model, as pure functions. The server around them is `@scorelang/lsp/node`. */
export { type Analysis, analyse } from './analysis.ts';
export { offsetOf, positionOf, rangeOf, spanOf } from './convert.ts';
export { codeActions, FIX_ALL, type Wanted } from './features/code-actions.ts';
export { diagnostics, type HelpPage } from './features/diagnostics.ts';
export { type Change, createWorkspace, type Files, type Project, type Workspace } from './workspace.ts';
