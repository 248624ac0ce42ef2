// Narrowing the log: by person, kind, function and day. Each choice goes into the address at once.
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useId } from 'react'
import type { LogAsked } from '#web/client/log-asked.ts'
import { useHouseWords } from '#web/language/house-words.ts'
import { useWords } from '#web/language/language.tsx'
import { useFunctionTitles } from '#web/screens/functions/use-functions.ts'
import { functionsLogged } from '#web/screens/log/functions-logged.ts'
import { logNames } from '#web/screens/log/use-log.ts'

export function Narrow({ asked }: { asked: LogAsked }) {
  const w = useWords()
  const { act } = useHouseWords()
  const functionTitle = useFunctionTitles()
  const names = useQuery(logNames).data
  const navigate = useNavigate({ from: '/logg' })
  const set = (name: keyof LogAsked) => (value: string) =>
    void navigate({ search: { ...asked, [name]: value || undefined }, replace: true })
  const acts = [...(names?.acts ?? [])].sort((a, b) => act(a).localeCompare(act(b), 'sv'))
  return (
    <form className="narrow" aria-label={w('logNarrow')} onSubmit={event => event.preventDefault()}>
      <Choice label={w('logPerson')} value={asked.actor} every={w('logEveryone')} onChoose={set('actor')}>
        {names?.actors.map(name => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice label={w('logKind')} value={asked.act} every={w('logEvery')} onChoose={set('act')}>
        {acts.map(name => (
          <option key={name} value={name}>
            {act(name)}
          </option>
        ))}
      </Choice>
      <Choice label={w('logFunction')} value={asked.function} every={w('logEveryFunction')} onChoose={set('function')}>
        {functionsLogged.map(name => (
          <option key={name} value={name}>
            {functionTitle(name)}
          </option>
        ))}
      </Choice>
      <Day label={w('logFrom')} value={asked.from} onChoose={set('from')} />
      <Day label={w('logTo')} value={asked.to} onChoose={set('to')} />
      {Object.values(asked).some(Boolean) && (
        <button type="button" className="button small" onClick={() => void navigate({ search: {}, replace: true })}>
          {w('logClear')}
        </button>
      )}
    </form>
  )
}

type Field = { label: string; value: string | undefined; onChoose: (value: string) => void }

function Choice({ label, value = '', every, onChoose, children }: Field & { every: string; children: ReactNode }) {
  const id = useId()
  return (
    <div>
      <label className="over" htmlFor={id}>
        {label}
      </label>
      <select id={id} value={value} onChange={event => onChoose(event.target.value)}>
        <option value="">{every}</option>
        {children}
      </select>
    </div>
  )
}

function Day({ label, value = '', onChoose }: Field) {
  const id = useId()
  return (
    <div>
      <label className="over" htmlFor={id}>
        {label}
      </label>
      <input id={id} type="date" value={value} onChange={event => onChoose(event.target.value)} />
    </div>
  )
}
