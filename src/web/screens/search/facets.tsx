// What narrows the answers, as chips with how many each would leave. Kept in the address.
import { useNavigate } from '@tanstack/react-router'
import { type FacetName, facetNames, type SearchAsked } from '#web/client/search-asked.ts'
import { useWords } from '#web/language/language.tsx'
import type { Answer } from '#web/screens/search/use-search.ts'

const most = 8 // values shown of one facet

export function Facets({ answer, asked }: { answer: Answer; asked: SearchAsked }) {
  const w = useWords()
  const shown = facetNames.filter(name => asked[name] || answer.facets[name].length > 1)
  if (shown.length === 0) return null
  return (
    <section className="facets" aria-label={w('narrow')}>
      {shown.map(name => (
        <Facet key={name} name={name} values={answer.facets[name]} asked={asked} />
      ))}
    </section>
  )
}

type Props = { name: FacetName; values: Answer['facets'][FacetName]; asked: SearchAsked }

function Facet({ name, values, asked }: Props) {
  const w = useWords()
  const navigate = useNavigate({ from: '/sok' })
  const chosen = asked[name]
  const there = values.slice(0, most)
  const all =
    !chosen || there.some(one => one.value === chosen) ? there : [...there, { value: chosen, name: null, count: 0 }]
  const say = (value: string, called: string | null): string => {
    if (name === 'kind') return w(`paper-${value as 'lag'}`)
    if (name === 'validity') return w(`valid-${value as 'unknown'}`)
    return value === 'law' ? w('lawCollection') : (called ?? value)
  }
  return (
    <fieldset>
      <legend className="visually-hidden">{w(`facet-${name}`)}</legend>
      <span className="facet-name" aria-hidden="true">
        {w(`facet-${name}`)}
      </span>
      <div className="chips">
        {all.map(({ value, name: called, count }) => (
          <button
            key={value}
            type="button"
            className="chip"
            aria-pressed={value === chosen}
            onClick={() => void navigate({ search: { ...asked, [name]: value === chosen ? undefined : value } })}
          >
            {say(value, called)} <span className="count">{count}</span>
          </button>
        ))}
      </div>
    </fieldset>
  )
}
