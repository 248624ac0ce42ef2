// What the screens of effect ask and tell the server, and how their figures are written.
import { queryOptions } from '@tanstack/react-query'
import type { components } from '#web/api.generated.ts'
import { api, got } from '#web/client/api.ts'
import { useLanguage } from '#web/language/language.tsx'

type Schemas = components['schemas']
export type EffectRow = Schemas['EffectRow']
export type EffectWhole = Schemas['EffectWhole']
export type Parameter = Schemas['EffectParameter']
export type Quarter = Schemas['EffectQuarter']
export type Round = Schemas['MeasuringRound']
export type Counts = Schemas['EffectCounts']
export type Span = { low: number; value: number; high: number }
export type Given = NonNullable<Schemas['ParameterWritingInput']['given']>
export type Arm = 'without' | 'with'

export const effects = queryOptions({ queryKey: ['effect'], queryFn: () => got(api.GET('/api/effect')) })
export const effect = (name: string) =>
  queryOptions({
    queryKey: ['effect', name],
    queryFn: () => got(api.GET('/api/effect/functions/{name}', { params: { path: { name } } })),
  })
export const reviewed = (name: string) =>
  queryOptions({
    queryKey: ['effect', name, 'reviewed'],
    queryFn: () => got(api.GET('/api/effect/functions/{name}/reviewed', { params: { path: { name } } })),
  })
export const kept = queryOptions({ queryKey: ['effect-logged'], queryFn: () => got(api.GET('/api/effect/logged')) })
export const clock = queryOptions({
  queryKey: ['effect-clock'],
  queryFn: () => got(api.GET('/api/effect/clock')),
  retry: false,
})

export const writeParameter = (name: string, parameter: Parameter['id'], body: { given: Given | null; why: string }) =>
  got(api.PUT('/api/effect/functions/{name}/parameters/{parameter}', { params: { path: { name, parameter } }, body }))
export const openRound = (body: Schemas['RoundRequestInput']) => got(api.POST('/api/effect/rounds', { body }))
export const endRound = (round: Round['id']) =>
  got(api.POST('/api/effect/rounds/{round}/end', { params: { path: { round } } }))
export const beginSample = (round: Round['id'], arm: Arm | null) =>
  got(api.POST('/api/effect/rounds/{round}/samples', { params: { path: { round } }, body: { arm } }))
export const endSample = (sample: Schemas['SampleRunning']['id'], done: boolean, pausedSeconds: number) =>
  got(api.POST('/api/effect/samples/{sample}/end', { params: { path: { sample } }, body: { done, pausedSeconds } }))

/** Figures as they are written: kronor whole, energy and weight with as many figures as say something. */
export function useFigures() {
  const { w, language } = useLanguage()
  const locale = language === 'sv' ? 'sv-SE' : 'en-GB'
  const number = (value: number, most = 0): string => value.toLocaleString(locale, { maximumFractionDigits: most })
  const telling = (value: number): string =>
    value.toLocaleString(locale, { maximumSignificantDigits: 2, useGrouping: true })
  const when = (quarter: number) => ({ year: Math.ceil(quarter / 4), quarter: ((quarter - 1) % 4) + 1 })
  return {
    number,
    telling,
    kronor: (value: number): string => `${number(value)} kr`,
    percent: (share: number): string => `${number(share * 100)} %`,
    energy: (hours: number): string =>
      Math.abs(hours) >= 1000 ? `${telling(hours / 1000)} kWh` : `${telling(hours)} Wh`,
    grams: (weight: number): string =>
      Math.abs(weight) >= 1000 ? `${telling(weight / 1000)} kg` : `${telling(weight)} g`,
    /** 3 min 20 s */
    time: (seconds: number): string => {
      const whole = Math.round(Math.abs(seconds))
      const sign = seconds < 0 ? '−' : ''
      const [minutes, rest] = [Math.floor(whole / 60), whole % 60]
      return sign + (minutes === 0 ? `${rest} s` : `${number(minutes)} min${rest > 0 ? ` ${rest} s` : ''}`)
    },
    quarterShort: (quarter: number): string => w('quarterShort', when(quarter)),
    paid: (quarter: number | null): string => (quarter === null ? w('paidNever') : w('paidIn', when(quarter))),
  }
}
