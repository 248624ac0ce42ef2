// Where I am signed in, and ending it: one, or all but this.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, got } from '#web/client/api.ts'
import { instant } from '#web/language/format.ts'
import { useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTell } from '#web/parts/said.tsx'
import { account, type Mine } from '#web/screens/account/mine.ts'

export function Sessions({ mine }: { mine: Mine }) {
  const w = useWords()
  const tell = useTell()
  const client = useQueryClient()
  const ending = useMutation({
    mutationFn: (session: string | null) =>
      got(api.POST('/api/account/sessions/end', { body: session ? { session } : {} })),
    onSuccess: () => {
      tell(w('sessionsEnded'))
      void client.invalidateQueries(account)
    },
  })
  return (
    <section className="stack" aria-labelledby="sessions">
      <h2 id="sessions">{w('sessions')}</h2>
      <p className="muted small">{w('sessionsMean')}</p>
      {ending.isError && <ProblemNote error={ending.error} />}
      <ul className="rights">
        {mine.sessions.map(session => (
          <One key={session.id} session={session} busy={ending.isPending} end={() => ending.mutate(session.id)} />
        ))}
      </ul>
      <p>
        <button
          type="button"
          className="button"
          disabled={ending.isPending || mine.sessions.length < 2}
          onClick={() => ending.mutate(null)}
        >
          {w('sessionsEnd')}
        </button>
      </p>
    </section>
  )
}

type OneProps = { session: Mine['sessions'][number]; busy: boolean; end: () => void }

function One({ session: { way, agent, madeAt, seenAt, isThis }, busy, end }: OneProps) {
  const w = useWords()
  return (
    <li className="row between">
      <div>
        <p>
          <strong>{browserOf(agent)}</strong> {isThis && <span className="tag act">{w('sessionThis')}</span>}
        </p>
        <p className="small muted">
          {w('sessionSince', { way: w(`way-${way}`), at: instant(madeAt), seen: instant(seenAt) })}
        </p>
      </div>
      {!isThis && (
        <button
          type="button"
          className="button small"
          aria-label={`${w('sessionEnd')}: ${browserOf(agent)}`}
          disabled={busy}
          onClick={end}
        >
          {w('sessionEnd')}
        </button>
      )}
    </li>
  )
}

/** The browser and the system, as far as its own name tells: enough to know one’s own. */
function browserOf(agent: string): string {
  const named = ['Edg', 'Firefox', 'Chrome', 'Safari'].find(name => agent.includes(name))
  const browser = named === 'Edg' ? 'Edge' : named
  const system = ['Windows', 'Android', 'iPhone', 'Mac OS', 'Linux'].find(name => agent.includes(name))
  return [browser, system].filter(Boolean).join(', ') || agent.slice(0, 40) || '–'
}
