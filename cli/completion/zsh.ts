/** The script by which zsh completes: as a file `_score` in a folder of `fpath`, or read by `source`. */
import { type ArgumentSpec, type CompletionSpec, type OptionSpec, quoted, spellings, type ValueSpec, type VerbSpec } from './spec.ts';

export const zshScript = ({ options, verbs, codes }: CompletionSpec): string => `#compdef score
# Completion of score for zsh. Made by \`score completion zsh\`.

_score_verbs() {
  local -a verbs
  verbs=(
${verbs.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`).join('\n')}
  )
  _describe -t verbs verb verbs
}

_score_codes() {
  local -a codes
  codes=(${codes.join(' ')})
  _alternative 'models:model:_files -g "*.score(-.)"' 'codes:code of a finding:compadd -a codes'
}

_score() {
  local curcontext=$curcontext state state_descr line
  typeset -A opt_args
  _arguments -C \\
${options.map((option) => `    ${optionLine(option)} \\\n`).join('')}    '1: :_score_verbs' \\
    '*:: :->rest'
  [[ $state == rest ]] || return
  case $words[1] in
${verbs.map(verbCase).join('\n')}
  esac
}

if [[ $funcstack[1] == _score ]]; then
  _score "$@"
else
  compdef _score score
fi
`;

function verbCase({ name, options, arguments: list }: VerbSpec): string {
  const lines = [...options.map(optionLine), ...list.map(argumentLine)];
  return [`    ${name})`, `      _arguments ${lines.map((line) => `\\\n        ${line}`).join(' ')}`, '      ;;'].join('\n');
}

function optionLine(option: OptionSpec): string {
  const names = spellings(option);
  // What stands there once is not offered again.
  const others = option.isRepeatable ? '*' : names.length > 1 ? `(${names.join(' ')})` : '';
  const takes = option.value === null ? '' : `:${escaped(option.long)}:${action(option.value)}`;
  const what = `[${escaped(option.description)}]${takes}`;
  return names.length > 1 ? `${quoted(others)}{${names.join(',')}}${quoted(what)}` : quoted(`${others}${names[0]}${what}`);
}

const argumentLine = ({ name, value, isVariadic }: ArgumentSpec, index: number): string =>
  quoted(`${isVariadic ? '*' : index + 1}:${escaped(name)}:${action(value)}`);

function action(value: ValueSpec): string {
  switch (value.kind) {
    case 'choices':
      return `(${value.values.join(' ')})`;
    case 'files':
      if (value.orCode) return '_score_codes';
      return value.endings.length === 0 ? '_files' : `_files -g "*.(${value.endings.join('|')})(-.)"`;
    case 'folder':
      return '_files -/';
    case 'anything':
      return ' ';
  }
}

/** Within a spec of `_arguments` these end a part. */
const escaped = (text: string): string => text.replace(/[[\]:\\]/g, '\\$&');
