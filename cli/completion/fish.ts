/** The script by which fish completes. */
import type { ArgumentSpec, CompletionSpec, OptionSpec, ValueSpec, VerbSpec } from './spec.ts';

export const fishScript = ({
  options,
  verbs,
  codes,
}: CompletionSpec): string => `# Completion of score for fish. Made by \`score completion fish\`.

# Folders, and files with these endings.
function __score_files
    set -l endings (string join '|' $argv)
    complete -C "'' "(commandline -ct) | string match -r "^[^\\t]*(?:/|\\.(?:$endings))(?:\\t.*)?\\$"
end

# The verb of the line before the cursor, then how many words it has that are neither options nor their values.
function __score_place
    set -l tokens (commandline -opc)
    set -l verb ''
    set -l position 0
    set -l is_value 0
    for token in $tokens[2..]
        if test $is_value -eq 1
            set is_value 0
        else if string match -q -- '-?*' $token
            contains -- $verb:$token ${verbs.flatMap((verb) => valueOptions(verb)).join(' ')}; and set is_value 1
        else if test -z "$verb"
            set verb $token
        else
            set position (math $position + 1)
        end
    end
    echo $verb
    echo $position
end

# Whether the cursor is behind a verb: and, with numbers, at such a place behind it.
function __score_at
    set -l place (__score_place)
    test "$place[1]" = "$argv[1]"; or return 1
    test (count $argv) -eq 1; or test $place[2] -ge $argv[2] -a $place[2] -le $argv[3]
end

complete -c score -f
${options.map((option) => optionLine(option, "__score_at ''")).join('\n')}
${verbs.map(({ name, summary }) => `complete -c score -n "__score_at ''" -a ${name} -d ${word(summary)}`).join('\n')}
${verbs.flatMap((verb) => verbLines(verb, codes)).join('\n')}
`;

const valueOptions = (verb: VerbSpec): readonly string[] =>
  verb.options
    .filter(({ value }) => value !== null)
    .flatMap(({ short, long }) => [...(short === null ? [] : [`${verb.name}:-${short}`]), `${verb.name}:--${long}`]);

const verbLines = ({ name, options, arguments: list }: VerbSpec, codes: readonly string[]): readonly string[] => [
  ...options.map((option) => optionLine(option, `__score_at ${name}`)),
  ...list.flatMap((argument, index) => argumentLines(argument, index, name, codes)),
];

function optionLine({ short, long, description, value }: OptionSpec, condition: string): string {
  const shortly = short === null ? '' : ` -s ${short}`;
  return `complete -c score -n "${condition}"${shortly} -l ${long} -d ${word(description)}${value === null ? '' : ` ${valueFlags(value)}`}`;
}

/** More words than anyone types. */
const MANY = 9999;

function argumentLines({ value, isVariadic }: ArgumentSpec, index: number, verb: string, codes: readonly string[]): readonly string[] {
  const condition = `__score_at ${verb} ${index} ${isVariadic ? MANY : index}`;
  const own = value.kind === 'anything' ? [] : [`complete -c score -n "${condition}" ${valueFlags(value)}`];
  const orCode = value.kind === 'files' && value.orCode ? [`complete -c score -n "${condition}" -a ${word(codes.join(' '))}`] : [];
  return [...own, ...orCode];
}

function valueFlags(value: ValueSpec): string {
  switch (value.kind) {
    case 'choices':
      return `-x -a ${word(value.values.join(' '))}`;
    case 'files':
      return value.endings.length === 0 ? '-r -F' : `-x -a ${word(`(__score_files ${value.endings.join(' ')})`)}`;
    case 'folder':
      return `-x -a ${word('(__fish_complete_directories (commandline -ct))')}`;
    case 'anything':
      return '-x';
  }
}

/** fish knows two escapes between single quotes. */
const word = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
