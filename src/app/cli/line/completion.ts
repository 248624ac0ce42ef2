// Shell completion, written from the declarations: `kansli help completion bash > /etc/bash_completion.d/kansli`.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the braces are variables of the shell
import { type Command, everywhere, type Flag } from '#app/cli/line/command.ts'

export const shells = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof shells)[number]

/** A script for the shell to source. */
export const completion = (shell: Shell, commands: readonly Command[]): string =>
  shell === 'fish'
    ? fish(commands)
    : shell === 'zsh'
      ? `autoload -U bashcompinit && bashcompinit\n${bash(commands)}`
      : bash(commands)

function bash(commands: readonly Command[]): string {
  const names = [...commands.map(command => command.name), 'help', 'version'].join(' ')
  return [
    '_kansli() {',
    '  local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}"',
    `  if [ "$COMP_CWORD" = 1 ]; then COMPREPLY=($(compgen -W "${names}" -- "$word")); return; fi`,
    '  case "${COMP_WORDS[1]} $before" in',
    ...commands.flatMap(command =>
      flagsOf(command)
        .filter(flag => flag.choices)
        .map(
          flag =>
            `    "${command.name} --${flag.name}") COMPREPLY=($(compgen -W "${flag.choices!.join(' ')}" -- "$word")); return;;`,
        ),
    ),
    '  esac',
    '  if [[ "$word" == -* ]]; then case "${COMP_WORDS[1]}" in',
    ...commands.map(
      command =>
        `    ${command.name}) COMPREPLY=($(compgen -W "${flagsOf(command)
          .map(flag => `--${flag.name}`)
          .join(' ')}" -- "$word"));;`,
    ),
    '  esac; else COMPREPLY=($(compgen -f -- "$word")); fi',
    '}',
    'complete -o filenames -F _kansli kansli',
    '',
  ].join('\n')
}

function fish(commands: readonly Command[]): string {
  const lines = commands.flatMap(command => [
    `complete -c kansli -n __fish_use_subcommand -a ${command.name}`,
    ...flagsOf(command).map(flag => {
      const value = flag.choices ? ` -x -a '${flag.choices.join(' ')}'` : flag.takes ? ' -r' : ''
      return `complete -c kansli -n '__fish_seen_subcommand_from ${command.name}' -l ${flag.name}${value}`
    }),
  ])
  return `${lines.join('\n')}\n`
}

const flagsOf = (command: Command): readonly Flag[] => [...command.flags, ...everywhere]
