// One initiative: its card in the fields of Digg's examples, money and risk, what it rests on, its steps, its lessons, and the next step.
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { useFigures } from '#web/screens/effect/use-effect-room.ts'
import { useFunctionTitles } from '#web/screens/functions/use-functions.ts'
import { FigureList } from '#web/screens/initiatives/figure-list.tsx'
import { StateTag } from '#web/screens/initiatives/initiatives.tsx'
import { StepForm } from '#web/screens/initiatives/step-form.tsx'
import { SubRooms } from '#web/screens/initiatives/sub-rooms.tsx'
import { useFigureWords } from '#web/screens/initiatives/use-figure-words.ts'
import { abilities, type Initiative, initiatives, lessons } from '#web/screens/initiatives/use-initiatives.ts'

export function InitiativePage() {
  const w = useWords()
  const { id } = useParams({ from: '/initiativ/$id' })
  const held = useQuery(initiatives)
  const one = held.data?.initiatives.find(initiative => initiative.id === id)
  useTitle(one?.body.title ?? w('initiatives'))
  if (held.isError) return <ProblemNote error={held.error} again={() => void held.refetch()} />
  if (!held.data) return <p role="status">{w('loading')}</p>
  if (!one) return <h1>{w('notHereTitle')}</h1>
  return (
    <div className="stack wide-gap">
      <Head one={one} mayOwn={held.data.mayOwn} />
      <Told one={one} />
      <Money one={one} all={held.data.initiatives} />
      <Steps one={one} mayOwn={held.data.mayOwn} />
      <Lessons id={id} />
    </div>
  )
}

function Head({ one: { id, number, body, ...row }, mayOwn }: { one: Initiative; mayOwn: boolean }) {
  const w = useWords()
  return (
    <div className="stack">
      <SubRooms />
      <h1>
        {number}. {body.title}
      </h1>
      <p className="row">
        <StateTag state={row.state} outcome={row.outcome} />
        {body.verdict && <span className="tag">{w(`verdict-${body.verdict}`)}</span>}
        <span className="muted">
          {body.owner.role}, {body.owner.unit}
        </span>
      </p>
      <p className="row">
        {mayOwn && (
          <Link className="button" to="/initiativ/$id/andra" params={{ id }}>
            {w('initiativeEdit')}
          </Link>
        )}
        <Link className="button" to="/bedomning/$kind/$subject" params={{ kind: 'initiative', subject: id }}>
          {w('iniAssessment')}
        </Link>
      </p>
    </div>
  )
}

function Told({ one: { body } }: { one: Initiative }) {
  const w = useWords()
  const functionTitle = useFunctionTitles()
  const catalogue = useQuery(abilities)
  const ability = catalogue.data?.abilities.find(held => held.id === body.ability)?.title ?? body.ability
  const period = body.from || body.to ? `${body.from ?? '…'} – ${body.to ?? '…'}` : ''
  const fields = [
    [w('iniArea'), body.area],
    [w('iniPeriod'), period],
    [w('iniAbility'), ability ?? ''],
    [w('iniFunctions'), body.functions.map(functionTitle).join(', ')],
    [w('iniNeed'), body.need],
    [w('iniHypothesis'), body.hypothesis],
    [w('iniBaseline'), body.baseline],
    [w('iniMaterial'), body.material],
    [w('iniGoal'), body.goal],
    [w('iniConduct'), body.conduct],
    [w('iniTechnology'), body.technology],
    [w('iniResult'), body.result],
  ] as const
  return (
    <section className="stack" aria-labelledby="told">
      <h2 id="told">{w('iniTold')}</h2>
      <dl className="told-list">
        {fields.map(([name, said]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={said ? undefined : 'muted'}>{said || w('iniNotSaid')}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Money({ one: { body }, all }: { one: Initiative; all: readonly Initiative[] }) {
  const w = useWords()
  const { kronor } = useFigures()
  const { ranged } = useFigureWords()
  const first = all.filter(other => body.dependsOn.includes(other.id))
  return (
    <section className="stack" aria-labelledby="money">
      <h2 id="money">{w('iniMoney')}</h2>
      <dl className="told-list">
        <div>
          <dt>{w('iniCost')}</dt>
          <dd>{kronor(body.cost)}</dd>
        </div>
        <div>
          <dt>{w('iniSpent')}</dt>
          <dd>{body.spent === null ? w('iniNotSaid') : kronor(body.spent)}</dd>
        </div>
        <div>
          <dt>{w('iniEffect')}</dt>
          <dd>{body.effect ? ranged({ ...body.effect, unit: 'kr' }) : w('iniNotSaid')}</dd>
        </div>
        <div>
          <dt>{w('iniRisk')}</dt>
          <dd>
            {body.risk ?? w('iniNoRisk')}
            {body.riskWhy && `. ${body.riskWhy}`}
          </dd>
        </div>
        {first.length > 0 && (
          <div>
            <dt>{w('iniDependsOn')}</dt>
            {first.map(other => (
              <dd key={other.id}>
                <Link to="/initiativ/$id" params={{ id: other.id }}>
                  {other.number}. {other.body.title}
                </Link>
              </dd>
            ))}
          </div>
        )}
      </dl>
      {body.figures.length > 0 && <h3>{w('iniFigures')}</h3>}
      <FigureList ids={body.figures} />
    </section>
  )
}

function Steps({ one, mayOwn }: { one: Initiative; mayOwn: boolean }) {
  const w = useWords()
  return (
    <section className="stack" aria-labelledby="steps">
      <h2 id="steps">{w('iniSteps')}</h2>
      <ol className="stack plain">
        {one.steps.map(step => (
          <li key={step.number} className="item">
            <p className="row">
              <StateTag state={step.state} outcome={step.outcome} />
              <span>{w('iniDecided', { by: step.decidedBy, day: step.day })}</span>
              {step.dnr && <span className="muted">{step.dnr}</span>}
            </p>
            {step.note && <p>{step.note}</p>}
          </li>
        ))}
      </ol>
      {mayOwn && one.state !== 'beslut' && <StepForm key={one.version} one={one} />}
    </section>
  )
}

function Lessons({ id }: { id: Initiative['id'] }) {
  const w = useWords()
  const held = useQuery(lessons(''))
  const own = (held.data?.lessons ?? []).filter(one => one.body.initiatives.includes(id))
  return (
    <section className="stack" aria-labelledby="lessons">
      <h2 id="lessons">{w('iniLessons')}</h2>
      {held.isSuccess && own.length === 0 && <p className="muted">{w('iniNoLessons')}</p>}
      <ul className="stack plain">
        {own.map(({ id: lesson, body }) => (
          <li key={lesson} className="item">
            <h3>{body.title}</h3>
            <p>{body.says}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
