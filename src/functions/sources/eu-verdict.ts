// What the register says of a reference to an EU act: articles, paragraphs, points, recitals and annexes as far as it knows them.
import { missing, stands, unchecked, type Verdict } from '#functions/sources/verdict.ts'
import type { StatuteReference } from '#swedish/statutes/references.ts'
import type { Place, Register } from '#swedish/statutes/register.ts'

export function euVerdict(found: StatuteReference, place: Place, register: Register): Verdict {
  const act = found.act ? register.euById(found.act) : undefined
  if (!act) return unchecked('sources-no-act', {})
  const title = act.names[0] ?? act.id
  if (place.section === null) return stands('sources-act-stands', { title })
  const params = { title, section: place.section, last: act.articles }
  const article = Number(place.section)
  if (found.bound === 'guessed' && article > act.articles) return unchecked('sources-no-act', {})
  if (article >= 1 && article <= act.articles) return stands('sources-article-stands', params)
  return missing('sources-beyond-last-article', params)
}
