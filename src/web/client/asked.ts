// What narrows a screen, as it is read out of its address. Whatever else stands there is left out.
import { type SearchAsked, searchOf } from '#web/client/search-asked.ts'
import { type DocumentState, stateNames } from '#web/client/states.ts'

export const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined)

type Given = Record<string, unknown>
type IncidentAbout = { [name in 'document' | 'finding' | 'function' | 'version']?: string | undefined }

export const reviewAsked = (
  given: Given,
): { function?: string | undefined; finding?: string | undefined; view?: 'text' | 'page' | undefined } => ({
  function: text(given.function),
  finding: text(given.finding),
  view: given.view === 'text' || given.view === 'page' ? given.view : undefined,
})

export const incidentAsked = (given: Given): IncidentAbout => ({
  document: text(given.document),
  finding: text(given.finding),
  function: text(given.function),
  version: text(given.version),
})

export const workbenchAsked = (
  given: Record<string, unknown>,
): { state?: DocumentState | undefined; q?: string | undefined } => ({
  state: stateNames.find(name => name === given.state),
  q: text(given.q),
})

export const passageAsked = (given: Record<string, unknown>): SearchAsked & { at?: string | undefined } => ({
  ...searchOf(given),
  at: text(given.at),
})

export const checkpointsAsked = (
  given: Record<string, unknown>,
): { day?: string | undefined; card?: string | undefined } => ({
  day: text(given.day),
  card: text(given.card),
})

export const accountAsked = (given: Record<string, unknown>): { ny?: true | undefined } => ({
  ny: given.ny === true ? true : undefined,
})
