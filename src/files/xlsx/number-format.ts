// A number as its cell shows it, by the format code, and how it may be written anew so that it says no more than what was shown.
// Knows nothing of files.

/** How a number is written in a masked copy; null where the shown text is written instead. */
export type Kept = { written: string; style: KeptStyle }
export const keptStyles = ['text', 'general', '0', '0.00', '#,##0', '#,##0.00', '0%', '0.00%', 'date'] as const
export type KeptStyle = (typeof keptStyles)[number]
/** `unseen`: the format hides the number; it is read all the same. */
export type Shown = { text: string; kept: Kept | null; unseen?: true }

type Token = { digit: string } | { literal: string } | { point: true } | { percent: true } | { comma: true }

/** `since1904`: days are counted from another year, as old Macs did. */
export function shownNumber(value: number, code: string, since1904 = false): Shown {
  const { section, unsigned } = sectionOf(code, value)
  if (/^\s*(general|@|)\s*$/i.test(section))
    return code.trim() !== '' && section === '' ? { ...general(value), unseen: true } : general(value)
  const tokens = tokensOf(section)
  const bare = tokens.flatMap(token => ('literal' in token ? [] : [token]))
  if (isDate(section)) return shownDate(value, section, since1904)
  if (/e[+-]|[?#0]\s*\/\s*[?#0]/i.test(section) || !bare.some(token => 'digit' in token))
    return bare.length === 0 && tokens.length > 0 ? { ...general(value), unseen: true } : general(value)
  return shownDigits(value, tokens, unsigned)
}

/** Positive, negative and nought may each have a format; the negative one writes its own sign. */
function sectionOf(code: string, value: number): { section: string; unsigned: boolean } {
  const sections = partedBySemicolons(code)
  if (sections.length < 2 || value > 0 || (value === 0 && sections.length < 3))
    return { section: sections[0] ?? '', unsigned: false }
  return value < 0 ? { section: sections[1] ?? '', unsigned: true } : { section: sections[2] ?? '', unsigned: false }
}

function partedBySemicolons(code: string): string[] {
  const sections = ['']
  for (const [piece] of code.matchAll(/"[^"]*"|\\.|[^"\\]|["\\]/gs))
    if (piece === ';') sections.push('')
    else sections[sections.length - 1] += piece
  return sections
}

/** All digits that a reader of decimals can vouch for, with a comma as in Swedish. */
function general(value: number): Shown {
  const written = plainNumber(value)
  return { text: written.replace('.', ','), kept: { written, style: 'general' } }
}

/** Never 1.98501012386E+11: a number of twelve digits may be somebody's. */
function plainNumber(value: number): string {
  const exact = Number(value.toPrecision(15))
  return Number.isInteger(exact) && Math.abs(exact) < 1e21 ? BigInt(exact).toString() : String(exact)
}

function tokensOf(section: string): Token[] {
  const tokens: Token[] = []
  const shape = /"([^"]*)"|\\(.)|_.|\*.|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|([0#?])|(\.)|(%)|(,)|([^"\\])/gs
  for (const [whole, quoted, escaped, currency, digit, point, percent, comma, other] of section.matchAll(shape)) {
    const literal = quoted ?? escaped ?? currency ?? other ?? (whole.startsWith('_') ? ' ' : '')
    if (digit) tokens.push({ digit })
    else if (point) tokens.push({ point: true })
    else if (percent) tokens.push({ percent: true })
    else if (comma) tokens.push({ comma: true })
    else if (literal !== '') tokens.push({ literal })
  }
  return tokens
}

const withoutLiterals = (section: string): string => section.replace(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/gi, '')
const isDate = (section: string): boolean => /[ymdhs]/i.test(withoutLiterals(section).replace(/general/i, ''))

function shownDigits(value: number, tokens: Token[], unsigned: boolean): Shown {
  const last = tokens.findLastIndex(token => 'digit' in token)
  // A comma behind the last digit divides by a thousand: then the whole number is read instead.
  if (tokens.slice(last).some(token => 'comma' in token)) return general(value)
  const percent = tokens.some(token => 'percent' in token)
  const point = tokens.findIndex(token => 'point' in token)
  const decimals = point === -1 ? 0 : tokens.slice(point).filter(token => 'digit' in token).length
  const size = Math.abs(percent ? Number((value * 100).toPrecision(15)) : value)
  const [whole = '0', part = ''] = size >= 1e21 ? [plainNumber(size)] : size.toFixed(Math.min(decimals, 20)).split('.')
  const grouped = tokens.some(token => 'comma' in token)
  const sign = value < 0 && !unsigned && Number(`${whole}.${part}`) !== 0 ? '-' : ''
  const before = point === -1 ? tokens : tokens.slice(0, point)
  const text = `${sign}${filled(before, whole, grouped)}${point === -1 ? '' : filledAfter(tokens.slice(point + 1), part)}`
  return { text: text.trim(), kept: keptOf(value, tokens, { grouped, percent, decimals }) }
}

/** Digits take their places from the right; what is written between the places stays there, as a hyphen in a number. */
function filled(tokens: readonly Token[], whole: string, grouped: boolean): string {
  let digits = whole === '0' ? '' : whole
  let out = ''
  const first = tokens.findIndex(token => 'digit' in token)
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i]!
    if ('literal' in token) out = token.literal + out
    else if ('percent' in token) out = `%${out}`
    else if ('digit' in token) {
      out = (digits.slice(-1) || (token.digit === '0' ? '0' : '')) + out
      digits = digits.slice(0, -1)
      if (i === first) out = digits + out
    }
  }
  return grouped ? out.replace(/\d+/, run => run.replace(/\B(?=(\d{3})+$)/g, ' ')) : out
}

function filledAfter(tokens: readonly Token[], part: string): string {
  let at = 0
  const out = tokens.map(token => {
    if ('literal' in token) return token.literal
    if ('percent' in token) return '%'
    return 'digit' in token ? (part[at++] ?? '') : ''
  })
  return `,${out.join('')}`
}

type Form = { grouped: boolean; percent: boolean; decimals: number }

/** Only what is shown is written: rounded, and as a bare number. One with words in its format is written as text. */
function keptOf(value: number, tokens: readonly Token[], { grouped, percent, decimals }: Form): Kept | null {
  const wordless = tokens.every(token => !('literal' in token) || token.literal.trim() === '')
  const places = tokens.filter(token => 'digit' in token && token.digit === '0').length
  if (!wordless || places > decimals + 1 || decimals > 2 || Math.abs(value) >= 1e15) return null
  const style = `${grouped ? '#,##' : ''}0${decimals > 0 ? '.00' : ''}${percent ? '%' : ''}`
  const known = keptStyles.find(each => each === style)
  if (!known || decimals === 1) return null
  return { written: value.toFixed(percent ? decimals + 2 : decimals), style: known }
}

const dayMs = 86_400_000
const latest = 2_958_466

/** As 2026-11-23, whatever order the format has: all of the date stands in the file, so all of it is read. */
function shownDate(value: number, section: string, since1904: boolean): Shown {
  const serial = value + (since1904 ? 1462 : 0)
  if (serial < 0 || serial >= latest) return general(value)
  const parts = withoutLiterals(section).toLowerCase()
  const hasTime = /[hs]/.test(parts)
  const hasDate = /[yd]/.test(parts) || !hasTime
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400)
  const day = Math.floor(serial) + (seconds === 86_400 ? 1 : 0)
  const clock = new Date((seconds % 86_400) * 1000).toISOString().slice(11, /s/.test(parts) ? 19 : 16)
  if (!hasDate && day > 0) {
    const minutes = Math.round(serial * 1440)
    return { text: `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`, kept: null }
  }
  const date = isoDay(day)
  if (!hasDate) return { text: clock, kept: null }
  return hasTime
    ? { text: `${date} ${clock}`, kept: null }
    : { text: date, kept: day > 60 ? { written: String(day), style: 'date' } : null }
}

/** Excel counts a 29 February 1900 that never was. */
const isoDay = (day: number): string =>
  new Date(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * dayMs).toISOString().slice(0, 10)
