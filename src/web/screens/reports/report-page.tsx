// A report as it was made, with its files.
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useLanguage } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { ReportView, usePartNames } from '#web/screens/reports/report-view.tsx'
import { type ReportId, type ReportWhole, report, reports } from '#web/screens/reports/use-reports.ts'

export function ReportPage() {
  const { w, language } = useLanguage()
  const id = useParams({ from: '/redovisning/$id' }).id as ReportId
  const held = useQuery(report(id))
  const room = useQuery(reports)
  const kind = room.data?.kinds.find(one => one.name === held.data?.asked.kind)
  const title = kind ? w('reportTitle', { title: kind.title[language], day: held.data?.asked.day ?? '' }) : w('reports')
  useTitle(title)
  return (
    <div className="stack wide-gap">
      <div className="reading">
        <Link to="/redovisning">{w('toReports')}</Link>
        <h1>{title}</h1>
        <p className="muted">{w('reportMadeMean')}</p>
      </div>
      {held.isError && <ProblemNote error={held.error} again={() => void held.refetch()} />}
      {held.data && <Files report={held.data} id={id} />}
      {held.data && <ReportView report={held.data} />}
      {held.data && (
        <p className="small muted">
          {w('figureHash')}: <span className="hash">{held.data.sha256}</span>
        </p>
      )}
    </div>
  )
}

function Files({ report: { documents }, id }: { report: ReportWhole; id: ReportId }) {
  const { w } = useLanguage()
  const nameOf = usePartNames()
  const at = `/api/reports/${id}/file`
  const links = [
    ...documents.flatMap(({ part }) => [
      [`${at}?as=docx&part=${part}`, w('reportDocx', { part: nameOf(part) })] as const,
      [`${at}?as=pdf&part=${part}`, w('reportPdf', { part: nameOf(part) })] as const,
    ]),
    [`${at}?as=csv`, w('reportCsv')] as const,
    [`${at}?as=xlsx`, w('reportXlsx')] as const,
  ]
  return (
    <nav aria-label={w('reportFiles')}>
      <ul className="plain row report-files">
        {links.map(([href, name]) => (
          <li key={href}>
            <a className="button" href={href} download>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
