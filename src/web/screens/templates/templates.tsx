// Mallar: every template, whose it is and how sure its facts are, and own files that cannot be used.
import '#web/look/templates.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { type TemplateFault, type TemplateRow, templates } from '#web/screens/templates/use-templates.ts'
import { sayFault } from '#words/knowledge.ts'

export function Templates() {
  const { w } = useLanguage()
  const held = useQuery(templates)
  useTitle(w('templates'))
  return (
    <div className="stack wide-gap">
      <div>
        <h1>{w('templates')}</h1>
        <p className="muted">{w('templatesMean')}</p>
      </div>
      {held.isError && <ProblemNote error={held.error} again={() => void held.refetch()} />}
      {held.data?.refused.map(({ file, faults }) => (
        <Refused key={file} file={file} faults={faults} />
      ))}
      <List rows={held.data?.templates ?? []} busy={held.isPending} />
      {held.data && <p className="muted small folder">{w('templatesOwn', { folder: held.data.folder })}</p>}
    </div>
  )
}

function Refused({ file, faults }: { file: string; faults: readonly TemplateFault[] }) {
  const { w, language } = useLanguage()
  return (
    <div className="notice gone stack" role="alert">
      <p>
        <strong>{w('templatesRefused')}</strong>
      </p>
      <p className="hash">{file}</p>
      <ul>
        {faults.map(({ line, fault, params }) => (
          <li key={`${line} ${fault} ${params.path}`}>
            {w('faultOnLine', { line })}: {sayFault(language, fault, params)}
          </li>
        ))}
      </ul>
    </div>
  )
}

function List({ rows, busy }: { rows: readonly TemplateRow[]; busy: boolean }) {
  const { w } = useLanguage()
  return (
    <table className="cards templates" aria-busy={busy}>
      <caption className="visually-hidden">{w('templates')}</caption>
      <thead>
        <tr>
          <th scope="col">{w('colTemplate')}</th>
          <th scope="col">{w('colMunicipality')}</th>
          <th scope="col">{w('colSections')}</th>
          <th scope="col">{w('colConfidence')}</th>
          <th scope="col" className="number">
            {w('colRecognised')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <Row key={row.name} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row }: { row: TemplateRow }) {
  const { w, language } = useLanguage()
  const whose = row.replaces ? 'replacesTemplate' : row.own ? 'ownTemplate' : 'shippedTemplate'
  return (
    <tr>
      <th scope="row" className="what">
        <Link to="/mallar/$name" params={{ name: row.name }}>
          {row.title[language]}
        </Link>
        <span className={row.own ? 'whose tag act' : 'whose muted small'}>{w(whose)}</span>
      </th>
      <td data-head={w('colMunicipality')}>{row.municipality.join(', ') || w('anyMunicipality')}</td>
      <td data-head={w('colSections')}>{w('sectionsOf', { count: row.sections, mandatory: row.mandatory })}</td>
      <td data-head={w('colConfidence')}>{w(`confidence-${row.confidence}`)}</td>
      <td data-head={w('colRecognised')} className="number">
        {row.documents}
      </td>
    </tr>
  )
}
