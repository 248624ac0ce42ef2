// Kontrollpunkter: the law as dated data, which points a function meets on a chosen day, and proposals that wait for a second person.
import '#web/look/functions.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '#web/language/language.tsx'
import { ChoiceField, LineField } from '#web/parts/field.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { FromFile } from '#web/screens/checkpoints/from-file.tsx'
import { PointRow } from '#web/screens/checkpoints/point-row.tsx'
import { Proposals } from '#web/screens/checkpoints/proposals.tsx'
import { type CheckpointList, checkpoints } from '#web/screens/checkpoints/use-checkpoints.ts'
import { cards } from '#web/screens/functions/use-functions.ts'

export function Checkpoints() {
  const w = useWords()
  const { day, card } = useSearch({ from: '/kontrollpunkter' })
  const held = useQuery(checkpoints(day, card))
  useTitle(w('checkpoints'))
  return (
    <div className="stack wide-gap">
      <div className="reading">
        <h1>{w('checkpoints')}</h1>
        <p className="muted">{w('checkpointsMean')}</p>
      </div>
      {held.isError && <ProblemNote error={held.error} again={() => void held.refetch()} />}
      <Proposals mayDecide={held.data?.may.stop ?? false} />
      <DayFilter />
      {held.data && <List list={held.data} card={card} />}
    </div>
  )
}

function DayFilter() {
  const w = useWords()
  const asked = useSearch({ from: '/kontrollpunkter' })
  const navigate = useNavigate({ from: '/kontrollpunkter' })
  const functions = useQuery(cards).data?.cards ?? []
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' })
  const [day, setDay] = useState(asked.day ?? today)
  const [card, setCard] = useState(asked.card ?? '')
  const choices = [['', w('anyFunction')] as const, ...functions.map(one => [one.name, one.title] as const)]
  return (
    <form
      className="pairs"
      onSubmit={event => {
        event.preventDefault()
        void navigate({ search: { ...(day && { day }), ...(card && { card }) } })
      }}
    >
      <ChoiceField label={w('ofFunction')} value={card} choices={choices} onChange={setCard} />
      <LineField type="date" label={w('onDay')} value={day} onChange={setDay} />
      <p className="end">
        <button type="submit" className="button first">
          {w('showDay')}
        </button>
      </p>
    </form>
  )
}

function List({ list, card }: { list: CheckpointList; card: string | undefined }) {
  const w = useWords()
  const [text, filter] = useState('')
  const title = useQuery(cards).data?.cards.find(one => one.name === card)?.title ?? card ?? ''
  const shown = list.checkpoints.filter(
    one =>
      (!card || one.onDay !== null || one.today !== null) &&
      `${one.id} ${one.title} ${one.question} ${one.act}`.toLowerCase().includes(text.toLowerCase()),
  )
  return (
    <>
      {card && <Compared list={list} title={title} />}
      <div className="pairs">
        <LineField label={w('filterText')} value={text} onChange={filter} />
      </div>
      {shown.length === 0 && <p className="muted">{w('noPoints')}</p>}
      {list.areas.map(area => (
        <Area
          key={area.name}
          area={area}
          list={list}
          shown={shown.filter(one => one.area === area.name)}
          about={Boolean(card)}
        />
      ))}
      {list.may.own && (
        <div className="row">
          <Link className="button" to="/kontrollpunkter/$id" params={{ id: 'ny' }}>
            {w('addPoint')}
          </Link>
          <FromFile />
        </div>
      )}
    </>
  )
}

/** What the day makes of the card's points, beside today. */
function Compared({ list, title }: { list: CheckpointList; title: string }) {
  const w = useWords()
  const asked = list.checkpoints.filter(one => one.onDay !== null)
  const added = asked.filter(one => one.today === null).length
  const gone = list.checkpoints.filter(one => one.today !== null && one.onDay === null).length
  return (
    <p className="notice" role="status">
      {w('askedOn', { count: asked.length, title, day: list.day })}{' '}
      {(added > 0 || gone > 0) && w('askedDiffers', { added, gone })}
    </p>
  )
}

type AreaProps = {
  area: CheckpointList['areas'][number]
  list: CheckpointList
  shown: CheckpointList['checkpoints']
  about: boolean
}

function Area({ area, list, shown, about }: AreaProps) {
  const w = useWords()
  if (shown.length === 0) return null
  return (
    <section className="stack" aria-label={area.name}>
      <div>
        <h2>{area.name}</h2>
        {area.source !== area.name && <p className="small muted reading">{area.source}</p>}
      </div>
      <ul className="points">
        {shown.map(one => (
          <PointRow key={one.id} point={one} about={about} mayPropose={list.may.own} />
        ))}
      </ul>
      <p>
        <a
          className="small"
          href={fileOf(area, list)}
          download={`${area.name.toLowerCase().replaceAll(' ', '-')}.json`}
        >
          {w('fetchArea', { area: area.name })}
        </a>
      </p>
    </section>
  )
}

/** The area as a knowledge file, whole. */
function fileOf({ name, source, sourceDate }: AreaProps['area'], list: CheckpointList): string {
  const own = list.checkpoints.filter(one => one.area === name).map(one => one.draft)
  const text = JSON.stringify({ area: name, source, sourceDate: sourceDate || list.day, checkpoints: own }, null, 2)
  return `data:application/json;charset=utf-8,${encodeURIComponent(text)}`
}
