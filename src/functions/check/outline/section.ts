// A section of a memo: a recognised heading and what stands under it.
import type { Block } from '#functions/check/outline/blocks.ts'
import type { TemplateSection } from '#functions/check/template.ts'
import type { Span } from '#text/span.ts'

export type Section = Span & {
  of: TemplateSection
  /** As written, without numbering. */
  heading: string
  /** The heading's own stretch. */
  headingSpan: Span
  /** The heading's line, from 1. */
  line: number
  blocks: Block[]
}
