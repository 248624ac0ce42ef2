// Whether documents are valid on a day: by what each says of itself, by what newer ones say that they replace, and by a person's word
// before both. A document that says nothing is unknown, never valid.
import type { Facts, Paper, Validity, Words } from '#functions/search/paper.ts'

/** Of documents that lie together, by id. `today` is YYYY-MM-DD. */
export function validities(papers: readonly Paper[], today: string, words: Words = new Map()): Map<string, Validity> {
  const successors = successorsAmong(papers, today)
  const titled = new Map(papers.map(({ id, title }) => [plain(title), id]))
  return new Map(
    papers.map(paper => {
      const word = words.get(paper.id)
      const own = ofItself(paper.facts, today)
      const successor = successors.get(paper.id)
      if (word) return [paper.id, { state: word.state, until: word.until, by: null, setBy: word.setBy }]
      if (successor && own.state !== 'repealed')
        return [paper.id, { ...own, state: 'replaced', by: { id: successor.id, title: successor.title } }]
      if (own.by) return [paper.id, { ...own, by: { ...own.by, id: titled.get(plain(own.by.title)) ?? null } }]
      return [paper.id, own]
    }),
  )
}

/** Outdated ones stand below those that may hold. */
export const isOutdated = ({ state }: Validity): boolean =>
  state === 'repealed' || state === 'replaced' || state === 'expired'

function ofItself(facts: Facts, today: string): Validity {
  const { validFrom, validUntil: until, replacedBy, repealed, decidedOn, isUnsure } = facts
  const said = (state: Validity['state'], by: Validity['by'] = null): Validity => ({ state, until, by, setBy: null })
  if (repealed) return said('repealed')
  if (replacedBy) return said('replaced', { id: null, title: replacedBy })
  if (until !== null && until < today) return said('expired')
  if (validFrom !== null && validFrom > today) return said('coming')
  if (isUnsure) return said('unknown')
  return said(decidedOn !== null || validFrom !== null || until !== null ? 'in-force' : 'unknown')
}

/** Who replaces whom: by title, and only what is older than the one that says so. A successor that is not yet in force replaces nothing. */
function successorsAmong(papers: readonly Paper[], today: string): Map<string, Paper> {
  const successors = new Map<string, Paper>()
  for (const paper of papers) {
    const { replaces, validFrom } = paper.facts
    if (!replaces || (validFrom !== null && validFrom > today)) continue
    const old = papers.find(one => one !== paper && isNamed(one, replaces) && isOlder(one, paper))
    if (old) successors.set(old.id, paper)
  }
  return successors
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The whole title stands in what is said, and where a day or dnr stands beside it, it is that of the document. */
function isNamed({ title, facts }: Paper, said: string): boolean {
  const name = plain(title)
  if (name.length < 6 || !` ${plain(said)} `.includes(` ${name} `)) return false
  const year = /(?:19|20)\d{2}/.exec(said.replace(title, ''))?.[0]
  return !year || !facts.decidedOn || facts.decidedOn.startsWith(year)
}

const isOlder = (one: Paper, other: Paper): boolean => {
  const [a, b] = [one.facts.decidedOn ?? one.facts.validFrom, other.facts.decidedOn ?? other.facts.validFrom]
  return a !== null && b !== null ? a < b : a === null
}
