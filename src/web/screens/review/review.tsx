// Handling, the heart: pages, the page itself, and what was found on it, side by side. Chooses nothing by itself; a person decides.
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import { asProblem } from '#web/client/problem.ts'
import { document, findings } from '#web/client/queries.ts'
import type { DocumentWhole, FindingRow } from '#web/client/shapes.ts'
import { useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { useSigns } from '#web/screens/effect/use-signs.ts'
import { GroundDialog } from '#web/screens/grounds/ground-dialog.tsx'
import { Reason } from '#web/screens/reasons/reason.tsx'
import { AddDialog } from '#web/screens/review/add-dialog.tsx'
import { ChangeDialog } from '#web/screens/review/change-dialog.tsx'
import { FindingPane } from '#web/screens/review/finding-pane.tsx'
import { ReviewFoot } from '#web/screens/review/review-foot.tsx'
import { ReviewHead } from '#web/screens/review/review-head.tsx'
import { useReview } from '#web/screens/review/use-review.ts'
import { useReviewKeys } from '#web/screens/review/use-review-keys.ts'
import { DocumentView } from '#web/screens/sheets/document-view.tsx'
import { PageRail } from '#web/screens/sheets/page-rail.tsx'
import type { Show } from '#web/screens/sheets/view-bar.tsx'
import { SummaryPanel } from '#web/screens/summary/summary-panel.tsx'

export function Review() {
  const w = useWords()
  const { id } = useParams({ from: '/handling/$id' })
  const whole = useQuery(document(id))
  const found = useQuery(findings(id))
  useTitle(whole.data?.name ?? w('document'))
  const error = whole.error ?? found.error
  const problem = error && asProblem(error)
  if (problem?.reason === 'needs-reason') return <Reason problem={problem} />
  if (error)
    return (
      <div className="main reading">
        <h1 className="visually-hidden">{w('document')}</h1>
        <ProblemNote error={error} again={() => void Promise.all([whole.refetch(), found.refetch()])} />
      </div>
    )
  if (!whole.data || !found.data)
    return (
      <p className="main" role="status">
        {w('loading')}
      </p>
    )
  return <Desk key={id} whole={whole.data} all={found.data.findings} canUndo={found.data.canUndo} />
}

type DeskProps = { whole: DocumentWhole; all: readonly FindingRow[]; canUndo: boolean }

/** Which function's findings are looked at, in the order the house lists them, and how to look at another's. */
function useFunction({ whole, all }: Pick<DeskProps, 'whole' | 'all'>) {
  const search = useSearch({ from: '/handling/$id' })
  const navigate = useNavigate({ from: '/handling/$id' })
  const names = useMemo(() => functionNames(whole, all), [whole, all])
  const given = all.find(row => row.id === search.finding)
  // While functions are at work it may still turn; when they are done it stays, however the counts fall.
  const opening = useRef<string | null>(null)
  const active = given?.function ?? search.function ?? opening.current ?? mostToDo(whole, names)
  if (whole.progress === null) opening.current ??= active
  const toFunction = (name: string | undefined) =>
    name && void navigate({ search: before => ({ ...before, function: name, finding: undefined }), replace: true })
  return { names, active, toFunction, search, navigate }
}

function Desk({ whole, all, canUndo }: DeskProps) {
  const { names, active, toFunction, search, navigate } = useFunction({ whole, all })
  const turned = useRef(0)
  const review = useReview(whole.id, all, active, search.finding, turned)
  useSigns(whole.id, active)
  const [show, setShow] = useState<Show>(() => search.view ?? (whole.hasImages && isWide() ? 'page' : 'text'))
  const [pane, setPane] = useState<'document' | 'findings'>('document')
  const [page, setPage] = useState(1)
  const [dialog, setDialog] = useState<'add' | 'change' | 'ground' | null>(null)
  const jump = useRef<(page: number) => void>(() => {})
  const { quoted, summary } = useQuoted(review.chosen?.id, whole, setPane)
  const pageField = useRef<HTMLInputElement>(null)
  const turn = (next: Show) => whole.hasImages && setShow(next)
  const add = () => setDialog('add')
  const ground = () => review.chosen?.finding.kind === 'mark' && setDialog('ground')
  // The browser tells of a closed dialog a moment late: another may have been opened by then.
  const shut = (one: 'add' | 'change' | 'ground') => setDialog(now => (now === one ? null : now))
  useReviewKeys({
    review,
    change: () => review.chosen?.finding.kind === 'mark' && setDialog('change'),
    ground,
    add,
    goToPage: () => pageField.current?.select(),
    toFunction: number => toFunction(names[number - 1]),
    turnView: () => turn(show === 'page' ? 'text' : 'page'),
    release: () => void navigate({ to: '/handling/$id/slapp-ut', params: { id: whole.id } }),
    summarise: () => {
      setPane('findings')
      summary.open.current()
    },
    away: () => (quoted ? summary.show(null) : review.selected ? review.select(null) : review.choose(null)),
  })
  useFirstChoice(review.choose, search.finding ?? review.open[0]?.id ?? review.rows[0]?.id, active)
  const list = { whole, all, names, active, toFunction, review }
  return (
    <div className="desk" data-pane={pane}>
      <ReviewHead whole={whole} />
      <PaneSwitch pane={pane} setPane={setPane} open={review.open.length} />
      <PageRail whole={whole} rows={review.rows} page={page} go={number => jump.current(number)} />
      <DocumentView {...{ whole, review, quoted, show, turn, page, jump, turned, pageField, add }} onPage={setPage} />
      <FindingPane {...list} change={() => setDialog('change')} ground={ground} seeInText={() => setPane('document')}>
        <SummaryPanel {...summary} />
      </FindingPane>
      <ReviewFoot whole={whole} review={review} canUndo={canUndo} />
      <AddDialog open={dialog === 'add'} onClose={() => shut('add')} review={review} page={page} />
      <GroundDialog open={dialog === 'ground'} onClose={() => shut('ground')} review={review} />
      <ChangeDialog open={dialog === 'change'} onClose={() => shut('change')} review={review} />
    </div>
  )
}

type SwitchProps = { pane: 'document' | 'findings'; setPane: (pane: 'document' | 'findings') => void; open: number }

/** On narrow screens one of the two is seen at a time. */
function PaneSwitch({ pane, setPane, open }: SwitchProps) {
  const w = useWords()
  return (
    <fieldset className="pane-switch">
      <legend className="visually-hidden">{w('whatIsShown')}</legend>
      {(['document', 'findings'] as const).map(name => (
        <button key={name} type="button" className="chip" aria-pressed={pane === name} onClick={() => setPane(name)}>
          {name === 'document' ? w('document') : w('findingsOpen', { count: open })}
        </button>
      ))}
    </fieldset>
  )
}

/** The first thing to decide is chosen when the screen opens or another function is looked at; nothing is decided by it. */
function useFirstChoice(choose: (id: string) => void, first: string | undefined, active: string): void {
  const done = useRef<string | null>(null)
  useEffect(() => {
    if (done.current === active || !first) return
    done.current = active
    choose(first)
  }, [active, first, choose])
}

/** The sentence of the summary that is shown in the document, until a finding is chosen instead. */
function useQuoted(chosen: string | undefined, whole: DocumentWhole, turnTo: (pane: 'document') => void) {
  const [quoted, setQuoted] = useState<FindingRow | null>(null)
  const open = useRef<() => void>(() => {})
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the choice of another finding that puts it away
  useEffect(() => setQuoted(null), [chosen])
  const show = (row: FindingRow | null) => {
    setQuoted(row)
    if (row) turnTo('document')
  }
  return { quoted, summary: { id: whole.id, ready: whole.pageList.length > 0, shown: quoted, show, open } }
}

const isWide = (): boolean => window.matchMedia('(min-width: 1021px)').matches

/** Every function asked of the document, in one and the same order whichever was done first: the keys 1–4 go by it. */
const functionNames = (whole: DocumentWhole, all: readonly FindingRow[]): string[] =>
  [
    ...new Set([
      ...whole.tallies.map(t => t.function),
      ...whole.runs.map(r => r.function),
      ...all.map(row => row.function),
    ]),
  ].sort()

function mostToDo(whole: DocumentWhole, names: readonly string[]): string {
  const most = [...whole.tallies].sort((a, b) => b.open - a.open)[0]
  return most?.function ?? names[0] ?? 'mask'
}
