// The lines of a file, split at \n and nothing else: readline also splits at U+2028, which may stand inside a JSON text.
import { createReadStream } from 'node:fs'

export async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of createReadStream(path, 'utf8')) {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop()!
    yield* lines
  }
  if (rest !== '') yield rest
}
