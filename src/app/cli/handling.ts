// A document named on the command line: its bytes, read in a child process within bounds, with a progress bar for large ones.
// Must not know which function is asked.
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Asked } from '#app/cli/line/command.ts'
import { dataOf } from '#app/cli/line/gate.ts'
import { progress } from '#app/cli/show/progress.ts'
import type { Terminal } from '#app/cli/show/terminal.ts'
import { ownKnowledgeOf } from '#app/knowledge.ts'
import { openWorkshop, type Workshop } from '#app/workshop.ts'
import { Refusal } from '#base/refusal.ts'
import { largestFile } from '#files/limits.ts'
import type { Document } from '#text/document.ts'

export type Handling = { bytes: Uint8Array; name: string; document: Document; workshop: Workshop }

/** Reads the file that a line names first and hands it to `work`; the child processes end when `work` does. @throws Refusal file-… */
export async function withHandling<T>(
  asked: Asked,
  terminal: Terminal,
  work: (handling: Handling) => Promise<T>,
): Promise<T> {
  const path = asked.operands[0]!
  const bytes = await bytesOf(path)
  const workshop = openWorkshop({ size: 1, own: ownKnowledgeOf(dataOf(asked.values.data)) })
  const bar = progress()
  try {
    const document = await workshop.read(bytes, basename(path), (done, total) =>
      bar.at(done, total, terminal.say('page-of', { page: done, pages: total })),
    )
    bar.end()
    return await work({ bytes, name: basename(path), document, workshop })
  } finally {
    bar.end()
    await workshop.close()
  }
}

/** A file's bytes. @throws Refusal file-not-found, file-too-large before any of it is read */
export async function bytesOf(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => null)
  if (!found || found.isDirectory()) throw new Refusal('file-not-found', { path })
  if (found.size > largestFile) throw new Refusal('file-too-large', { size: found.size, limit: largestFile })
  return readFile(path).catch(error => {
    throw new Refusal('file-not-found', { path }, { cause: error })
  })
}

/** Words of a text file, one a line; empty lines and lines that begin with # are passed over. @throws Refusal */
export async function wordsOf(path: string, terminal: Terminal): Promise<string[]> {
  const text = new TextDecoder().decode(await bytesOf(path))
  const words = text
    .split(/\r?\n/)
    .map(line => line.trim().normalize('NFC'))
    .filter(line => line !== '' && !line.startsWith('#'))
  if (words.length === 0) throw new Refusal('wrong-usage', { what: terminal.say('wrong-words-empty', { path }) })
  return [...new Set(words)]
}
