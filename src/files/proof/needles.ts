// What must not be found: every masked string in the forms it may be written, and how each is to be looked for. Shared as a
// statement of WHAT between writers and provers; how each of them reads the file is their own.

import { folded, otherSpellings } from '#files/proof/spellings.ts'
import { squeezedText } from '#files/proof/squeeze.ts'
import type { Removal } from '#files/redaction.ts'
import type { Document } from '#text/document.ts'
import type { MaskLabel } from '#text/finding.ts'

export type Needle = {
  /** Squeezed: letters and digits only. */
  text: string
  /** The string as a person knows it, for the list of what remains. */
  shown: string
  /** A part of a name, not the whole masked string. */
  part: boolean
  digits: boolean
  /** Removed everywhere: none may stand, even where nobody marked it. */
  everywhere: boolean
  /** Another usual spelling: looked for where no person reads. On the page each spelling has had a decision of its own. */
  hidden: boolean
}

const names: ReadonlySet<MaskLabel> = new Set(['PERSON', 'OFFICIAL', 'USERNAME'])
const particles = new Set([
  'von',
  'van',
  'der',
  'den',
  'de',
  'di',
  'da',
  'del',
  'af',
  'av',
  'och',
  'el',
  'al',
  'bin',
  'la',
  'le',
])

/** Every distinct string to search for. Strings that squeeze to fewer than two characters are removed but cannot be searched for. */
export function needlesOf(
  document: Pick<Document, 'text'>,
  removals: readonly Removal[],
  also: readonly string[],
): Needle[] {
  const found = new Map<string, Needle>()
  const add = (shown: string, part: boolean, everywhere: boolean, hidden = false) => {
    const text = squeezedText(shown)
    if (text.length < (part ? 3 : 2)) return
    const known = found.get(text)
    if (known) {
      known.part &&= part
      known.everywhere ||= everywhere
      known.hidden &&= hidden
    } else found.set(text, { text, shown: shown.trim(), part, everywhere, hidden, digits: /^\p{N}+$/u.test(text) })
  }
  for (const word of also) add(word, false, true)
  for (const removal of removals) {
    const shown = document.text.slice(removal.start, removal.end)
    add(shown, false, false)
    if (names.has(removal.label)) for (const form of nameForms(shown)) add(form.text, form.part, false)
    for (const form of otherSpellings(shown, removal.label)) add(form, false, false, true)
    if (removal.label === 'EMAIL') add(shown.split('@')[0] ?? '', true, false)
  }
  // A short part without its marks is often a word of the format itself: Bäck, back; Lång, lang.
  for (const { shown, text, part, everywhere, digits } of [...found.values()])
    if (!digits && text.length >= (part ? 5 : 4)) add(folded(shown), part, everywhere, true)
  return [...found.values()]
}

/** "Anna Maria Ek" → Ek Anna Maria, Anna Ek, and each part that says something alone. */
function nameForms(name: string): { text: string; part: boolean }[] {
  const words = name.split(/[\s,]+/u).filter(word => /\p{L}/u.test(word))
  if (words.length < 2) return []
  const first = words[0]!
  const last = words.at(-1)!
  const distinctive = words.filter(
    word => word.length >= 3 && /^\p{Lu}/u.test(word) && !particles.has(word.toLowerCase()),
  )
  return [
    { text: `${last} ${words.slice(0, -1).join(' ')}`, part: false },
    { text: `${words.slice(1).join(' ')} ${first}`, part: false },
    ...(words.length > 2
      ? [
          { text: `${first} ${last}`, part: false },
          { text: `${last} ${first}`, part: false },
        ]
      : []),
    ...distinctive.map(text => ({ text, part: true })),
  ]
}
