// Every place that was searched, by whom, and what was found there: the proof, shown and not only said.
import type { Proof } from '#web/client/shapes.ts'
import { number } from '#web/language/format.ts'
import { useHouseWords } from '#web/language/house-words.ts'
import { useLanguage } from '#web/language/language.tsx'

export function ProofTable({ proof }: { proof: Pick<Proof, 'places'> }) {
  const { w, language } = useLanguage()
  const { place, reader } = useHouseWords()
  return (
    <section className="stack">
      <h2>{w('placesSearched')}</h2>
      <div className="scroll-x">
        <table className="cards">
          <caption className="visually-hidden">{w('placesSearched')}</caption>
          <thead>
            <tr>
              <th scope="col">{w('colPlace')}</th>
              <th scope="col">{w('colReader')}</th>
              <th scope="col" className="number">
                {w('colCharacters')}
              </th>
              <th scope="col" className="number">
                {w('colFound')}
              </th>
            </tr>
          </thead>
          <tbody>
            {proof.places.map(one => (
              <tr key={`${one.place}-${one.reader}`}>
                <td data-head={w('colPlace')}>
                  <span>{place(one.place)}</span>
                </td>
                <td data-head={w('colReader')}>
                  <span>{reader(one.reader)}</span>
                </td>
                <td data-head={w('colCharacters')} className="number">
                  <span>{number(one.characters, language)}</span>
                </td>
                <td data-head={w('colFound')} className="number">
                  <span className={one.found > 0 ? 'tag gone' : undefined}>{number(one.found, language)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
