// A text that grows piece by piece, each piece knowing where in the XML it stands: by default an element.
import type { XmlElement } from '#files/xml.ts'
import type { Span } from '#text/span.ts'

/** The element a stretch of text stands in; see walk.ts. */
export type Place = { node: XmlElement; attribute: string | null; mark: boolean }

export class Stretch<At = Place> {
  readonly pieces: (At & Span)[] = []
  length = 0
  private readonly chunks: string[] = []
  private pending = 0

  put(text: string, place?: At): void {
    this.flush()
    if (place) this.pieces.push({ ...place, start: this.length, end: this.length + text.length })
    this.write(text)
  }

  /** At least so many line ends before whatever comes next; none at the start and none at the end. */
  break(lines: 1 | 2): void {
    this.pending = Math.max(this.pending, lines)
  }

  /** Writes the line ends that are due, also when nothing follows on the line. */
  flush(): void {
    if (this.pending > 0 && this.length > 0) this.write('\n'.repeat(this.pending))
    this.pending = 0
  }

  /** Forgets line ends that are due: the cell before has ended, the next goes on in the same row. */
  stay(): void {
    this.pending = 0
  }

  toString(): string {
    return this.chunks.join('')
  }

  private write(text: string): void {
    this.chunks.push(text)
    this.length += text.length
  }
}
