/** The paths that a file names: of models, lists, cases and samples. */
import { descend, type File, type TextLiteral } from '@scorelang/language';

export function pathsIn(file: File): readonly TextLiteral[] {
  const paths: TextLiteral[] = [];
  descend(file, (node) => {
    const isPath = node.kind === 'Use' || node.kind === 'Sample' || node.kind === 'ListFile' || node.kind === 'TestFile';
    if (isPath && node.path.value !== '') paths.push(node.path);
    return node.kind === 'File' || node.kind === 'List';
  });
  return paths;
}
