// The values behind: each with range, unit and source, and a way to write one's own for whoever owns the function.
import { useState } from 'react'
import { instant } from '#web/language/format.ts'
import { useWords } from '#web/language/language.tsx'
import { ParameterDialog } from '#web/screens/effect/parameter-dialog.tsx'
import { type EffectWhole, type Parameter, useFigures } from '#web/screens/effect/use-effect-room.ts'
import type { ScreenWord } from '#words/screens.ts'

export function ParameterTable({ whole }: { whole: EffectWhole }) {
  const w = useWords()
  const [changing, change] = useState<Parameter | null>(null)
  return (
    <section className="stack" aria-labelledby="effect-parameters">
      <h2 id="effect-parameters">{w('parameters')}</h2>
      <p className="small muted reading">{w('parametersMean')}</p>
      <table className="cards figures">
        <caption className="visually-hidden">{w('parameters')}</caption>
        <thead>
          <tr>
            <th scope="col">{w('parameters')}</th>
            <th scope="col" className="number">
              {w('colEffectValue')}
            </th>
            <th scope="col">{w('colRange')}</th>
            <th scope="col">{w('colSource')}</th>
            {whole.mayOwn && (
              <th scope="col">
                <span className="visually-hidden">{w('changeValue')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {whole.parameters.map(one => (
            <Row key={one.id} one={one} whole={whole} onChange={() => change(one)} />
          ))}
        </tbody>
      </table>
      <ParameterDialog whole={whole} parameter={changing} onClose={() => change(null)} />
    </section>
  )
}

function Row({ one, whole, onChange }: { one: Parameter; whole: EffectWhole; onChange: () => void }) {
  const w = useWords()
  const { number } = useFigures()
  const name = w(`parameter-${one.id}`)
  const isShare = one.unit === 'share'
  const written = (value: number) => (isShare ? `${number(value * 100, 1)} %` : number(value, 1))
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-head={w('colEffectValue')} className="number">
        {written(one.value)}
        {isShare ? '' : ` ${w(`unit-${one.unit}` as ScreenWord)}`}
      </td>
      <td data-head={w('colRange')}>{w('fromTo', { low: written(one.low), high: written(one.high) })}</td>
      <td data-head={w('colSource')} className="small">
        <Source one={one} whole={whole} />
      </td>
      {whole.mayOwn && (
        <td>
          <button
            type="button"
            className="button small"
            aria-label={w('changeValueOf', { name })}
            aria-haspopup="dialog"
            onClick={onChange}
          >
            {w('changeValue')}
          </button>
        </td>
      )}
    </tr>
  )
}

function Source({ one, whole }: { one: Parameter; whole: EffectWhole }) {
  const w = useWords()
  const sourceText = useSourceText()
  const { source } = one
  const own = whole.written.find(other => other.parameter === one.id && other.stands)
  return (
    <div>
      <span className={source.kind === 'assumption' ? 'tag doubt' : 'tag'}>{w(`source-${source.kind}`)}</span>{' '}
      <span className="tag">{w(`origin-${one.origin}`)}</span>{' '}
      {source.kind === 'assumption' ? source.why : sourceText(one, source.text)}
      {'link' in source && source.link && (
        <>
          {' '}
          <a href={source.link} rel="noreferrer">
            {new URL(source.link).host}
          </a>
        </>
      )}
      {own && <span className="why muted">{w('writtenBy', { by: own.by, at: instant(own.at), why: own.why })}</span>}
    </div>
  )
}

/** What was measured here is figures only: what they count is said in words. */
function useSourceText() {
  const w = useWords()
  return ({ id, origin }: Parameter, text: string): string =>
    origin === 'measured' && isMeasured(id) ? w(`measured-${id}`, { text }) : text
}

const measured = ['volume', 'uptake', 'freedMinutes'] as const
const isMeasured = (id: string): id is (typeof measured)[number] => measured.some(one => one === id)
