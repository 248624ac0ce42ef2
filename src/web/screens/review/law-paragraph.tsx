// The text of the section that a reference points to, fetched when the finding is opened, with the day of the register.
// Shows nothing for a reference that names no section, or one that is not there.
import { useQuery } from '@tanstack/react-query'
import { lawSection } from '#web/client/queries.ts'
import type { FindingRow } from '#web/client/shapes.ts'
import { useWords } from '#web/language/language.tsx'

type Props = { finding: FindingRow['finding'] }

export function LawParagraph({ finding }: Props) {
  if (finding.kind !== 'reference') return null
  const { kind, act, chapter, section } = finding.params
  if (kind !== 'quotation' && finding.status === 'missing') return null
  if (!section || !/^\d{4}:\d/.test(String(act ?? ''))) return null
  return <Section act={String(act)} chapter={String(chapter ?? '')} section={String(section)} />
}

function Section({ act, chapter, section }: { act: string; chapter: string; section: string }) {
  const w = useWords()
  const { data, isError } = useQuery(lawSection(act, chapter, section))
  if (isError) return <Row>{w('lawNotFetched')}</Row>
  if (!data) return null
  const where = [data.chapter && `${data.chapter} kap.`, `${data.section} §`].filter(Boolean).join(' ')
  if (data.text === null) return data.status === 'repealed' ? null : <Row>{w('lawNotHeld', { date: data.date })}</Row>
  return (
    <Row>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long section is scrolled by keyboard too */}
      <blockquote className="law-text" lang="sv" tabIndex={0} aria-label={w('lawTextOf', { title: data.title, where })}>
        <p>
          <strong>{w('lawTextOf', { title: data.title, where })}</strong>
        </p>
        {data.heading && (
          <p>
            <em>{data.heading}</em>
          </p>
        )}
        {data.text.split('\n').map((line, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a text never change places
          <p key={n}>{line}</p>
        ))}
      </blockquote>
      <p className="small muted">{w('lawOfDay', { date: data.date })}</p>
    </Row>
  )
}

function Row({ children }: { children: React.ReactNode }) {
  const w = useWords()
  return (
    <div>
      <dt>{w('lawSays')}</dt>
      <dd>{children}</dd>
    </div>
  )
}
