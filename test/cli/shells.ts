/** Real shells, asked what they would complete. */
import { execFileSync, spawnSync } from 'node:child_process';

export type Shell = 'bash' | 'zsh' | 'fish';

export const isThere = (command: string): boolean => spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined;

/**
 * What the shell offers behind a line, in this folder: sorted, none twice.
 * `script` is the path of what `score completion` printed; the line's words stand with one space between, the last to be completed.
 */
export function offered(shell: Shell, line: string, script: string, folder: string): readonly string[] {
  const out = execFileSync(...COMMANDS[shell](line, script), {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: folder, TERM: 'xterm', LC_ALL: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: 30_000,
  });
  return [...new Set(out.split('\n').filter((word) => word !== ''))].toSorted();
}

/** The words of a line as readline gives them to a completion: `=` is a word of its own. */
const readlineWords = (line: string): readonly string[] =>
  line.split(' ').flatMap((word) => word.split(/(=)/).filter((part, index) => part !== '' || index === 0));

const COMMANDS: Readonly<Record<Shell, (line: string, script: string) => [string, string[]]>> = {
  bash: (line, script) => {
    const words = line.endsWith('=') ? [...readlineWords(line)] : readlineWords(line);
    const ask = `source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); $(complete -p score | sed 's/.*-F \\([^ ]*\\).*/\\1/'); printf '%s\\n' "\${COMPREPLY[@]}"`;
    return ['bash', ['--noprofile', '--norc', '-c', ask, 'bash', script, ...words]];
  },
  fish: (line, script) => [
    'fish',
    ['--no-config', '-c', 'source $argv[1]; complete -C $argv[2] | string replace -r "\\t.*" ""; true', script, line],
  ],
  zsh: (line, script) => ['zsh', ['-f', '-c', ZSH, 'zsh', line, script]],
};

/** Types the line and Tab in a zsh behind a pseudo-terminal; what would be offered goes to a file. */
const ZSH = `
  zmodload zsh/zpty
  hits=$(mktemp)
  setup=$(mktemp)
  cat > $setup <<'END'
    PROMPT=
    autoload -Uz compinit && compinit -u -D
    source $SCRIPT
    zstyle ':completion:*' insert-tab false
    # Calls that only ask are left alone.
    compadd() {
      if [[ \${@[1,(i)(-|--)]} == *-(O|A|D)\\ * ]]; then builtin compadd "$@"; return; fi
      local -a matches
      builtin compadd -A matches "$@"
      print -rl -- $matches >> $HITS
      builtin compadd "$@"
    }
    leave() { exit }
    zle -N leave
    bindkey '^I' complete-word
    bindkey '^X' leave
END
  export SCRIPT=$2 HITS=$hits
  zpty typed zsh -f -i
  zpty -w typed "source $setup"
  zpty -w -n typed "$1"$'\\t\\x18'
  while zpty -r typed line; do :; done
  cat $hits
  rm -f $hits $setup
`;
