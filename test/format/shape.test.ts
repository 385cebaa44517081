import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatted, lines } from './formatting.ts';

/** The text becomes `shape`. */
const becomes = (text: string, shape: string): void => expect(formatted(text)).toBe(shape);
/** The text is already in its one shape. */
const stays = (text: string): void => becomes(text, text);

describe('words', () => {
  test('have one space between them', () => becomes('when   title\tin[CFO,CEO]add   20\n', 'when title in [CFO, CEO] add 20\n'));
  test('keep the number as it was written', () => stays('when revenue >= 1_000 and employees < 50k and size > -2.50 add 1\n'));
  test('keep the author’s quotes, or their absence', () => stays('when industry in [Retail, "Software"] add 1\n'));
  test('escape what a text must escape', () => stays('when title = "say \\"hi\\" \\\\ bye" add 1\n'));
  test('lose backticks that nothing needs', () => becomes('when `title` = CFO add 1\n', 'when title = CFO add 1\n'));
  test('keep backticks that are needed', () => stays('when `Lead Source` = web and `where` = here add 1\n'));
  test('of the language keep the backticks that the author gave them', () =>
    stays('when `count` > 3 and `days` = 2 and `a.b` = c add 1\n'));
  test('say a span of time in one way', () => becomes('when created within last 7 day add 1\n', 'when created within last 7 days add 1\n'));
  test('say one day as one day', () => becomes('when created within last 1 days add 1\n', 'when created within last 1 day add 1\n'));
  test('of other scripts stay as they are', () => stays('when 职位 contains "总监" add 20 because "决策者"\nwhen země = "Česko" add 1\n'));
});

describe('lines', () => {
  test('hold one statement each', () => becomes('budget 10 range 0 to 5\n', 'budget 10\nrange 0 to 5\n'));
  test('end with a line end, also the last', () => becomes('budget 10', 'budget 10\n'));
  test('have no spaces at their end', () => becomes('budget 10   \n\t\nrange 0 to 5\t\n', 'budget 10\n\nrange 0 to 5\n'));
  test('keep one blank line of several', () => becomes('\n\nbudget 10\n\n\n\nrange 0 to 5\n\n', 'budget 10\n\nrange 0 to 5\n'));
  test('lose blank ones at the edges of a block', () =>
    becomes('group fit {\n\n  when a add 1\n\n  when b add 1\n\n}\n', 'group fit {\n  when a add 1\n\n  when b add 1\n}\n'));
  test('keep the line ends of most of the file', () => {
    becomes('budget 10\r\nrange 0 to 5\r\nround score to 0\n', 'budget 10\r\nrange 0 to 5\r\nround score to 0\r\n');
    becomes('budget 10\r\nrange 0 to 5\nround score to 0\n', 'budget 10\nrange 0 to 5\nround score to 0\n');
  });
  test('lose a byte order mark', () => becomes('\uFEFFbudget 10\n', 'budget 10\n'));
  test('are none in an empty file', () => becomes(' \n\n', ''));
});

describe('blocks', () => {
  test('are indented by two spaces at each depth', () =>
    becomes(
      'group fit "Fit" min -5 max 60 { when a { when b add 1 best of { when c add 2 always add 3 } } }',
      lines`
        group fit "Fit" min -5 max 60 {
          when a {
            when b add 1
            best of {
              when c add 2
              always add 3
            }
          }
        }
      `,
    ));
  test('of a test hold a step a line', () =>
    becomes(
      'test "one" { as of 2026-01-31 given title=CFO,country = missing, created = 40 days ago, tags = [a,b] expect score >= 20 expect "why" is silent expect no tier }',
      lines`
        test "one" {
          as of 2026-01-31
          given title = CFO, country = missing, created = 40 days ago, tags = [a, b]
          expect score >= 20
          expect "why" is silent
          expect no tier
        }
      `,
    ));
});

describe('bands', () => {
  test('are aligned: match, points, reason', () =>
    becomes(
      'rate employees { missing subtract 5 because "unknown" below 50 add 5 50 to below 500 add 15 because "mid" above 500 to 900 add 20 901 or more add 125 because "large" }',
      lines`
        rate employees {
          missing             subtract 5  because "unknown"
          below 50            add 5
          50 to below 500     add 15      because "mid"
          above 500 to 900    add 20
          901 or more         add 125     because "large"
        }
      `,
    ));
  test('are aligned by columns on the screen, not by characters', () =>
    becomes(
      'rate 行业 { 制造业 add 33 "Retail" add 2 otherwise add 5 }',
      lines`
        rate 行业 {
          制造业       add 33
          "Retail"     add 2
          otherwise    add 5
        }
      `,
    ));
  test('with a long match do not push the others away', () =>
    becomes(
      'rate industry { ["Professional services", "Legal services", "Financial services"] add 20 Retail add 5 in growing add 7 }',
      lines`
        rate industry {
          ["Professional services", "Legal services", "Financial services"]    add 20
          Retail        add 5
          in growing    add 7
        }
      `,
    ));
});

describe('tiers and grades', () => {
  test('tiers that stand together are aligned', () =>
    becomes(
      'tier hot >= 70 keep until below 60\ntier lukewarm > 30\ntier big when score > 5 and fit > 3\n\ntier cold otherwise',
      'tier hot      >= 70 keep until below 60\ntier lukewarm > 30\ntier big      when score > 5 and fit > 3\n\ntier cold otherwise\n',
    ));
  test('a grade is on one line where it fits', () =>
    becomes('grade profile of fit {\n A >= 45\n 2 >= 30\n D otherwise\n}\n', 'grade profile of fit { A >= 45  2 >= 30  D otherwise }\n'));
  test('a longer grade has a line for each', () =>
    becomes(
      'grade profile of fit { Excellent_in_every_way >= 45 Good_in_most_of_the_ways >= 30 Middling_at_best >= 15 Poor otherwise }',
      lines`
        grade profile of fit {
          Excellent_in_every_way >= 45
          Good_in_most_of_the_ways >= 30
          Middling_at_best >= 15
          Poor otherwise
        }
      `,
    ));
});

describe('a line that is too long', () => {
  test('is first wrapped before what the rule does', () =>
    becomes(
      'when industry in [Manufacturing, Software, Retail] and employees between 1_000 and 50_000 and country = DE add 20 because "Our market"\n',
      lines`
        when industry in [Manufacturing, Software, Retail] and employees between 1_000 and 50_000 and country = DE
          add 20 because "Our market"
      `,
    ));
  test('then before each `and`', () =>
    becomes(
      'when industry in [Manufacturing, Software, Retail, Hospitality] and employees between 1_000 and 50_000 and country = DE and (a or b) add 20 because "Our market"\n',
      lines`
        when industry in [Manufacturing, Software, Retail, Hospitality]
          and employees between 1_000 and 50_000
          and country = DE
          and (a or b)
          add 20 because "Our market"
      `,
    ));
  test('before each `or` rather than before the `and`s inside', () =>
    becomes(
      'let target = industry in [Manufacturing, Software, Retail] and employees >= 50 or title contains word any of [chief, VP] and employees < 50 or vip\n',
      lines`
        let target = industry in [Manufacturing, Software, Retail] and employees >= 50
          or title contains word any of [chief, VP] and employees < 50
          or vip
      `,
    ));
  test('before a long reason', () =>
    becomes(
      'group fit {\n  when title = CFO add 20 because "A long reason that says very much about why a title is worth exactly as much as it is here"\n}\n',
      lines`
        group fit {
          when title = CFO
            add 20 because "A long reason that says very much about why a title is worth exactly as much as it is here"
        }
      `,
    ));
  test('with a list has one item a line', () =>
    becomes(
      'list executives = ["Chief Executive Officer", "Chief Financial Officer", "Chief Operating Officer", "Managing Director", President]\n',
      lines`
        list executives = [
          "Chief Executive Officer",
          "Chief Financial Officer",
          "Chief Operating Officer",
          "Managing Director",
          President
        ]
      `,
    ));
  test('with a list in a condition keeps what follows beside the bracket', () =>
    becomes(
      'when title in ["Chief Executive Officer", "Chief Financial Officer", "Chief Operating Officer", "Managing Director", Owner] add 20\n',
      lines`
        when title in [
          "Chief Executive Officer",
          "Chief Financial Officer",
          "Chief Operating Officer",
          "Managing Director",
          Owner
        ] add 20
      `,
    ));
  test('of a total is wrapped before each sign', () =>
    becomes(
      'total = 40% of a_group_with_a_long_name + 60% of another_group_with_a_long_name - 10% of a_third_group_with_a_long_name + rest\n',
      lines`
        total = 40% of a_group_with_a_long_name
          + 60% of another_group_with_a_long_name
          - 10% of a_third_group_with_a_long_name
          + rest
      `,
    ));
  test('of given values is wrapped after the commas', () =>
    becomes(
      'test "t" { given title = "Chief Financial Officer", industry = Manufacturing, employees = 120, country = DE, tags = [a, b], vip = yes }\n',
      lines`
        test "t" {
          given title = "Chief Financial Officer",
            industry = Manufacturing,
            employees = 120,
            country = DE,
            tags = [a, b],
            vip = yes
        }
      `,
    ));
});

describe('lists', () => {
  test('that the author broke after the bracket stay one item a line', () =>
    becomes('list executives = [\nCEO, CFO ]\n', 'list executives = [\n  CEO,\n  CFO\n]\n'));
  test('that the author broke elsewhere are joined', () => becomes('list executives = [CEO,\n CFO\n]\n', 'list executives = [CEO, CFO]\n'));
  test('may hold words that begin statements elsewhere', () => stays('list words = [\n  given,\n  test,\n  rate,\n  total\n]\n'));
  test('may be empty', () => becomes('field x: text treat [ ] as missing\n', 'field x: text treat [] as missing\n'));
});

test('every kind of statement has its shape', () => stays(readFileSync(new URL('every-statement.score', import.meta.url), 'utf8')));
