// The text of a document in its sections, with the quoted stretch marked and brought into view. Only what is near is laid out.
import { Fragment, type RefObject, useEffect, useMemo } from 'react'
import { useWords } from '#web/language/language.tsx'
import type { Paper } from '#web/screens/search/use-search.ts'

type Stretch = { start: number; end: number }
type Props = { paper: Paper; span: Stretch | null; place: RefObject<HTMLElement | null> }

export function PaperText({ paper, span, place }: Props) {
  const parts = useMemo(() => partsOf(paper), [paper])
  const quoted = span && `${span.start}-${span.end}`
  useEffect(() => {
    if (!quoted || !place.current) return
    place.current.focus({ preventScroll: true })
    return keepInMiddle(place)
  }, [quoted, place])
  return (
    <div className="prose sheet text paper-text">
      {parts.map(part => (
        <section key={part.start} id={`s${part.start}`} className="paper-part">
          <Part part={part} text={paper.text} span={span} place={place} pages={paper.pages} />
        </section>
      ))}
    </div>
  )
}

/**
 * Brings a place to the middle, and again until it stays: what is above has only been guessed at before it is drawn. Lets go as
 * soon as the person scrolls or presses a key.
 */
function keepInMiddle(place: RefObject<HTMLElement | null>): () => void {
  const stop = new AbortController()
  const { signal } = stop
  let calm = 0
  let tries = 0
  const bring = () => {
    const box = place.current?.getBoundingClientRect()
    if (!box || signal.aborted) return
    const off = box.top + box.height / 2 - window.innerHeight / 2
    if (Math.abs(off) > 60) place.current?.scrollIntoView({ block: 'center' })
    calm = Math.abs(off) > 60 ? 0 : calm + 1
    if (calm < 4 && tries++ < 30) setTimeout(bring, 50)
  }
  for (const act of ['wheel', 'touchstart', 'pointerdown', 'keydown'])
    window.addEventListener(act, () => stop.abort(), { signal, passive: true })
  bring()
  return () => stop.abort()
}

/** The text cut where its sections begin; what stands before the first is a part of its own. */
function partsOf({ sections, text }: Paper): Stretch[] {
  const starts = [...new Set([0, ...sections.map(section => section.start)])].filter(at => at < text.length)
  starts.sort((a, b) => a - b)
  return starts.map((start, n) => ({ start, end: starts[n + 1] ?? text.length }))
}

type PartProps = Omit<Props, 'paper'> & { part: Stretch; text: string; pages: Paper['pages'] }

function Part({ part, text, span, place, pages }: PartProps) {
  const w = useWords()
  const ends = [
    ...new Set([part.start, ...pages.map(page => page.start).filter(at => at > part.start && at < part.end)]),
  ]
  return ends.map((start, n) => {
    const end = ends[n + 1] ?? part.end
    const page = pages.length > 1 ? pages.find(one => one.start === start) : undefined
    return (
      <Fragment key={start}>
        {page && <span className="page-break">{w('onPage', { page: page.number })}</span>}
        <Piece text={text} start={start} end={end} span={span} place={place} />
      </Fragment>
    )
  })
}

type PieceProps = Stretch & Pick<PartProps, 'text' | 'span' | 'place'>

function Piece({ text, start, end, span, place }: PieceProps) {
  const w = useWords()
  if (!span || span.start >= end || span.end <= start) return text.slice(start, end)
  const [from, to] = [Math.max(start, span.start), Math.min(end, span.end)]
  const isFirst = from === span.start
  return (
    <>
      {text.slice(start, from)}
      <mark className="m k-quote" tabIndex={isFirst ? -1 : undefined} ref={isFirst ? place : undefined}>
        {isFirst && <span className="visually-hidden">[{w('quotedHere')}: </span>}
        {text.slice(from, to)}
        {to === span.end && <span className="visually-hidden">]</span>}
      </mark>
      {text.slice(to, end)}
    </>
  )
}
