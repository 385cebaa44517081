/** Lets the author write over a name that a rewriting has made up. */
import { commands, Position, Uri } from 'vscode';

/** A place as the language server gives it: counted from 0. */
interface Place {
  readonly line: number;
  readonly character: number;
}

export const renameAt = (uri: string, { line, character }: Place): Thenable<unknown> =>
  commands.executeCommand('editor.action.rename', [Uri.parse(uri), new Position(line, character)]);
