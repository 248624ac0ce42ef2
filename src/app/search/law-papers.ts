// The law as a collection: each act is a document, each section a passage. The text of an act is put together here the same way every
// time, so that a place in it is the same when the act is opened.
import { factsOfLaw, lawNamed, lawTitle } from '#functions/search/law-facts.ts'
import type { Paper } from '#functions/search/paper.ts'
import type { Subjects } from '#functions/search/subjects.ts'
import type { Passage } from '#swedish/index/passage.ts'
import { cut } from '#swedish/index/passages.ts'
import type { LawAct, LawText } from '#swedish/statutes/law-text.ts'

export type LawPaper = { text: string; sections: { title: string; start: number }[]; passages: Passage[] }

/** What the text and the searched words of an act are taken from. */
type Source = LawText & {
  dateOf: (act: LawAct) => string | null
  subjects: Subjects
  successor: (act: LawAct) => { id: string; title: string } | null
}

export function lawPaper(law: Source, act: LawAct): LawPaper {
  // Put together in pieces: to look into a text that is still growing would copy all of it each time.
  const parts: string[] = []
  let length = 0
  const write = (part: string) => {
    parts.push(part)
    length += part.length
  }
  write(lawTitle(act.title))
  let heading: string | null = null
  const sections: LawPaper['sections'] = []
  const passages: Passage[] = []
  for (const one of law.provisions(act.id)) {
    if (one.heading !== heading && one.heading) write(`\n\n${one.heading}`)
    heading = one.heading
    const place = one.chapter === null ? `${one.section} §` : `${one.chapter} kap. ${one.section} §`
    write('\n\n')
    const title = heading ? `${place} ${heading}` : place
    const also = law.subjects.of(act.id, one.chapter === null ? one.section : `${one.chapter}:${one.section}`)
    sections.push({ title, start: length })
    write(`${place}  `)
    for (const { start, end } of cut(one.text, { start: 0, end: one.text.length })) {
      const span = { start: length + start, end: length + end }
      const text = one.text.slice(start, end)
      passages.push({ document: act.id, section: title, page: 1, ...span, text, ...(also && { also }) })
    }
    write(one.text)
  }
  return { text: parts.join(''), sections, passages }
}

export function paperOfAct(law: Source, act: LawAct, id: string): Paper {
  const next = law.successor(act)
  return {
    id,
    path: act.id,
    title: lawNamed(act.id, act.title),
    facts: factsOfLaw(act.id, act.title, law.dateOf(act), {
      isKnown: act.status === 'in-force',
      replacedBy: next && lawNamed(next.id, next.title),
    }),
    about: law.subjects.about(act.id),
  }
}
