// Tells whoever is reviewing that a function which looked at this document has been stopped, the moment it is.
import { useQuery } from '@tanstack/react-query'
import type { DocumentWhole } from '#web/client/shapes.ts'
import { useWords } from '#web/language/language.tsx'
import { cards } from '#web/screens/functions/use-functions.ts'

export function StoppedNote({ whole }: { whole: DocumentWhole }) {
  const w = useWords()
  const held = useQuery(cards).data?.cards ?? []
  const stopped = held.filter(one => one.stopped && whole.tallies.some(tally => tally.function === one.name))
  return (
    <div role="status">
      {stopped.map(({ name, title }) => (
        <p key={name} className="notice gone small">
          {w('stoppedNow', { title })}
        </p>
      ))}
    </div>
  )
}
