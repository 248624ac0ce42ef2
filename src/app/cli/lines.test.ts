// One text a line: order, bad lines, lines broken between chunks, and memory that does not grow with the number of texts.
import { describe, expect, it } from 'vitest'
import { answerLines, longestLine, splitLines } from '#app/cli/lines.ts'
import type { Terminal } from '#app/cli/show/terminal.ts'

async function* chunks(texts: Iterable<string | Buffer>): AsyncGenerator<Buffer> {
  for (const text of texts) yield Buffer.from(text)
}

function terminalOf(input: AsyncIterable<Buffer>) {
  const out: string[] = []
  const terminal: Terminal = {
    language: 'en',
    isPerson: false,
    width: 80,
    input,
    write: async text => void out.push(text),
    note: () => {},
    say: word => word,
  }
  return { terminal, answers: () => out.map(line => JSON.parse(line)) }
}
const length = (text: string) => ({ length: text.length })

describe('lines of JSON', () => {
  it('come back in order, also when broken between chunks inside a letter', async () => {
    const bytes = Buffer.from('{"id":1,"text":"å"}\n\n{"id":"två","text":"ab"}')
    const { terminal, answers } = terminalOf(chunks([...bytes].map(byte => Buffer.from([byte]))))
    expect(await answerLines(terminal, length)).toBe(0)
    expect(answers()).toEqual([
      { id: 1, length: 1 },
      { id: 'två', length: 2 },
    ])
  })

  it('that cannot be understood get an error for their id, and the rest go on', async () => {
    const lines = ['{"id":1', '{"id":2}', '[]', '{"id":3,"text":"abc"}', '{"id":null,"text":""}']
    const { terminal, answers } = terminalOf(chunks([lines.join('\n')]))
    expect(await answerLines(terminal, length)).toBe(2)
    expect(answers()).toEqual([
      { id: null, line: 1, error: 'line-not-json' },
      { id: 2, line: 2, error: 'line-not-json' },
      { id: null, line: 3, error: 'line-not-json' },
      { id: 3, length: 3 },
      { id: null, line: 5, error: 'line-not-json' },
    ])
  })

  it('longer than the bound are passed over without being held', async () => {
    const mebibyte = 'x'.repeat(2 ** 20)
    const parts = function* () {
      yield 'a\n'
      for (let i = 0; i <= longestLine / 2 ** 20; i++) yield mebibyte
      yield '\nb\n'
    }
    const seen: (number | null)[] = []
    for await (const line of splitLines(chunks(parts()))) seen.push(line === null ? null : line.length)
    expect(seen).toEqual([1, null, 1])
  })
})
