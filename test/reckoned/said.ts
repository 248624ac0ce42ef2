// How each figure is said, wherever a report says it.

/** By id: every wording there is of it in the documents. */
export function saidBy(content: unknown, into = new Map<string, Set<string>>()): Map<string, Set<string>> {
  if (Array.isArray(content)) for (const one of content) saidBy(one, into)
  else if (typeof content === 'object' && content !== null) {
    if ('figure' in content && 'said' in content) {
      const id = String(content.figure)
      into.set(id, (into.get(id) ?? new Set()).add(String(content.said)))
    } else for (const one of Object.values(content)) saidBy(one, into)
  }
  return into
}
