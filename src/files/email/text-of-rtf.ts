// The text of RTF, as Outlook keeps a mail's body in: paragraphs, tabs, letters by their code. Fonts, styles, pictures and whatever else a
// group keeps for itself is looked past.

/** Groups whose text is not the document's. */
const apart =
  /^(fonttbl|colortbl|stylesheet|info|pict|object|header[lrf]?|footer[lrf]?|themedata|colorschememapping|datastore|generator|listtable|listoverridetable|rsidtbl|xmlnstbl|latentstyles|filetbl|mmathPr|htmltag|mhtmltag|fldinst)$/
const signs: Record<string, string> = {
  par: '\n',
  line: '\n',
  sect: '\n',
  page: '\n',
  row: '\n',
  tab: '\t',
  cell: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  '~': '\u00a0',
  '-': '\u00ad',
  _: '\u2011',
}
const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/gi

type Group = { skipped: boolean; fallback: number; start: boolean }

export function textOfRtf(rtf: string): string {
  const groups: Group[] = [{ skipped: false, fallback: 1, start: false }]
  const latin = new TextDecoder('windows-1252')
  let out = ''
  /** Signs after a \u that stand for it in programs that cannot show it. */
  let standIns = 0
  const put = (text: string) => {
    const passed = Math.min(standIns, text.length)
    standIns -= passed
    if (!groups.at(-1)!.skipped) out += text.slice(passed)
  }
  for (const [, word, value, hex, sign, brace, text] of rtf.matchAll(token)) {
    const group = groups.at(-1)!
    if (brace === '{') groups.push({ ...group, start: true })
    else if (brace === '}') {
      if (groups.length > 1) groups.pop()
      standIns = 0
    } else if (hex) put(latin.decode(Uint8Array.of(Number.parseInt(hex, 16))))
    else if (text) put(text)
    else if (sign === '*') group.skipped ||= group.start
    else if (sign) put(signs[sign] ?? (/[\\{}]/.test(sign) ? sign : ''))
    else if (word === 'u') {
      put(String.fromCharCode((Number(value) + 0x10000) % 0x10000))
      standIns = group.fallback
    } else if (word === 'uc') group.fallback = Math.min(Number(value), 8)
    else if (word && apart.test(word)) group.skipped ||= group.start
    else if (word && signs[word]) put(signs[word])
    if (brace !== '{') groups.at(-1)!.start = false
  }
  return out.trim()
}
