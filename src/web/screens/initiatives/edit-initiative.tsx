// Writes an initiative down, or changes one: every field of the card, read when the form is sent.
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import { useWords } from '#web/language/language.tsx'
import { Area, Choice, Kronor, Line, readForm, Ticks } from '#web/parts/form.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { cards } from '#web/screens/functions/use-functions.ts'
import { initiativeFrom } from '#web/screens/initiatives/initiative-from.ts'
import { SubRooms } from '#web/screens/initiatives/sub-rooms.tsx'
import { useFigureWords } from '#web/screens/initiatives/use-figure-words.ts'
import {
  abilities,
  addInitiative,
  changeInitiative,
  figures,
  type Initiative,
  initiatives,
  useChange,
} from '#web/screens/initiatives/use-initiatives.ts'

export const NewInitiative = () => <Editing held={null} />

export function EditInitiative() {
  const w = useWords()
  const { id } = useParams({ from: '/initiativ/$id/andra' })
  const all = useQuery(initiatives)
  const held = all.data?.initiatives.find(one => one.id === id)
  if (all.isError) return <ProblemNote error={all.error} again={() => void all.refetch()} />
  if (!all.data) return <p role="status">{w('loading')}</p>
  return held ? <Editing held={held} /> : <h1>{w('notHereTitle')}</h1>
}

function Editing({ held }: { held: Initiative | null }) {
  const w = useWords()
  const navigate = useNavigate()
  const title = w(held ? 'initiativeEdit' : 'initiativeNew')
  useTitle(title)
  const act = useChange(async (form: HTMLFormElement) => {
    const body = initiativeFrom(form, held)
    const { text } = readForm(form)
    const kept = held
      ? await changeInitiative(held.id, body, held.version)
      : await addInitiative({ body, day: text('day'), decidedBy: text('decidedBy') })
    await navigate({ to: '/initiativ/$id', params: { id: kept.id } })
  })
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    act.mutate(event.currentTarget)
  }
  return (
    <div className="stack wide-gap">
      <SubRooms />
      <h1>{title}</h1>
      <form className="stack reading" onSubmit={send}>
        <Whose held={held} />
        <Said held={held} />
        <Money held={held} />
        <Rests held={held} />
        {act.isError && <ProblemNote error={act.error} />}
        <p className="row">
          <button type="submit" className="button first" disabled={act.isPending}>
            {w('save')}
          </button>
          <Link className="button" to="/initiativ">
            {w('cancel')}
          </Link>
        </p>
      </form>
    </div>
  )
}

function Whose({ held }: { held: Initiative | null }) {
  const w = useWords()
  const body = held?.body
  const catalogue = useQuery(abilities).data?.abilities ?? []
  const choices = [['', w('iniNoAbility')] as const, ...catalogue.map(one => [one.id, one.title] as const)]
  return (
    <>
      <Line label={w('iniTitle')} name="title" required most={200} value={body?.title ?? ''} />
      <div className="three">
        <Line label={w('iniOwnerRole')} name="role" required most={120} value={body?.owner.role ?? ''} />
        <Line label={w('iniOwnerUnit')} name="unit" required most={200} value={body?.owner.unit ?? ''} />
        <Line label={w('iniArea')} name="area" required most={120} value={body?.area ?? ''} />
      </div>
      {!held && (
        <div className="three">
          <Line label={w('iniDay')} name="day" type="date" required value={null} />
          <Line label={w('iniBy')} name="decidedBy" required most={120} value={null} />
        </div>
      )}
      <div className="three">
        <Line label={w('iniFrom')} name="from" type="date" value={body?.from ?? null} />
        <Line label={w('iniTo')} name="to" type="date" value={body?.to ?? null} />
        <Choice
          key={choices.length}
          label={w('iniAbility')}
          name="ability"
          value={body?.ability ?? ''}
          choices={choices}
        />
      </div>
    </>
  )
}

function Said({ held }: { held: Initiative | null }) {
  const w = useWords()
  const body = held?.body
  const verdicts = ['better', 'unchanged', 'worse', 'unclear'] as const
  return (
    <>
      <Area label={w('iniNeed')} name="need" required value={body?.need ?? ''} />
      <Area label={w('iniHypothesis')} name="hypothesis" value={body?.hypothesis ?? ''} />
      <Area label={w('iniBaseline')} name="baseline" value={body?.baseline ?? ''} />
      <Area label={w('iniMaterial')} name="material" rows={2} value={body?.material ?? ''} />
      <Area label={w('iniGoal')} name="goal" rows={2} value={body?.goal ?? ''} />
      <Area label={w('iniConduct')} name="conduct" rows={2} value={body?.conduct ?? ''} />
      <Area label={w('iniTechnology')} name="technology" rows={2} value={body?.technology ?? ''} />
      <Area label={w('iniResult')} name="result" value={body?.result ?? ''} />
      <Choice
        label={w('iniVerdict')}
        name="verdict"
        value={body?.verdict ?? ''}
        choices={[['', w('iniNoVerdict')], ...verdicts.map(one => [one, w(`verdict-${one}`)] as const)]}
      />
    </>
  )
}

function Money({ held }: { held: Initiative | null }) {
  const w = useWords()
  const body = held?.body
  return (
    <>
      <div className="three">
        <Kronor label={w('iniCost')} name="cost" required value={body?.cost ?? null} />
        <Kronor label={w('iniSpent')} name="spent" value={body?.spent ?? null} />
        <Choice
          label={w('iniRisk')}
          name="risk"
          value={String(body?.risk ?? '')}
          choices={[['', w('iniNoRisk')], ...[1, 2, 3, 4, 5].map(one => [String(one), String(one)] as const)]}
        />
      </div>
      <Line label={w('iniRiskWhy')} name="riskWhy" most={1000} value={body?.riskWhy ?? ''} />
      <fieldset className="choices">
        <legend className="label">{w('iniEffect')}</legend>
        <p className="small muted">{w('iniEffectMeans')}</p>
        <div className="three">
          <Kronor label={w('iniLow')} name="effectLow" value={body?.effect?.low ?? null} />
          <Kronor label={w('iniValue')} name="effectValue" value={body?.effect?.value ?? null} />
          <Kronor label={w('iniHigh')} name="effectHigh" value={body?.effect?.high ?? null} />
        </div>
      </fieldset>
    </>
  )
}

function Rests({ held }: { held: Initiative | null }) {
  const w = useWords()
  const { title } = useFigureWords()
  const body = held?.body
  const others = (useQuery(initiatives).data?.initiatives ?? []).filter(one => one.id !== held?.id)
  const known = useQuery(figures).data?.figures
  const functions = useQuery(cards).data?.cards
  if (!known || !functions) return null
  return (
    <>
      <Ticks
        label={w('iniFunctions')}
        name="functions"
        values={body?.functions ?? []}
        choices={functions.map(one => [one.name, one.title] as const)}
      />
      <Ticks
        label={w('iniDependsOn')}
        name="dependsOn"
        values={body?.dependsOn ?? []}
        choices={others.map(one => [one.id, `${one.number}. ${one.body.title}`] as const)}
      />
      <Ticks
        label={w('iniFigures')}
        name="figures"
        values={body?.figures ?? []}
        choices={known.map(one => [one.id, title(one)] as const)}
      />
    </>
  )
}
