// `--jsonl`: one text a line in, one answer a line out, in the same order. Holds one line at a time, so ten thousand texts take
// the memory of one; a line that cannot be understood gets an error for its id and the rest go on.
import { z } from 'zod'
import type { Terminal } from '#app/cli/show/terminal.ts'

const Line = z.object({ id: z.union([z.string(), z.number()]), text: z.string() })

/** UTF-16 units of the longest line taken; a longer one is passed over without being held. */
export const longestLine = 32 * 1024 * 1024

/** Answers every line of the terminal's input with `answer`. Exit code 2 when some line could not be understood. */
export async function answerLines(terminal: Terminal, answer: (text: string) => object): Promise<0 | 2> {
  let number = 0
  let bad = 0
  for await (const line of splitLines(terminal.input)) {
    number++
    if (line !== null && line.trim() === '') continue
    const result = answerOne(line, number, terminal, answer)
    if ('error' in result) bad++
    await terminal.write(`${JSON.stringify(result)}\n`)
  }
  return bad > 0 ? 2 : 0
}

function answerOne(line: string | null, number: number, terminal: Terminal, answer: (text: string) => object): object {
  if (line === null) return { id: null, line: number, error: terminal.say('line-too-long', { limit: longestLine }) }
  const value = jsonOf(line)
  const parsed = Line.safeParse(value)
  if (!parsed.success) return { id: idOf(value), line: number, error: terminal.say('line-not-json') }
  return { id: parsed.data.id, ...answer(parsed.data.text) }
}

const jsonOf = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : null

/** Lines of a byte stream; null in the place of one that is longer than `longestLine`. */
export async function* splitLines(input: AsyncIterable<Buffer>): AsyncGenerator<string | null> {
  const decoder = new TextDecoder()
  let held: string[] = []
  let length = 0
  for await (const chunk of input) {
    const parts = decoder.decode(chunk, { stream: true }).split('\n')
    for (const [i, part] of parts.entries()) {
      if (i > 0) {
        yield length > longestLine ? null : held.join('')
        held = []
        length = 0
      }
      length += part.length
      if (length <= longestLine) held.push(part)
      else held = []
    }
  }
  if (length > 0) yield length > longestLine ? null : held.join('')
}
