/** Chooses the lines of a document. */
import { columnsOf } from '../diagnostics/width.ts';
import type { Doc } from './doc.ts';
import { newPage } from './page.ts';
import { INDENT, WIDTH } from './writing.ts';

interface Command {
  readonly indent: number;
  readonly isBroken: boolean;
  readonly doc: Doc;
}

/** The lines of a document that starts `indent` columns in, each with its indent and without spaces at its end. */
export function linesOf(doc: Doc, indent: number): readonly string[] {
  const page = newPage(indent, columnsOf);
  const commands: Command[] = [{ indent, isBroken: true, doc }];
  for (let command = commands.pop(); command !== undefined; command = commands.pop()) {
    const { doc: current, isBroken } = command;
    switch (current.kind) {
      case 'plain':
      case 'word':
        page.write(current.text, command.indent);
        break;
      case 'space':
        page.space(current.columns);
        break;
      case 'line':
        if (isBroken) page.endLine(command.indent);
        else page.space(current.flat.length);
        break;
      case 'comment':
        page.comment(current.text, current.isTrailing, command.indent);
        break;
      case 'join':
        pushAll(commands, current.parts, command.indent, isBroken);
        break;
      case 'indent':
        commands.push({ indent: command.indent + INDENT, isBroken, doc: current.content });
        break;
      case 'group': {
        const inside = { indent: command.indent, doc: current.content };
        const fitsFlat = !current.breaks && fits(current.content, commands, WIDTH - page.column());
        commands.push({ ...inside, isBroken: !fitsFlat });
        break;
      }
    }
  }
  return page.lines();
}

function pushAll(commands: Command[], parts: readonly Doc[], indent: number, isBroken: boolean): void {
  for (let index = parts.length - 1; index >= 0; index -= 1) commands.push({ indent, isBroken, doc: parts[index]! });
}

/** Whether `doc` on one line, with what follows it up to the next place where a line may end, takes no more than `room`. */
function fits(doc: Doc, following: readonly Command[], room: number): boolean {
  let left = room;
  const commands: Command[] = [...following, { indent: 0, isBroken: false, doc }];
  for (;;) {
    const command = commands.pop();
    if (command === undefined) return true;
    const { doc: current, isBroken } = command;
    switch (current.kind) {
      case 'plain':
      case 'word':
        left -= columnsOf(current.text);
        break;
      case 'space':
        left -= current.columns;
        break;
      case 'line':
        if (isBroken) return true;
        left -= current.flat.length;
        break;
      case 'comment':
        return true;
      case 'join':
        pushAll(commands, current.parts, 0, isBroken);
        break;
      case 'indent':
      case 'group':
        commands.push({ indent: 0, isBroken, doc: current.content });
        break;
    }
    if (left < 0) return false;
  }
}
