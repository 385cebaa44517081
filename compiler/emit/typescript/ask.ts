/** The functions that ask a text everything that rules want to know of it, and what they keep the answers in. */
import { code, comment, NOTHING } from '../code.ts';
import { block, type Line, line } from '../lines.ts';
import type { Answers } from './answers.ts';
import { plainTest } from './conditions.ts';
import { domainLine, readerCode } from './lead.ts';
import { prelude, type Scene, typed } from './scene.ts';

/** For every field that is answered from memory: its bits, its memory, and the function that asks. */
export function askLines(scene: Scene): readonly Line[] {
  const sections = scene.answers.flatMap((answers, field) => (answers ? [linesOfField(scene, field, answers)] : []));
  return sections.flatMap((lines, index) => (index === 0 ? lines : [line(NOTHING), ...lines]));
}

function linesOfField(scene: Scene, field: number, { ask, seen, questions }: Answers): readonly Line[] {
  // What is looked at here is the text, which is nobody's business outside.
  const inside: Scene = { ...scene, looksAt: new Set() };
  const tests = [...questions.values()].map(({ test, name }) => line(code`if (${plainTest(inside, test).code}) answers |= ${name};`));
  const { value, declaration, domain } = scene.fields[field]!;
  const { name } = scene.plan.fields[field]!;
  const parameters = typed(scene, code`: unknown`);
  const problems = scene.isTyped ? code`: ${prelude(scene, 'Problem')}[]` : NOTHING;
  return [
    line(code`/** What ${comment(name)} is asked, a bit each, and what texts were answered before. */`),
    ...[...questions.values()].map((question) => line(code`const ${question.name} = ${question.bit};`)),
    line(code`const ${seen}${typed(scene, code`: Map<unknown, number>`)} = new Map([[undefined, 0], [null, 0]]);`),
    line(NOTHING),
    ...block(
      line(code`function ${ask}(value${parameters}, problems${problems})${typed(scene, code`: number`)} {`),
      [
        line(code`const known = problems.length;`),
        line(code`const ${value} = ${readerCode(scene, field)}(value, ${declaration}, problems);`),
        ...(inside.looksAt.has(domain.text) ? [domainLine(scene, field)] : []),
        line(code`let answers = 0;`),
        ...tests,
        line(code`return problems.length > known ? answers : ${prelude(scene, 'remember')}(${seen}, value, answers);`),
      ],
      line(code`}`),
    ),
  ];
}
