// What reviewers changed in what a function proposed, version by version: missed and needless for each 1,000 words. Never by person.
import { useQuery } from '@tanstack/react-query'
import type { components } from '#web/api.generated.ts'
import { useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { reviewed, useFigures } from '#web/screens/effect/use-effect-room.ts'

type Version = components['schemas']['VersionReviewed']

/** Only what proposes marks has a review of this kind. */
export function Reviewed({ name }: { name: string }) {
  const w = useWords()
  const held = useQuery(reviewed(name))
  if (held.isError) return <ProblemNote error={held.error} again={() => void held.refetch()} />
  if (!held.data) return null
  const { versions, hidden } = held.data
  if (versions.length + hidden === 0 && name !== 'mask') return null
  return (
    <section className="stack" aria-labelledby="effect-reviewed">
      <h2 id="effect-reviewed">{w('reviewed')}</h2>
      <p className="small muted reading">{w('reviewedMeans')}</p>
      {versions.length + hidden === 0 && <p>{w('reviewedNone')}</p>}
      {versions.length > 0 && <VersionTable versions={versions} />}
      {hidden > 0 && <p className="small muted">{w('versionsHidden', { count: hidden })}</p>}
    </section>
  )
}

function VersionTable({ versions }: { versions: readonly Version[] }) {
  const w = useWords()
  const { number } = useFigures()
  const rate = ({ perThousand, low, high }: Version['under']): string =>
    perThousand === null
      ? '–'
      : `${number(perThousand, 2)} (${w('fromTo', { low: number(low ?? 0, 2), high: number(high ?? 0, 2) })})`
  const columns: [string, (one: Version) => string][] = [
    [w('colReviewedDocuments'), one => number(one.documents)],
    [w('colWords'), one => number(one.words)],
    [w('colAdded'), one => number(one.added)],
    [w('colDeleted'), one => number(one.deleted)],
    [
      w('colChanged'),
      one => `${number(one.changed)} (${w('changedHow', { grown: number(one.grown), shrunk: number(one.shrunk) })})`,
    ],
    [w('colUnder'), one => rate(one.under)],
    [w('colOver'), one => rate(one.over)],
  ]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="scroll-x" tabIndex={0} aria-label={`${w('colUnder')}, ${w('colOver')}`}>
      <table className="figures">
        <caption className="visually-hidden">{w('reviewed')}</caption>
        <thead>
          <tr>
            <th scope="col">{w('colVersion')}</th>
            {columns.map(([name]) => (
              <th key={name} scope="col" className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {versions.map(one => (
            <tr key={one.version}>
              <th scope="row">{one.version}</th>
              {columns.map(([name, value]) => (
                <td key={name} className="number">
                  {value(one)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
