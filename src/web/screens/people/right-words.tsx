// A right as a sentence, with the ground it was given on: who may do what, where, on whose decision, from when to when.
import type { components } from '#web/api.generated.ts'
import { date } from '#web/language/format.ts'
import { useLanguage } from '#web/language/language.tsx'
import { mayInWords, roleWords } from '#words/rights.ts'

export type Grant = components['schemas']['Account']['grants'][number]
export type Roles = components['schemas']['Account']['roles']

export const isLive = ({ from, until }: Grant, now = new Date().toISOString()): boolean =>
  from <= now && (until === null || until > now)
/** One that is over; what begins later is not. */
export const isOver = ({ until }: Grant, now = new Date().toISOString()): boolean => until !== null && until <= now

export function useRightWords(roles: Roles) {
  const { w, language } = useLanguage()
  const where = (unit: string | null) => (unit === null ? w('whole') : w('inUnit', { unit }))
  const may = (role: Grant['role']) => mayInWords(language, roles.find(one => one.role === role)?.may ?? [])
  return {
    role: (role: Grant['role']) => roleWords[language][role],
    where,
    may,
    short: ({ role, unit }: Grant) => `${roleWords[language][role]} ${where(unit)}`,
  }
}

export function RightSentence({ grant, roles }: { grant: Grant; roles: Roles }) {
  const { w } = useLanguage()
  const words = useRightWords(roles)
  const { ground, decision, grantedBy, from, until } = grant
  const on = decision ? w('rightGroundDecision', { ground, decision }) : w('rightGround', { ground })
  const dates = { from: date(from), until: until ? date(until) : '' }
  const time = isOver(grant) ? 'rightEnded' : until ? 'rightFromTo' : 'rightFromOn'
  return (
    <>
      <p>
        <strong>{words.short(grant)}</strong> {words.may(grant.role)}.
      </p>
      <p className="small muted">
        {on}. {w('rightGivenBy', { name: grantedBy })}. {w(time, dates)}.
      </p>
    </>
  )
}
