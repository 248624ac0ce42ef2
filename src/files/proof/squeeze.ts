// A text reduced to what makes a word a word: letters and digits, composed, in lower case; spaces, hyphens, soft hyphens and
// punctuation gone. Two spellings of one name or number become equal. Keeps the way back to the source.

export type Squeezed = {
  /** One folded UTF-16 unit per kept character; BREAK where the source has one. */
  units: Uint16Array
  /** Offset in the source of each unit. */
  at: Uint32Array
  length: number
  source: string
}

/** Put into a text where nothing may be joined over it: no string matches across. */
export const BREAK = '\uffff'
const breakUnit = 0xffff
const slow = 0xfffe
const tableSize = 0x250
const wordy = /[\p{L}\p{N}]/u
const mark = /\p{M}/u

const table = new Uint16Array(tableSize)
for (let code = 0; code < tableSize; code++) {
  const folded = String.fromCharCode(code).normalize('NFKC').toLowerCase()
  if (!wordy.test(folded)) table[code] = 0
  else table[code] = folded.length === 1 ? folded.charCodeAt(0) : slow
}

export function squeeze(source: string): Squeezed {
  let units = new Uint16Array(source.length)
  let at = new Uint32Array(source.length)
  let length = 0
  const put = (unit: number, from: number) => {
    if (length === units.length) {
      // Compatibility forms may be longer than what they stand for (one ligature, three letters).
      const larger = new Uint16Array(length * 2 + 16)
      larger.set(units)
      units = larger
      const further = new Uint32Array(length * 2 + 16)
      further.set(at)
      at = further
    }
    units[length] = unit
    at[length++] = from
  }
  for (let i = 0; i < source.length; ) {
    const code = source.charCodeAt(i)
    const quick = code < tableSize ? table[code]! : slow
    // A following combining mark belongs to this letter: a + ring is å.
    const next = source.charCodeAt(i + 1)
    if (quick !== slow && !(next >= 0x300 && next <= 0x36f)) {
      if (quick) put(quick, i)
      i++
    } else if (code === breakUnit) put(breakUnit, i++)
    else i = putCluster(source, i, put)
  }
  return { units, at, length, source }
}

function putCluster(source: string, start: number, put: (unit: number, from: number) => void): number {
  let end = start + (source.codePointAt(start)! > 0xffff ? 2 : 1)
  while (end < source.length && mark.test(source[end]!)) end++
  for (const letter of source.slice(start, end).normalize('NFKC').toLowerCase())
    if (wordy.test(letter)) for (let i = 0; i < letter.length; i++) put(letter.charCodeAt(i), start)
  return end
}

/** The squeezed form as a string: what a needle looks like. */
export const squeezedText = (source: string): string => {
  const { units, length } = squeeze(source)
  let out = ''
  for (let i = 0; i < length; i++) out += String.fromCharCode(units[i]!)
  return out
}
