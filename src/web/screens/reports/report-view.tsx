// A report as it reads, part by part: every figure is a button that opens what is behind it.
import '#web/look/report.css'
import { Fragment, useState } from 'react'
import { useWords } from '#web/language/language.tsx'
import { FigureDialog } from '#web/screens/reports/figure-dialog.tsx'
import { ReportChart } from '#web/screens/reports/report-chart.tsx'
import { SaidTable } from '#web/screens/reports/said-table.tsx'
import { SourcesTable } from '#web/screens/reports/sources-table.tsx'
import type { OpenFigure, ReportBlock, ReportDocument, ReportWhole } from '#web/screens/reports/use-reports.ts'

type Said = Extract<ReportBlock, { kind: 'text' }>['text']
const parts = { memo: 'reportPartMemo', annex: 'reportPartAnnex', page: 'reportPartPage' } as const

export const usePartNames = () => {
  const w = useWords()
  return (part: ReportDocument['part']): string => w(parts[part])
}

export function ReportView({ report }: { report: ReportWhole }) {
  const w = useWords()
  const nameOf = usePartNames()
  const [part, choose] = useState<ReportDocument['part'] | null>(null)
  const [open, setOpen] = useState<string | null>(null)
  const document = report.documents.find(one => one.part === part) ?? report.documents[0]
  const figure = report.figures.find(one => one.id === open) ?? null
  if (!document) return null
  return (
    <>
      {report.documents.length > 1 && (
        <nav className="row report-parts" aria-label={w('reportParts')}>
          {report.documents.map(one => (
            <button
              key={one.part}
              type="button"
              className="chip"
              aria-pressed={one === document}
              onClick={() => choose(one.part)}
            >
              {nameOf(one.part)}
            </button>
          ))}
        </nav>
      )}
      <article className="report-sheet" aria-label={nameOf(document.part)}>
        <Blocks blocks={document.before} report={report} onFigure={setOpen} />
        <h2 className="report-title">{document.title}</h2>
        <Blocks blocks={document.blocks} report={report} onFigure={setOpen} />
      </article>
      <FigureDialog figure={figure} number={report.numbers[open ?? ''] ?? 0} onClose={() => setOpen(null)} />
    </>
  )
}

type BlocksProps = { blocks: readonly ReportBlock[]; report: ReportWhole; onFigure: OpenFigure }

function Blocks({ blocks, report, onFigure }: BlocksProps) {
  return blocks.map((block, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a document's blocks never move
    <Block key={i} block={block} under={headingOver(blocks, i)} report={report} onFigure={onFigure} />
  ))
}

/** Tables of the same columns are told apart by what they stand under. */
const headingOver = (blocks: readonly ReportBlock[], at: number): string => {
  const heading = blocks.slice(0, at).findLast(block => block.kind === 'heading')
  return heading?.kind === 'heading' ? heading.text : ''
}

type BlockProps = { block: ReportBlock; under: string; report: ReportWhole; onFigure: OpenFigure }

function Block({ block, under, report, onFigure }: BlockProps) {
  const words = (said: Said) => <Words said={said} numbers={report.numbers} onFigure={onFigure} />
  if (block.kind === 'heading') {
    const Heading = (['h3', 'h4', 'h5'] as const)[block.level - 1]!
    return <Heading>{block.text}</Heading>
  }
  if (block.kind === 'text') return <p>{words(block.text)}</p>
  if (block.kind === 'list')
    return (
      <ul>
        {block.items.map((item, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: items never move
          <li key={i}>{words(item)}</li>
        ))}
      </ul>
    )
  if (block.kind === 'facts')
    return (
      <dl className="report-facts">
        {block.rows.map(({ name, said }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words(said)}</dd>
          </div>
        ))}
      </dl>
    )
  if (block.kind === 'sources') return <SourcesTable report={report} onFigure={onFigure} />
  if (block.kind === 'chart') return <ReportChart chart={block} words={words} />
  return <SaidTable under={under} columns={block.columns} rows={block.rows} words={words} />
}

type WordsProps = { said: Said; numbers: ReportWhole['numbers']; onFigure: OpenFigure }

function Words({ said, numbers, onFigure }: WordsProps) {
  const w = useWords()
  return said.map((piece, i) =>
    typeof piece === 'string' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces never move
      <Fragment key={i}>{piece}</Fragment>
    ) : (
      <button
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces never move
        key={i}
        type="button"
        className="figure-said"
        aria-haspopup="dialog"
        aria-label={w('figureOpen', { said: piece.said, number: numbers[piece.figure] ?? 0 })}
        onClick={() => onFigure(piece.figure)}
      >
        {piece.said}
      </button>
    ),
  )
}
