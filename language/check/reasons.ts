/** The texts after `because`. */
import type { File } from '../ast.ts';
import { descend } from './descend.ts';

/** Those that rules and bands of the files give, found when they are first asked for: only tests ask. */
export function reasonsIn(files: readonly File[]): () => ReadonlySet<string> {
  let reasons: Set<string> | null = null;
  return () => {
    if (reasons !== null) return reasons;
    const found = new Set<string>();
    for (const file of files) {
      descend(file, (node) => {
        const giver = node.kind === 'When' || node.kind === 'Always' || node.kind === 'Each' ? node.effect : node;
        if ('because' in giver && giver.because !== null) found.add(giver.because.value);
        return node.kind === 'File' || node.kind === 'Block' || node.kind === 'Choice' || node.kind === 'Group' || node.kind === 'Rate';
      });
    }
    reasons = found;
    return found;
  };
}
