// Whether a file's name tells of something masked, in any usual spelling. Errs towards yes: another name costs nothing.
import type { Needle } from '#files/proof/needles.ts'
import { find, searchFor } from '#files/proof/search.ts'
import { folded } from '#files/proof/spellings.ts'
import { squeezedText } from '#files/proof/squeeze.ts'

export function nameTells(needles: readonly Needle[], name: string): boolean {
  const plain = needles.map(needle => ({ ...needle, text: squeezedText(folded(needle.text)) }))
  return find(searchFor(needles), name).length > 0 || find(searchFor(plain), folded(name)).length > 0
}
