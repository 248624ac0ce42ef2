// What the commands of learning share: the house they are asked of, what must be said, and how they tell. Knows none of them.
import type { Asked } from '#app/cli/line/command.ts'
import type { Terminal } from '#app/cli/show/terminal.ts'
import { settingsFrom } from '#app/settings.ts'
import { type Params, Refusal } from '#base/refusal.ts'
import type { Database } from '#store/database.ts'
import { cliWords } from '#words/cli.ts'
import { learningWords } from '#words/command-line/learning.ts'
import { fill } from '#words/words.ts'

/** Works beside a running server: the data folder is shared, not taken over. */
export async function houseAt<T>(
  { values }: Asked,
  work: (database: Database, data: string) => Promise<T>,
): Promise<T> {
  const { data, database: url } = settingsFrom({ data: values.data, database: values.database })
  const { openDatabase } = await import('#store/database.ts')
  const database = await openDatabase({ folder: data, share: true, ...(url ? { url } : {}) })
  try {
    return await work(database, data)
  } finally {
    await database.close()
  }
}

/** The value of a flag that may not be left out. @throws Refusal wrong-usage */
export function mustSay({ values }: Asked, terminal: Terminal, flag: 'by' | 'why'): string {
  const said = values[flag]?.trim()
  if (said) return said
  throw new Refusal('wrong-usage', { what: fill(cliWords[terminal.language]['wrong-value-missing'], { flag }) })
}

type Word = keyof (typeof learningWords)['sv']

/** Sentences for a person; with --json the whole answer instead. */
export function sayer(asked: Asked, terminal: Terminal) {
  const isJson = asked.on.has('json')
  const say = async (word: Word, params: Params = {}): Promise<void> => {
    if (!isJson) await terminal.write(`${fill(learningWords[terminal.language][word], params)}\n`)
  }
  const json = async (answer: unknown): Promise<void> => {
    if (isJson) await terminal.write(`${JSON.stringify(answer)}\n`)
  }
  return Object.assign(say, { json })
}
