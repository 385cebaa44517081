import { describe, expect, test } from 'vitest';
import { formatted, lines } from './formatting.ts';

const becomes = (text: string, shape: string): void => expect(formatted(text)).toBe(shape);
const stays = (text: string): void => becomes(text, text);

test('comments on lines of their own take the indent of what is around', () =>
  becomes(
    '  # the file\n\nbudget 10\n      # the group\ngroup fit {\n# the rule\nwhen a add 1\n# the end\n}\n  # the last',
    lines`
      # the file

      budget 10
      # the group
      group fit {
        # the rule
        when a add 1
        # the end
      }
      # the last
    `,
  ));

test('comments at the end of a line stay there, two spaces after it', () =>
  becomes(
    'budget 10 # ten\ngroup fit{#open\nwhen a add 1# one\n}# close\ntier hot >= 5   #five   \n',
    lines`
      budget 10  # ten
      group fit {  #open
        when a add 1  # one
      }  # close
      tier hot >= 5  #five
    `,
  ));

test('a blank line before or after a comment stays', () => stays('budget 10\n\n# about the range\n\nrange 0 to 5\n# more\n'));

test('comments alone are a file', () => stays('# nothing yet\n\n# but soon\n'));

test('comments among bands leave the columns aligned', () =>
  becomes(
    'rate employees { # size\nbelow 50 add 5 # small\n# the middle\n50 to 499 add 15\n500 or more add 25\n# no missing\n}\n',
    lines`
      rate employees {  # size
        below 50       add 5  # small
        # the middle
        50 to 499      add 15
        500 or more    add 25
        # no missing
      }
    `,
  ));

test('a grade with a comment has a line for each', () =>
  becomes(
    'grade profile of fit { A >= 45 # best\n B otherwise }\n',
    lines`
      grade profile of fit {
        A >= 45  # best
        B otherwise
      }
    `,
  ));

test('tiers around a comment stay aligned', () =>
  becomes('tier hot >= 70\n# the rest\ntier lukewarm otherwise\n', 'tier hot      >= 70\n# the rest\ntier lukewarm otherwise\n'));

describe('inside a statement', () => {
  test('a comment in a wrapped condition stays with its line', () =>
    becomes(
      'when title = CFO and # who signs\n  employees >= 50 # large enough\n  # and near\n and country = DE add 20\n',
      lines`
        when title = CFO  # who signs
          and employees >= 50  # large enough
          # and near
          and country = DE
          add 20
      `,
    ));
  test('a comment in a list has its item a line', () =>
    becomes(
      'list executives = [CEO, # the chief\n CFO # who signs\n, COO\n# more to come\n]\n',
      lines`
        list executives = [
          CEO,  # the chief
          CFO,  # who signs
          COO
          # more to come
        ]
      `,
    ));
  test('a comment before a brace goes behind it', () =>
    becomes(
      'when a # both\n and b # these\n{ add_it add 1 }\n'.replace('add_it add', 'when c add'),
      'when a  # both\n  and b {  # these\n  when c add 1\n}\n',
    ));
  test('a comment where no line would end makes one end', () =>
    becomes('when # if\n a add # give\n 5 because # why\n "so"\n', 'when  # if\n  a\n  add  # give\n  5\n    because  # why\n    "so"\n'));
  test('a comment between a band’s match and points keeps its place', () =>
    becomes(
      'rate n {\nbelow 50 # small\nadd 5\n500 or more add 10\n}\n',
      'rate n {\n  below 50  # small\n    add 5\n  500 or more    add 10\n}\n',
    ));
  test('a # in a text is no comment', () => stays('when tag = "#1 # lead" add 1  # but this is\n'));
});

test('comments in a file with CRLF have no line end of their own', () =>
  becomes('# one  \r\nwhen a and # two\r\nb add 1 # three\r\n', '# one\r\nwhen a  # two\r\n  and b\r\n  add 1  # three\r\n'));
