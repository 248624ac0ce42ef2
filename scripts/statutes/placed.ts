// Puts the sections of an act in the chapters they stand in. The collection takes a line of text that begins "4 kap. …" for a
// heading, and a line that begins "17 § …" for a section; both are found out here.
import type { Section } from './collections.ts'
import { inOrder } from './squeeze.ts'

/**
 * An act that starts without chapters has none, a chapter never goes backwards or begins in the middle of the numbering, and a
 * section out of order is no section: its text goes on in the one before.
 */
export function placed(sections: readonly Section[]): Section[] {
  const chapters = new Map<string | null, Section[]>()
  const none = sections[0]?.chapter === null
  let current = none ? null : (sections[0]?.chapter ?? null)
  let last = 0
  for (const one of sections) {
    const [now, next] = [Number.parseInt(current ?? '', 10), Number.parseInt(one.chapter ?? '', 10)]
    const number = Number.parseInt(one.section, 10)
    const goesOn = next !== now + 1 && last > 1 && (number === last || number === last + 1)
    if (!none && one.chapter !== null && one.chapter !== current && !(next < now) && !goesOn) current = one.chapter
    last = number
    chapters.set(current, [...(chapters.get(current) ?? []), { ...one, chapter: current }])
  }
  return [...chapters.values()].flatMap(withoutStrays)
}

function withoutStrays(sections: readonly Section[]): Section[] {
  const right = inOrder(sections.map(one => one.section))
  const kept: Section[] = []
  for (const one of sections) {
    const before = kept.at(-1)
    if (one.section === right[kept.length]) kept.push({ ...one })
    else if (before) before.text = `${before.text ?? ''} ${one.section} § ${one.text ?? ''}`.trim()
  }
  return kept
}
