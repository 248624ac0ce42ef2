// Redovisning: what to report and for which time, a preview, the making, and what has been made.
import '#web/look/report.css'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useLanguage } from '#web/language/language.tsx'
import { ChoiceField, LineField } from '#web/parts/field.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { ReportView } from '#web/screens/reports/report-view.tsx'
import {
  makeReport,
  previewReport,
  type ReportAsk,
  type ReportRoom,
  reports,
} from '#web/screens/reports/use-reports.ts'

export function Reports() {
  const { w } = useLanguage()
  const held = useQuery(reports)
  useTitle(w('reports'))
  return (
    <div className="stack wide-gap">
      <div className="reading">
        <h1>{w('reports')}</h1>
        <p className="muted">{w('reportsMean')}</p>
      </div>
      {held.isError && <ProblemNote error={held.error} again={() => void held.refetch()} />}
      {held.data && <Making room={held.data} />}
      {held.data && <Made room={held.data} />}
    </div>
  )
}

/** The year that ends today, of the newest assignment, as an interim report. */
function firstAsked({ assignments, templates, kinds, today }: ReportRoom): ReportAsk | null {
  const assignment = assignments[0]
  if (!assignment) return null
  const from = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`
  const kind = kinds.find(one => one.name === 'delredovisning') ?? kinds[0]
  const template = templates.find(one => one.name === 'goteborg-2020') ?? templates[0]
  return {
    kind: kind?.name ?? '',
    assignment: assignment.id,
    from,
    to: today,
    day: today,
    template: template?.name ?? '',
  }
}

function Making({ room }: { room: ReportRoom }) {
  const { w } = useLanguage()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [asked, ask] = useState(() => firstAsked(room))
  const preview = useMutation({ mutationFn: previewReport })
  const making = useMutation({
    mutationFn: makeReport,
    async onSuccess({ id }) {
      await client.invalidateQueries({ queryKey: reports.queryKey })
      await navigate({ to: '/redovisning/$id', params: { id } })
    },
  })
  if (!asked) return <p className="reading">{w('reportNoAssignment')}</p>
  const set = (change: Partial<ReportAsk>) => ask({ ...asked, ...change })
  const busy = preview.isPending || making.isPending
  return (
    <>
      <form
        className="stack report-form"
        onSubmit={event => {
          event.preventDefault()
          preview.mutate(asked)
        }}
      >
        <Fields room={room} asked={asked} set={set} />
        <div className="row">
          <button type="submit" className="button" disabled={busy}>
            {w('reportShow')}
          </button>
          {room.mayMake && (
            <button type="button" className="button first" disabled={busy} onClick={() => making.mutate(asked)}>
              {w('reportMake')}
            </button>
          )}
        </div>
        {!room.mayMake && <p className="small muted">{w('reportMayNot')}</p>}
      </form>
      {(preview.error ?? making.error) && <ProblemNote error={(preview.error ?? making.error)!} />}
      {preview.data && (
        <section className="stack" aria-live="polite">
          <h2>{w('reportPreview')}</h2>
          <p className="small muted">{w('reportPreviewMean')}</p>
          <ReportView report={preview.data} />
        </section>
      )}
    </>
  )
}

type FieldsProps = { room: ReportRoom; asked: ReportAsk; set: (change: Partial<ReportAsk>) => void }

function Fields({ room, asked, set }: FieldsProps) {
  const { w, language } = useLanguage()
  return (
    <div className="report-fields">
      <ChoiceField
        label={w('reportKind')}
        value={asked.kind}
        onChange={kind => set({ kind })}
        choices={room.kinds.map(one => [one.name, one.title[language]])}
      />
      <ChoiceField
        label={w('reportAssignment')}
        value={asked.assignment}
        onChange={assignment => set({ assignment: assignment as ReportAsk['assignment'] })}
        choices={room.assignments.map(one => [one.id, `${one.title} (${one.dnr})`])}
      />
      <LineField type="date" label={w('reportFrom')} value={asked.from} onChange={from => set({ from })} required />
      <LineField type="date" label={w('reportTo')} value={asked.to} onChange={to => set({ to })} required />
      <LineField type="date" label={w('reportDay')} value={asked.day} onChange={day => set({ day })} required />
      <ChoiceField
        label={w('reportTemplate')}
        value={asked.template}
        onChange={template => set({ template })}
        choices={room.templates.map(one => [one.name, one.title[language]])}
      />
    </div>
  )
}

function Made({ room: { made } }: { room: ReportRoom }) {
  const { w, language } = useLanguage()
  return (
    <section className="stack">
      <h2>{w('reportsMade')}</h2>
      {made.length === 0 ? (
        <p>{w('reportsMadeNone')}</p>
      ) : (
        <table className="cards">
          <caption className="visually-hidden">{w('reportsMade')}</caption>
          <thead>
            <tr>
              <th scope="col">{w('reportColKind')}</th>
              <th scope="col">{w('reportAssignment')}</th>
              <th scope="col">{w('reportColPeriod')}</th>
              <th scope="col">{w('reportColMade')}</th>
            </tr>
          </thead>
          <tbody>
            {made.map(one => (
              <tr key={one.id}>
                <th scope="row" className="what">
                  <Link to="/redovisning/$id" params={{ id: one.id }}>
                    {w('reportTitle', { title: one.title[language], day: one.day })}
                  </Link>
                </th>
                <td data-head={w('reportAssignment')}>{one.assignment}</td>
                <td data-head={w('reportColPeriod')}>{w('reportPeriod', { from: one.from, to: one.to })}</td>
                <td data-head={w('reportColMade')}>{w('reportMadeBy', { by: one.by, day: one.at.slice(0, 10) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
