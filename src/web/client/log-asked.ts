// What narrows the log, as it stands in the address of the page: it can be sent to a colleague.
const names = ['subject', 'actor', 'act', 'function', 'from', 'to'] as const
export type LogAsked = { [name in (typeof names)[number]]?: string | undefined }

export const logAskedOf = (given: Record<string, unknown>): LogAsked =>
  Object.fromEntries(
    names.flatMap(name => (typeof given[name] === 'string' && given[name] ? [[name, given[name]]] : [])),
  )
