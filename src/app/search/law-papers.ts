// The law as a collection: each act is a document, each section a passage. The text of an act is put together here the same way every
// time, so that a place in it is the same when the act is opened.
import { factsOfLaw, lawTitle } from '#functions/search/law-facts.ts'
import type { Paper } from '#functions/search/paper.ts'
import type { Passage } from '#swedish/index/passage.ts'
import { cut } from '#swedish/index/passages.ts'
import type { LawAct, LawText } from '#swedish/statutes/law-text.ts'

export type LawPaper = { text: string; sections: { title: string; start: number }[]; passages: Passage[] }

export function lawPaper(law: LawText, act: LawAct): LawPaper {
  let text = lawTitle(act.title)
  let heading: string | null = null
  const sections: LawPaper['sections'] = []
  const passages: Passage[] = []
  for (const one of law.provisions(act.id)) {
    if (one.heading !== heading && one.heading) text += `\n\n${one.heading}`
    heading = one.heading
    const place = one.chapter === null ? `${one.section} §` : `${one.chapter} kap. ${one.section} §`
    text += '\n\n'
    const title = heading ? `${place} ${heading}` : place
    sections.push({ title, start: text.length })
    text += `${place}  `
    const start = text.length
    text += one.text
    for (const piece of cut(text, { start, end: text.length }))
      passages.push({ document: act.id, section: title, page: 1, ...piece, text: text.slice(piece.start, piece.end) })
  }
  return { text, sections, passages }
}

export const paperOfAct = (act: LawAct, id: string, asOf: string | null): Paper => ({
  id,
  path: act.id,
  title: act.title,
  facts: factsOfLaw(act.id, act.title, asOf),
})
