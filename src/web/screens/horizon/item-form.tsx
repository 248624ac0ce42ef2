// An item of the horizon as it is written, with its source and days and what it touches; and the reason when one is no longer watched.
import { useQuery } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { useWords } from '#web/language/language.tsx'
import { Area, Choice, Line, readForm, Ticks } from '#web/parts/form.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { cards } from '#web/screens/functions/use-functions.ts'
import { closeItem, type Horizon, type Item, type ItemBody, keepItem } from '#web/screens/horizon/use-horizon.ts'
import { useChange } from '#web/screens/initiatives/use-initiatives.ts'

const sure = ['read', 'secondary', 'memory', 'unsure'] as const

type Props = { held: Item | null; points: Horizon['points']; done: () => void }
export function ItemForm({ held, points, done }: Props) {
  const w = useWords()
  const functions = useQuery(cards).data?.cards ?? []
  const act = useChange((body: ItemBody) => keepItem(held, body))
  const body = held?.body
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    act.mutate(itemFrom(event.currentTarget), { onSuccess: done })
  }
  return (
    <form className="stack" onSubmit={send}>
      <Line label={w('horizonTitle')} name="title" required most={200} value={body?.title ?? ''} />
      <Area label={w('horizonSays')} name="says" required value={body?.says ?? ''} />
      <Line label={w('horizonSource')} name="source" required value={body?.source ?? ''} />
      <Line label={w('horizonLink')} name="link" type="url" pattern="https://.*" value={body?.link ?? null} />
      <Days body={body} />
      <Ticks
        key={functions.length}
        label={w('horizonFunctions')}
        name="functions"
        values={body?.functions ?? []}
        choices={functions.map(one => [one.name, one.title] as const)}
      />
      <Ticks
        label={w('horizonPoints')}
        name="checkpoints"
        values={body?.checkpoints ?? []}
        choices={points.map(({ id, title }) => [id, `${id} ${title}`] as const)}
      />
      {act.isError && <ProblemNote error={act.error} />}
      <p>
        <button type="submit" className="button first" disabled={act.isPending}>
          {w('save')}
        </button>
      </p>
    </form>
  )
}

function Days({ body }: { body: Item['body'] | undefined }) {
  const w = useWords()
  return (
    <div className="three">
      <Choice
        label={w('horizonKind')}
        name="kind"
        value={body?.kind ?? 'law'}
        choices={[
          ['law', w('horizonLaw')],
          ['technology', w('horizonTechnology')],
        ]}
      />
      <Choice
        label={w('horizonConfidence')}
        name="confidence"
        value={body?.confidence ?? 'read'}
        choices={sure.map(one => [one, w(`toldBy-${one}`)] as const)}
      />
      <Line label={w('horizonToldOn')} name="toldOn" type="date" required value={body?.toldOn ?? null} />
      <Line label={w('horizonFrom')} name="from" type="date" value={body?.from ?? null} />
      <Line label={w('horizonTo')} name="to" type="date" value={body?.to ?? null} />
      <Line label={w('horizonAct')} name="act" most={12} pattern="[0-9]{4}:[0-9]{1,5}" value={body?.act ?? null} />
    </div>
  )
}

function itemFrom(form: HTMLFormElement): ItemBody {
  const { text, orNull, all } = readForm(form)
  return {
    kind: text('kind') as ItemBody['kind'],
    title: text('title'),
    says: text('says'),
    source: text('source'),
    link: orNull('link'),
    toldOn: text('toldOn'),
    confidence: text('confidence') as ItemBody['confidence'],
    from: orNull('from'),
    to: orNull('to'),
    act: orNull('act'),
    functions: all('functions'),
    checkpoints: all('checkpoints'),
  }
}

export function Closing({ held, done }: { held: Item; done: () => void }) {
  const w = useWords()
  const act = useChange((why: string) => closeItem(held, why))
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    act.mutate(readForm(event.currentTarget).text('why'), { onSuccess: done })
  }
  return (
    <form className="stack" onSubmit={send}>
      <p>{held.body.title}</p>
      <Area label={w('horizonCloseWhy')} name="why" required value="" />
      {act.isError && <ProblemNote error={act.error} />}
      <p>
        <button type="submit" className="button" disabled={act.isPending}>
          {w('horizonClose')}
        </button>
      </p>
    </form>
  )
}
