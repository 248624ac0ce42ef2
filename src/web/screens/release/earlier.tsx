// The times a document has left the house, each leading to its file, its proof and its mask record. Nothing where it never has.
import { Link } from '@tanstack/react-router'
import type { DocumentWhole } from '#web/client/shapes.ts'
import { instant } from '#web/language/format.ts'
import { useWords } from '#web/language/language.tsx'

export function EarlierReleases({ of }: { of: DocumentWhole }) {
  const w = useWords()
  return of.releases
    .filter(({ state }) => state === 'released')
    .map(({ id, at, as }) => (
      <li key={id}>
        <Link to="/utlamnande/$id" params={{ id }}>
          {w('releasedThen', { at: instant(at), as: w(`as-${as}`).toLowerCase() })}
        </Link>
      </li>
    ))
}
