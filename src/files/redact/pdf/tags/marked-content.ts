// Writes a page's content anew with the marks that lead to its tags, and no others: each is a kind of the standard and a number of ours.
// Where something was masked in the middle of a mark, the mark is parted, so that the label can be read aloud in its place.
import { type Operator, operatorsIn, withoutOperators } from '#files/redact/pdf/content-stream.ts'
import { partShown, type Show, shownBy } from '#files/redact/pdf/tags/shown-codes.ts'
import { standardKind } from '#files/redact/pdf/tags/tag.ts'

/** The kind of a mark that stands around a box, until it is written anew here. */
export const maskKind = 'KansliMask'
/** `word` is the number of the word that stands on a box, null for what was there before. */
export type Item = { mcid: number; word: number | null }
/** What stands in the place of each mark that a tag owned, in reading order. `count`: numbers given, from 0. */
export type Remarked = { content: Uint8Array; items: ReadonlyMap<number, Item[]>; count: number }
export type MarkedPage = {
  owned: ReadonlySet<number>
  /** The number in a property list of the page's resources. */
  listed(name: string): number | null
  /** Whether a font takes two bytes a code. */
  isWide(font: string): boolean
  /** Whether a drawing says nothing: the frame of a link. */
  isSilent(drawing: string): boolean
}

type Opened = { kind: string; mcid: number | null; mask: Mask | null; begins: number; ends: number; holds: boolean }
/** On a box: the mark that what it covers stood in, how many codes were left before it, and its word. */
type Mask = { of: number; at: number; word: number }
type Piece = Item & { from: number }

export function remark(stream: Uint8Array, page: MarkedPage): Remarked {
  const plain = withoutOperators(stream, new Set(['MP', 'DP']))
  const operators = operatorsIn(plain)
  return new Remarking(plain, operators, page).done()
}

class Remarking {
  private readonly said = new Map<number, string>()
  private readonly pieces = new Map<number, Piece[]>()
  private readonly masks: (Mask & { mcid: number })[] = []
  private readonly plain: Uint8Array
  private readonly operators: readonly Operator[]
  private readonly page: MarkedPage
  private count = 0

  constructor(plain: Uint8Array, operators: readonly Operator[], page: MarkedPage) {
    this.plain = plain
    this.operators = operators
    this.page = page
  }

  done(): Remarked {
    const opened = this.opened()
    const masks = opened.flatMap(({ mask }) => mask ?? [])
    const shows = shownBy(this.plain, this.operators, this.page.isWide)
    const codes = new Map<number, number>()
    for (const each of opened) {
      if (each.mask) this.label(each, each.mask)
      else if (each.mcid !== null) this.mark(each, each.mcid, masks, shows, codes)
      else this.bare(each)
    }
    return { content: this.written(), items: this.items(), count: this.count }
  }

  /** Every mark with where it begins and ends, in the order they begin; ends that have no beginning are left out. */
  private opened(): Opened[] {
    const all: Opened[] = []
    const open: Opened[] = []
    this.operators.forEach((operator, i) => {
      if (operator.name === 'BDC' || operator.name === 'BMC') {
        const one = this.read(operator, i)
        if (one.mcid !== null || one.mask) for (const outer of open) outer.holds = true
        all.push(one)
        open.push(one)
      } else if (operator.name === 'EMC') {
        const one = open.pop()
        if (one) one.ends = i
        else this.said.set(i, '')
      } else if (operator.name === 'Do' && open.length === 0) this.drawn(operator, i)
    })
    return all
  }

  /** A drawing that no mark holds. */
  private drawn({ operands, from, to }: Operator, i: number): void {
    const [name] = operands
    if (!name || !this.page.isSilent(this.text(name.start + 1, name.end))) return
    this.said.set(i, `/Artifact BMC\n${this.text(from, to)}\nEMC`)
  }

  private read({ name, operands, to }: Operator, begins: number): Opened {
    const [tag, second] = operands
    const kind = tag ? this.text(tag.start, tag.end).slice(1) : ''
    const rest = second ? this.text(second.start, to) : ''
    const opened = { kind, mcid: null, mask: null, begins, ends: this.operators.length, holds: false }
    if (name === 'BMC') return opened
    const number = (key: string) => Number(new RegExp(`/${key}\\s+(\\d{1,9})`).exec(rest)?.[1] ?? Number.NaN)
    if (kind === maskKind) {
      const mask = { of: number('Of'), at: number('At'), word: number('Word') }
      return this.page.owned.has(mask.of) ? { ...opened, mask } : { ...opened, kind: 'Artifact' }
    }
    const list = /^\/(\S+)/.exec(rest)?.[1]
    const mcid = list ? this.page.listed(list) : number('MCID')
    return { ...opened, mcid: mcid !== null && this.page.owned.has(mcid) ? mcid : null }
  }

  private label({ begins, ends }: Opened, mask: Mask): void {
    const mcid = this.count++
    this.masks.push(Object.assign(mask, { mcid }))
    this.around(begins, ends, `/Span <</MCID ${mcid}>> BDC`, 'EMC')
  }

  /** No tag's: an artifact says that it is one, anything else is as if it were not marked. */
  private bare({ kind, begins, ends }: Opened): void {
    const isArtifact = kind === 'Artifact'
    this.around(begins, ends, isArtifact ? '/Artifact BMC' : '', isArtifact ? 'EMC' : '')
  }

  private mark(
    one: Opened,
    old: number,
    masks: readonly Mask[],
    shows: ReadonlyMap<number, Show>,
    codes: Map<number, number>,
  ): void {
    const pieces = this.pieces.get(old) ?? []
    this.pieces.set(old, pieces)
    const kind = standardKind(one.kind) ?? 'Span'
    const before = codes.get(old) ?? 0
    const within = this.within(one).flatMap(i => shows.get(i) ?? [])
    const after = before + within.reduce((sum, show) => sum + show.codes, 0)
    codes.set(old, after)
    settle(
      masks.filter(({ of }) => of === old),
      within,
      before,
    )
    const cuts = masks.filter(({ of, at }) => of === old && at > before && at < after).map(({ at }) => at - before)
    const begin = (from: number): string => {
      pieces.push({ mcid: this.count, word: null, from })
      return `/${kind} <</MCID ${this.count++}>> BDC`
    }
    if (cuts.length === 0 || one.holds || !this.isTextOnly(one)) {
      this.around(one.begins, one.ends, begin(before), 'EMC')
      return
    }
    this.around(one.begins, one.ends, '', '')
    let at = 0
    for (const show of within) {
      const parts = partShown(
        this.plain,
        show,
        cuts.map(cut => cut - at),
      )
      this.said.set(show.index, parts.map(part => `${begin(before + at + part.from)}\n${part.text}\nEMC`).join('\n'))
      at += show.codes
    }
  }

  private within({ begins, ends }: Opened): number[] {
    return Array.from({ length: Math.max(0, ends - begins - 1) }, (_, i) => begins + 1 + i)
  }

  private isTextOnly(one: Opened): boolean {
    return this.within(one).every(i => !paints.has(this.operators[i]!.name))
  }

  private around(begins: number, ends: number, begin: string, end: string): void {
    this.said.set(begins, begin)
    this.said.set(ends, ends < this.operators.length ? end : `${this.said.get(ends) ?? ''}${end}\n`)
  }

  private items(): Map<number, Item[]> {
    const items = new Map<number, Item[]>()
    for (const old of new Set([...this.pieces.keys(), ...this.masks.map(({ of }) => of)])) {
      const all: (Piece & { isMask: boolean })[] = (this.pieces.get(old) ?? []).map(piece => ({
        ...piece,
        isMask: false,
      }))
      for (const { mcid, word, at: from } of this.masks.filter(({ of }) => of === old)) {
        const next = all.findIndex(piece => !piece.isMask && piece.from >= from)
        all.splice(next === -1 ? all.length : next, 0, { mcid, word, from, isMask: true })
      }
      items.set(
        old,
        all.map(({ mcid, word }) => ({ mcid, word })),
      )
    }
    return items
  }

  private written(): Uint8Array {
    const parts: Uint8Array[] = []
    this.operators.forEach(({ from, to }, i) => {
      const said = this.said.get(i)
      if (said === undefined) parts.push(this.plain.subarray(from, to), lineEnd)
      else if (said) parts.push(Buffer.from(`${said}\n`, 'latin1'))
    })
    parts.push(Buffer.from(this.said.get(this.operators.length) ?? '', 'latin1'))
    return Buffer.concat(parts)
  }

  private text(from: number, to: number): string {
    return Buffer.from(this.plain.subarray(from, to)).toString('latin1')
  }
}

/** There may be more codes than letters (a blank at a line's end): a label belongs where a gap is, if one is that near. */
function settle(masks: readonly Mask[], shows: readonly Show[], before: number): void {
  let from = before
  const gaps = shows.flatMap(show => {
    from += show.codes
    return show.gaps.map(gap => from - show.codes + gap)
  })
  const off = (gap: number, at: number) => Math.abs(gap - at)
  for (const mask of masks) {
    const nearest = gaps.reduce(
      (best, gap) => (off(gap, mask.at) < off(best, mask.at) ? gap : best),
      Number.MAX_SAFE_INTEGER,
    )
    if (off(nearest, mask.at) <= nearby) mask.at = nearest
  }
}
const nearby = 4

const lineEnd = Uint8Array.of(10)
/** What paints without being text in the plain ways. */
const paints: ReadonlySet<string> = new Set([
  'Do',
  'sh',
  'BI',
  'S',
  's',
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  "'",
  '"',
])
