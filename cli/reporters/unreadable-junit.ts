/** What could not be looked at, as a suite of its own in the XML that build servers read. */
import { countOf } from '../count.ts';
import { attribute } from './xml.ts';

/** The lines of the suite; none where all could be read. */
export function unreadableSuite(command: string, unreadable: readonly string[]): readonly string[] {
  if (unreadable.length === 0) return [];
  const name = `${countOf(unreadable.length, 'file')} that cannot be read`;
  return [
    `  <testsuite name=${attribute(name)} tests="${unreadable.length}" failures="0" errors="${unreadable.length}">`,
    ...unreadable.flatMap((sentence) => [
      `    <testcase classname=${attribute(command)} name=${attribute(sentence)}>`,
      `      <error message=${attribute(sentence)}/>`,
      '    </testcase>',
    ]),
    '  </testsuite>',
  ];
}
