// Every match of a pattern in a text, in order. Must not know what is looked for.

/**
 * What `matchAll` gives, without the copy of the pattern that it makes at every call: on many short texts (the blocks of a
 * long document) the copies cost more than the search. `pattern` has the flag g, and never matches nothing.
 */
export function matches(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}
