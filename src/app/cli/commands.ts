// The list of commands. Each loads its own code only when it is run, so that help and refusals come at once.

import { type Command, file, json } from '#app/cli/command.ts'
import { completion, shells } from '#app/cli/completion.ts'

export const commands: readonly Command[] = [
  {
    name: 'read',
    words: 'command-read',
    operands: [file],
    flags: [json],
    examples: ['kansli read tjansteutlatande.pdf', 'kansli read yttrande.docx --json | jq .text'],
    run: async (asked, terminal) => (await import('#app/cli/read.ts')).read(asked, terminal),
  },
  {
    name: 'completion',
    words: 'command-completion',
    operands: [{ takes: 'name', words: 'operand-shell', required: true }],
    flags: [],
    examples: ['kansli completion bash > ~/.local/share/bash-completion/completions/kansli'],
    run: async (asked, terminal) => {
      const shell = shells.find(shell => shell === asked.operands[0]) ?? 'bash'
      await terminal.write(completion(shell, commands))
      return 0
    },
  },
]
