// What narrows a screen, as it is read out of its address. Whatever else stands there is left out.

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
