// What a template demands, drawn as the document it describes: head, headings in order, the proposal for decision.
import { useWords } from '#web/language/language.tsx'
import type { TemplateWhole } from '#web/screens/templates/use-templates.ts'

type Demands = TemplateWhole['template']

export function Skeleton({ template }: { template: Demands }) {
  const w = useWords()
  const sections = template.sections.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0))
  const inOrder = sections.some(section => section.order !== null)
  return (
    <section className="skeleton" aria-labelledby="skeleton-title">
      <h2 id="skeleton-title">{w('templateDemands')}</h2>
      <p className="muted small">{template.documentTitles.join(' · ')}</p>
      <Head fields={template.header} />
      <p className="small muted">{w(inOrder ? 'orderKept' : 'noOrder')}</p>
      <ol className="skeleton-sections">
        {sections.map(section => (
          <Section key={section.heading} section={section} template={template} />
        ))}
      </ol>
      {template.knownAbbreviations.length > 0 && (
        <p className="small">
          <span className="muted">{w('knownShort')}: </span>
          {template.knownAbbreviations.join(', ')}
        </p>
      )}
    </section>
  )
}

const Demand = ({ is }: { is: boolean }) => {
  const w = useWords()
  return <span className={is ? 'tag act' : 'tag'}>{w(is ? 'demanded' : 'optional')}</span>
}

function Head({ fields }: { fields: Demands['header'] }) {
  const w = useWords()
  return (
    <div className="skeleton-head">
      <h3>{w('templateHead')}</h3>
      <ul>
        {fields.map(field => (
          <li key={field.name}>
            <span>{field.labels.slice(0, 3).join(' / ')}</span> <Demand is={field.mandatory} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Section({ section, template }: { section: Demands['sections'][number]; template: Demands }) {
  const w = useWords()
  const { variants = [], replacedBy = [], mandatory, heading, mayBeEmpty, role } = section
  const written = variants.map(one => (one.startsWith('*') ? w('anyEnding', { ending: one.slice(1) }) : `”${one}”`))
  const { instanceRequired, instanceWords } = template.decision
  return (
    <li className={mandatory ? 'must' : ''}>
      <h3>
        {heading} <Demand is={mandatory} />
      </h3>
      {role === 'decision' && (
        <p className="small">
          {instanceRequired ? w('instanceRequired', { words: instanceWords.join(', ') }) : w('instanceFree')}
        </p>
      )}
      {written.length > 0 && <p className="muted small">{w('orWritten', { variants: written.join(', ') })}</p>}
      {replacedBy.length > 0 && <p className="muted small">{w('insteadOf', { headings: replacedBy.join(', ') })}</p>}
      {mayBeEmpty && <p className="muted small">{w('mayBeEmptyWord')}</p>}
    </li>
  )
}
