// The usual other ways to write what was masked: a number with and without its century or country, a name without the marks over
// its letters. Knows nothing of where they are looked for.
import { squeezedText } from '#files/proof/squeeze.ts'
import type { MaskLabel } from '#text/finding.ts'

const personal: ReadonlySet<MaskLabel> = new Set(['PERSONNUMMER', 'SAMORDNINGSNUMMER', 'ORGNR_PERSON'])

/** Numbers only; a string that is no number has none. */
export function otherSpellings(shown: string, label: MaskLabel): string[] {
  const digits = squeezedText(shown)
  if (!/^\d+$/.test(digits)) return []
  if (personal.has(label)) return ofPerson(digits)
  return label === 'PHONE' ? ofPhone(digits, shown.trim().startsWith('+')) : []
}

function ofPerson(digits: string): string[] {
  if (digits.length === 12) return [digits.slice(2)]
  return digits.length === 10 ? ['18', '19', '20'].map(century => century + digits) : []
}

/** 070…, +46 70…, 0046 70… and +46 (0)70…. */
function ofPhone(digits: string, abroad: boolean): string[] {
  const country = /^0046/.exec(digits)?.[0] ?? (abroad ? /^46/.exec(digits)?.[0] : undefined)
  if (!country && (abroad || !/^0[1-9]/.test(digits))) return []
  const own = digits.slice(country?.length ?? 0).replace(/^0/, '')
  return own.length < 7 ? [] : [`0${own}`, `46${own}`, `0046${own}`, `460${own}`]
}

/** å → a, ä → a, ö → o, é → e: as names are written in addresses of mail and names of files. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ø', 'o').replaceAll('Ø', 'O')
