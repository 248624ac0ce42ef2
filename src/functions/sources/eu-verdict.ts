// What the register says of a reference to an EU act: articles, paragraphs, points, recitals and annexes as far as it knows them.
import { missing, stands, unchecked, type Verdict } from '#functions/sources/verdict.ts'
import type { StatuteReference } from '#swedish/statutes/references.ts'
import type { EuAct, Place, Register } from '#swedish/statutes/register.ts'

export function euVerdict(found: StatuteReference, place: Place, register: Register): Verdict {
  const act = found.act ? register.euById(found.act) : undefined
  if (!act) return unchecked('sources-no-act', {})
  const title = act.names[0] ?? act.id
  if (place.section === null) return stands('sources-act-stands', { title })
  const verdict = place.division ? divisionVerdict(act, place, title) : articleVerdict(act, place, title)
  return verdict.status === 'missing' && found.bound === 'guessed' ? unchecked('sources-no-act', {}) : verdict
}

function divisionVerdict(act: EuAct, { division, section }: Place, title: string): Verdict {
  const last = division === 'annex' ? act.annexes : act.recitals
  const written = section ?? ''
  if (last === undefined) return unchecked(`sources-${division}-not-held`, { title })
  const number = /^\d+$/u.test(written) ? Number(written) : arabic(written)
  const params = { title, section: written, last: division === 'annex' ? roman(last) : last }
  if (number >= 1 && number <= last) return stands(`sources-${division}-stands`, params)
  return missing(last === 0 ? 'sources-no-annexes' : `sources-beyond-last-${division}`, params)
}

function articleVerdict(act: EuAct, { section, paragraph, letter }: Place, title: string): Verdict {
  const params = { title, section: section ?? '', last: act.articles }
  const article = Number(section)
  if (!(article >= 1 && article <= act.articles)) return missing('sources-beyond-last-article', params)
  if (!paragraph) return stands('sources-article-stands', params)
  const [place, paragraphs] = [`${section}.${paragraph}`, act.paragraphs?.[String(article)]]
  if (paragraphs === undefined) return stands('sources-article-stands', params)
  if (Number(paragraph) < 1 || Number(paragraph) > paragraphs)
    return missing(paragraphs === 0 ? 'sources-article-undivided' : 'sources-beyond-last-paragraph', {
      title,
      section: params.section,
      place,
      last: paragraphs,
    })
  if (!letter) return stands('sources-point-stands', { title, place })
  const last = act.letters?.[place]
  if (last === undefined) return stands('sources-letter-not-held', { title, place })
  const lettered = `${place} ${letter}`
  if (letter <= last) return stands('sources-point-stands', { title, place: lettered })
  return missing('sources-beyond-last-letter', { title, place: lettered, last })
}

const worth: Record<string, number> = { I: 1, V: 5, X: 10, L: 50 }

/** 0 where the letters are no number, such as `IIX`. */
function arabic(written: string): number {
  const parts = [...written.toUpperCase()].map(letter => worth[letter] ?? 0)
  const number = parts.reduce((sum, part, i) => sum + (part < (parts[i + 1] ?? 0) ? -part : part), 0)
  return roman(number) === written.toUpperCase() ? number : 0
}

function roman(number: number): string {
  const steps: [number, string][] = [
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let [rest, out] = [Math.max(0, number), '']
  for (const [step, letters] of steps) for (; rest >= step; rest -= step) out += letters
  return out
}
