// `kansli read`: the text of a document as every offset counts it, its pages, and what was unsure in the reading.

import { withHandling } from '#app/cli/handling.ts'
import type { Asked, ExitCode } from '#app/cli/line/command.ts'
import type { Terminal } from '#app/cli/show/terminal.ts'
import { doubtInWords } from '#app/cli/show/wording.ts'
import type { Document } from '#text/document.ts'
import type { Language } from '#words/words.ts'

export async function read(asked: Asked, terminal: Terminal): Promise<ExitCode> {
  return withHandling<ExitCode>(asked, terminal, async ({ document }) => {
    if (asked.on.has('json')) await terminal.write(`${JSON.stringify(readAsJson(document, terminal.language))}\n`)
    else {
      await terminal.write(document.text.endsWith('\n') ? document.text : `${document.text}\n`)
      for (const line of doubtLines(document, terminal)) terminal.note(line)
    }
    return 0
  })
}

/** The contract of `read --json`; `start` and `end` are UTF-16 units into `text`. */
export const readAsJson = ({ kind, pages, text, doubts, attachments }: Document, language: Language) => ({
  kind,
  pages: pages.map(({ number, start, end, readable }) => ({
    number,
    text: text.slice(start, end),
    start,
    end,
    readable,
  })),
  text,
  doubts: doubts.map(doubt => ({ ...doubt, says: doubtInWords(doubt, language) })),
  ...(attachments.length > 0 && {
    attachments: attachments.map(({ name, mediaType, start, end }) => ({ name, mediaType, start, end })),
  }),
})

/** What was unsure, for a person; nothing where nothing was. */
export function doubtLines(document: Document, terminal: Terminal): string[] {
  if (document.doubts.length === 0) return []
  const says = document.doubts.map(doubt => {
    const page = doubt.page === null ? '' : `${terminal.say('page', { page: doubt.page })}: `
    return `  ${page}${doubtInWords(doubt, terminal.language)}`
  })
  return [`${terminal.say('doubts')}:`, ...new Set(says)]
}
