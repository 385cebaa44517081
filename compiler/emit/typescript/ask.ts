/** What answers all that rules want to know of a text: a function that asks and what it keeps the answers in, or what is looked for. */
import { type Code, code, comment, NOTHING } from '../code.ts';
import { block, type Line, line, sectionsOf } from '../lines.ts';
import type { Answers, AnswersWay, Question } from './answers.ts';
import { plainTest } from './conditions.ts';
import { domainLine, readerCode } from './lead.ts';
import { prelude, type Scene, typed } from './scene.ts';

/** For every field that is answered once a lead: its bits, and what answers. */
export function askLines(scene: Scene): readonly Line[] {
  const asked = scene.entries.has('scoreColumns') ? scene.columnAnswers : scene.answers;
  const sections = asked.flatMap((answers, field) => (answers ? [linesOfField(scene, field, answers)] : []));
  return sectionsOf(sections);
}

function linesOfField(scene: Scene, field: number, { way, questions }: Answers): readonly Line[] {
  const { name } = scene.plan.fields[field]!;
  const asked = [...questions.values()];
  return [
    line(code`/** What ${comment(name)} is asked, a bit each${HOW[way.kind]}. */`),
    ...asked.map((question) => line(code`const ${question.name} = ${question.bit};`)),
    ...(way.kind === 'memory'
      ? [line(code`const ${way.seen}${typed(scene, code`: Map<unknown, number>`)} = new Map([[undefined, 0], [null, 0]]);`)]
      : []),
    ...(way.kind === 'search' ? [] : [line(NOTHING), ...askingLines(scene, field, way, asked)]),
  ];
}

const HOW = {
  memory: code`, and what texts were answered before`,
  search: code`, all of it found in one go through the text`,
  each: NOTHING,
} as const satisfies Record<AnswersWay['kind'], Code>;

/** What is looked for in the texts of fields that are searched. Constants that are made with those of the prelude. */
export function partsLines(scene: Scene): readonly Line[] {
  return scene.answers.flatMap((answers) => (answers?.way.kind === 'search' ? partsOfField(scene, answers.way, answers.questions) : []));
}

function partsOfField(scene: Scene, { parts }: Extract<AnswersWay, { kind: 'search' }>, questions: Answers['questions']): readonly Line[] {
  const items = [...questions.values()].map(({ test }) => {
    if (test.kind !== 'Match') throw new Error(`A search finds no ${test.kind}.`);
    return line(code`[${test.how}, ${scene.plan.sets[test.set]!.values}],`);
  });
  return block(line(code`const ${parts} = ${prelude(scene, 'partAnswers')}([`), items, line(code`]);`));
}

/** The function that asks a text everything. */
function askingLines(
  scene: Scene,
  field: number,
  way: Exclude<AnswersWay, { kind: 'search' }>,
  asked: readonly Question[],
): readonly Line[] {
  // What is looked at here is the text, which is nobody's business outside.
  const inside: Scene = { ...scene, looksAt: new Set() };
  const tests = asked.map(({ test, name }) => line(code`if (${plainTest(inside, test).code}) answers |= ${name};`));
  const { value, declaration, domain } = scene.fields[field]!;
  const parameters = typed(scene, code`: unknown`);
  const problems = scene.isTyped ? code`: ${prelude(scene, 'Problem')}[]` : NOTHING;
  const remembers = way.kind === 'memory';
  return block(
    line(code`function ${way.ask}(value${parameters}, problems${problems})${typed(scene, code`: number`)} {`),
    [
      ...(remembers ? [line(code`const known = problems.length;`)] : []),
      line(code`const ${value} = ${readerCode(scene, field)}(value, ${declaration}, problems);`),
      ...(inside.looksAt.has(domain.text) ? [domainLine(scene, field)] : []),
      line(code`let answers = 0;`),
      ...tests,
      line(
        remembers
          ? code`return problems.length > known ? answers : ${prelude(scene, 'remember')}(${way.seen}, value, answers);`
          : code`return answers;`,
      ),
    ],
    line(code`}`),
  );
}
