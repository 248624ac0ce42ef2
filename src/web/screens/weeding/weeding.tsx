// Gallring: what is kept how long and why, what is due, a weeding ordered on a decision, its records, and what is held.
import '#web/look/record.css'
import { useQuery } from '@tanstack/react-query'
import { useLanguage, useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { Classes } from '#web/screens/weeding/classes.tsx'
import { Holds } from '#web/screens/weeding/holds.tsx'
import { Order } from '#web/screens/weeding/order.tsx'
import { Records } from '#web/screens/weeding/records.tsx'
import { due } from '#web/screens/weeding/use-weeding.ts'

export function WeedingPage() {
  const w = useWords()
  const held = useQuery(due)
  useTitle(w('weeding'))
  const classes = held.data?.classes ?? []
  return (
    <div className="stack wide-gap">
      <div className="stack">
        <h1>{w('weeding')}</h1>
        <p className="muted">{w('weedingMeans')}</p>
      </div>
      {held.isError && <ProblemNote error={held.error} again={() => void held.refetch()} />}
      {held.isSuccess && (
        <>
          {classes.every(one => one.decision === null) && <p className="notice doubt">{w('weedingProposal')}</p>}
          <Classes classes={classes} />
          <Order classes={classes} running={held.data.running !== null} />
          <Records />
          <Holds />
          <Backups />
        </>
      )}
    </div>
  )
}

function Backups() {
  const { w } = useLanguage()
  return <p className="notice">{w('weedingBackups')}</p>
}
