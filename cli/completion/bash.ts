/** The script by which bash completes. It works with the bash of macOS (3.2), too. */
import { type ArgumentSpec, type CompletionSpec, type OptionSpec, quoted, spellings, type ValueSpec, type VerbSpec } from './spec.ts';

export const bashScript = ({
  options,
  verbs,
  codes,
}: CompletionSpec): string => `# Completion of score for bash. Made by \`score completion bash\`.

_score_words() {
  local line
  while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -W "$1" -- "$cur")
}

# Folders, and files with these endings; without endings any file.
_score_files() {
  local line ending
  compopt -o filenames 2>/dev/null
  if [ $# -eq 0 ]; then
    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$cur")
    return
  fi
  while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -d -- "$cur")
  for ending in "$@"; do
    while IFS= read -r line; do [ -d "$line" ] || COMPREPLY+=("$line"); done < <(compgen -f -X "!*.$ending" -- "$cur")
  done
}

_score_takes_value() {
  case $1 in
    ${verbs.flatMap((verb) => verb.options.filter(({ value }) => value !== null).flatMap((option) => spellings(option).map((each) => `${verb.name}:${each}`))).join(' | ')}) return 0 ;;
  esac
  return 1
}

_score() {
  local cur=\${COMP_WORDS[COMP_CWORD]} option=\${COMP_WORDS[COMP_CWORD - 1]} verb='' position=0 index word
  COMPREPLY=()
  # For bash \`--format=json\` is three words.
  if [ "$cur" = = ]; then
    cur=''
  elif [ "$option" = = ]; then
    option=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for ((index = 1; index < COMP_CWORD; index += 1)); do
    word=\${COMP_WORDS[index]}
    if [ -z "$verb" ]; then
      case $word in -*) ;; *) verb=$word ;; esac
    elif [ "$word" = = ] || _score_takes_value "$verb:$word"; then
      # What follows is its value.
      [ "\${COMP_WORDS[index + 1]}" = = ] || index=$((index + 1))
    else
      case $word in -?*) ;; *) position=$((position + 1)) ;; esac
    fi
  done
  case $verb in
    '')
      case $cur in -*) _score_words ${quoted(options.flatMap(spellings).join(' '))} ;; *) _score_words ${quoted(verbs.map(({ name }) => name).join(' '))} ;; esac
      ;;
${verbs.map((verb) => verbCase(verb, codes)).join('\n')}
  esac
}

complete -F _score score
`;

function verbCase({ name, options, arguments: list }: VerbSpec, codes: readonly string[]): string {
  const withValue = options.filter(({ value }) => value !== null);
  const last = list.at(-1);
  const positions = list.map((argument, index) => `        ${patternOf(argument, index)}) ${completeValue(argument.value, codes)} ;;`);
  return [
    `    ${name})`,
    ...(withValue.length === 0 ? [] : ['      case $option in', ...withValue.map((option) => optionCase(option, codes)), '      esac']),
    `      case $cur in -*) _score_words ${quoted(options.flatMap(spellings).join(' '))}; return ;; esac`,
    ...(last === undefined ? [] : ['      case $position in', ...positions, '      esac']),
    '      ;;',
  ].join('\n');
}

const patternOf = ({ isVariadic }: ArgumentSpec, index: number): string => (isVariadic ? '*' : String(index));

const optionCase = (option: OptionSpec, codes: readonly string[]): string =>
  `        ${spellings(option).join(' | ')}) ${completeValue(option.value ?? { kind: 'anything' }, codes)}; return ;;`;

function completeValue(value: ValueSpec, codes: readonly string[]): string {
  switch (value.kind) {
    case 'choices':
      return `_score_words ${quoted(value.values.join(' '))}`;
    case 'files':
      return [['_score_files', ...value.endings].join(' '), ...(value.orCode ? [`_score_words ${quoted(codes.join(' '))}`] : [])].join(
        '; ',
      );
    case 'folder':
      return 'compopt -o filenames 2>/dev/null; while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -d -- "$cur")';
    case 'anything':
      return ':';
  }
}
