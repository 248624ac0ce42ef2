// Vad som loggas: for those who are logged and for their representative. Kinds of facts only; nobody is named, counted or compared.
import '#web/look/record.css'
import { Link } from '@tanstack/react-router'
import { useHouseWords } from '#web/language/house-words.ts'
import { useWords } from '#web/language/language.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { loggedFields } from '#words/log/fields.ts'

export function LogWhat() {
  const w = useWords()
  const { act, contentName } = useHouseWords()
  useTitle(w('logWhat'))
  return (
    <div className="stack wide-gap">
      <div className="stack reading">
        <h1>{w('logWhat')}</h1>
        <p>{w('logWhatMeans')}</p>
        <p>{w('logWhatAlways')}</p>
        <p className="notice">{w('logWhatNever')}</p>
        <p>
          {w('logWhatWho')} <Link to="/logg">{w('log')}</Link>
        </p>
      </div>
      <table className="cards">
        <caption className="visually-hidden">{w('logWhat')}</caption>
        <thead>
          <tr>
            <th scope="col">{w('colKindOfEvent')}</th>
            <th scope="col">{w('colFields')}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(loggedFields).map(([kind, fields]) => (
            <tr key={kind}>
              <td data-head={w('colKindOfEvent')}>{act(kind)}</td>
              <td data-head={w('colFields')}>
                {fields.length > 0 ? (
                  fields.map(name => contentName(name)).join(', ')
                ) : (
                  <span className="muted">{w('noFields')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
