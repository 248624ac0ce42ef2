// The terminal as a command sees it: where results go, where refusals go, and how wide a line may be.
// Must not know what is written to it.
import { once } from 'node:events'
import type { Params } from '#base/refusal.ts'
import { type CliWord, cliWords } from '#words/cli.ts'
import { fill, type Language } from '#words/words.ts'

export type Terminal = {
  language: Language
  /** True when a person reads the results; false for a pipe or a file. */
  isPerson: boolean
  /** Columns of the terminal, 100 where unknown. */
  width: number
  input: AsyncIterable<Buffer>
  /** Writes to standard output; resolves when it may take more, so a slow reader never makes us hold its share. */
  write(text: string): Promise<void>
  /** Writes one line to standard error. */
  note(text: string): void
  /** Words of the command line in the person's language. */
  say(word: CliWord, params?: Params): string
}

/** The process's own terminal. A reader that goes away (`| head`) ends us quietly, as it ends other programs. */
export function ownTerminal(language: Language): Terminal {
  const { stdout, stderr, stdin } = process
  for (const stream of [stdout, stderr])
    if (stream.listenerCount('error') === 0)
      stream.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'EPIPE') process.exit(0)
        throw error
      })
  return {
    language,
    isPerson: stdout.isTTY === true,
    width: stdout.columns ?? 100,
    input: stdin,
    write: async text => {
      if (!stdout.write(text)) await once(stdout, 'drain')
    },
    note: text => void stderr.write(`${text}\n`),
    say: (word, params) => fill(cliWords[language][word], params),
  }
}
