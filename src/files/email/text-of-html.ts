// The text of an HTML mail: what a reader would see, block by block. Nothing is run, fetched or drawn; tags are only looked past.
import { plainLines } from '#files/plain/read-plain.ts'

const unseen = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'object', 'svg', 'iframe'])
const paragraphs = new Set(['p', 'table', 'ul', 'ol', 'blockquote', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr'])
const lines = new Set([
  'br',
  'div',
  'tr',
  'li',
  'section',
  'article',
  'header',
  'footer',
  'address',
  'dt',
  'dd',
  'form',
])
const cells = new Set(['td', 'th'])

const named: Record<string, string> = {
  nbsp: '\u00a0', shy: '\u00ad', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", sect: '§', para: '¶', middot: '·',
  aring: 'å', auml: 'ä', ouml: 'ö', Aring: 'Å', Auml: 'Ä', Ouml: 'Ö', eacute: 'é', Eacute: 'É', egrave: 'è', agrave: 'à',
  uuml: 'ü', Uuml: 'Ü', oslash: 'ø', Oslash: 'Ø', aelig: 'æ', AElig: 'Æ', iuml: 'ï', euml: 'ë', ccedil: 'ç', ntilde: 'ñ',
  aacute: 'á', iacute: 'í', oacute: 'ó', uacute: 'ú', acirc: 'â', ecirc: 'ê', szlig: 'ß', deg: '°', euro: '€', pound: '£',
  ndash: '–', mdash: '—', hellip: '…', bull: '•', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', bdquo: '„', laquo: '«',
  raquo: '»', copy: '©', reg: '®', trade: '™', frac12: '½', times: '×', ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009',
  zwnj: '\u200c', zwj: '\u200d',
} // biome-ignore format: a table

/** Lines parted by \n, paragraphs by an empty line, cells by a tab. `hidden` when parts are styled not to be seen. */
export function textOfHtml(html: string): { text: string; hidden: boolean } {
  const out = new Blocks()
  let skipping = ''
  let depth = 0
  let preformatted = 0
  for (const { text, tag, closing } of tokens(html)) {
    if (skipping) {
      if (tag === skipping) depth += closing ? -1 : 1
      if (depth === 0) skipping = ''
    } else if (tag === null) out.put(decode(preformatted > 0 ? plainLines(text) : text.replace(/[ \t\r\n]+/g, ' ')))
    else if (unseen.has(tag) && !closing && !text.endsWith('/>')) {
      skipping = tag
      depth = 1
    } else {
      if (tag === 'pre') preformatted = Math.max(0, preformatted + (closing ? -1 : 1))
      out.tag(tag, closing)
    }
  }
  const hidden = /style\s*=\s*["'][^"'<>]{0,400}(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0)/i.test(
    html,
  )
  return { text: out.toString(), hidden }
}

/** Text with breaks that are only written when something follows them. */
class Blocks {
  private readonly chunks: string[] = []
  private lines = 0
  private tabs = 0

  put(text: string): void {
    const due = this.lines > 0 || this.tabs > 0 || this.chunks.length === 0
    const put = due || this.chunks.at(-1)?.endsWith(' ') ? text.replace(/^ /, '') : text
    if (put.trim().length === 0 && (due || put.length === 0)) return
    if (this.chunks.length > 0)
      this.chunks.push(this.lines > 0 ? '\n'.repeat(Math.min(2, this.lines)) : '\t'.repeat(this.tabs))
    this.lines = 0
    this.tabs = 0
    this.chunks.push(put)
  }

  tag(name: string, closing: boolean): void {
    if (cells.has(name)) {
      if (closing) this.tabs++
      return
    }
    if (paragraphs.has(name)) this.lines = 2
    else if (name === 'br') this.lines++
    else if (lines.has(name)) this.lines = Math.max(1, this.lines)
    else return
    this.tabs = 0
    const last = this.chunks.length - 1
    if (last >= 0) this.chunks[last] = this.chunks[last]!.replace(/ $/, '')
  }

  toString(): string {
    return this.chunks.join('').trimEnd()
  }
}

type Token = { text: string; tag: string | null; closing: boolean }

/** Text and tags in order, by search only: no expression runs over the whole mail. A tag without an end is text. */
function* tokens(html: string): Generator<Token> {
  let at = 0
  // Beyond the last > there are no tags: asking for it once keeps a mail of open tags from being searched again and again.
  const last = html.lastIndexOf('>')
  while (at < last) {
    const open = html.indexOf('<', at)
    if (open === -1 || open > last) break
    if (open > at) yield { text: html.slice(at, open), tag: null, closing: false }
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4)
      at = end === -1 ? html.length : end + 3
      continue
    }
    const name = /^<(\/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})|^<[!?]/.exec(html.slice(open, open + 48))
    const end = name ? endOfTag(html, open) : -1
    if (end === -1) {
      yield { text: '<', tag: null, closing: false }
      at = open + 1
      continue
    }
    at = end + 1
    if (name?.[2]) yield { text: html.slice(open, at), tag: name[2].toLowerCase(), closing: name[1] === '/' }
  }
  if (at < html.length) yield { text: html.slice(at), tag: null, closing: false }
}

/** The > that ends a tag, past those within quoted attributes; tags are looked at for at most 20,000 characters. */
function endOfTag(html: string, open: number): number {
  let quote = ''
  for (let i = open + 1; i < Math.min(html.length, open + 20_000); i++) {
    const unit = html[i]!
    if (quote) {
      if (unit === quote) quote = ''
    } else if (unit === '"' || unit === "'") quote = unit
    else if (unit === '>') return i
  }
  return html.indexOf('>', open)
}

const decode = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b-\u001f]/g, '')
    .replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,31}));?/g, (whole, decimal, hex, name) => {
      if (name) return named[name] ?? whole
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
      return code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' '
    })
