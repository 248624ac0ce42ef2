// Figures by their ids, each with its value, range and the rows behind it. One that is no longer there is told of.
import { useQuery } from '@tanstack/react-query'
import { useWords } from '#web/language/language.tsx'
import { useFigureWords } from '#web/screens/initiatives/use-figure-words.ts'
import { figures } from '#web/screens/initiatives/use-initiatives.ts'

export function FigureList({ ids }: { ids: readonly string[] }) {
  const w = useWords()
  const { ranged, title } = useFigureWords()
  const held = useQuery({ ...figures, enabled: ids.length > 0 })
  if (!held.data || ids.length === 0) return null
  const byId = new Map(held.data.figures.map(one => [one.id, one]))
  return (
    <ul className="told-facts">
      {ids.map(id => {
        const one = byId.get(id)
        if (!one) return <li key={id}>{w('figureGone', { id })}</li>
        return (
          <li key={id}>
            {title(one)}: <strong>{ranged(one)}</strong>{' '}
            <span className="small muted">
              {one.traces.map(({ table, count }) => w('figureTraces', { count, table })).join(', ')}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
