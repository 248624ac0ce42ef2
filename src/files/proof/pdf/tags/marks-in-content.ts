// The marks in a page's content, read anew: their numbers, and whether anything stands there that is not a plain mark of a known kind.

export type Marks = { numbers: number[]; wrong: string[] }

/** `kinds`: what a mark may be called. */
export function marksIn(plain: string, kinds: ReadonlySet<string>): Marks {
  const numbers: number[] = []
  const wrong: string[] = []
  // Strings hold no operators: they are laid aside, and with them what a letter in them might look like.
  const bare = withoutStrings(plain)
  let open = 0
  const shape =
    /(?<![^\s>\])])(?:\/(\S{1,40})\s+(?:<<\s*\/MCID\s+(\d{1,9})\s*>>\s+BDC|(BMC)))(?!\S)|(?<!\S)(BDC|BMC|EMC|MP|DP)(?!\S)/g
  for (const [whole, kind, number, plainMark, word] of bare.matchAll(shape)) {
    if (word === 'EMC') {
      if (--open < 0) wrong.push('EMC')
      continue
    }
    open++
    if (word || !kind) wrong.push(whole)
    else if (plainMark) {
      if (kind !== 'Artifact') wrong.push(whole)
    } else {
      if (!kinds.has(kind)) wrong.push(whole)
      numbers.push(Number(number))
    }
  }
  if (open !== 0) wrong.push('EMC')
  return { numbers, wrong }
}

function withoutStrings(plain: string): string {
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < plain.length; at++) {
    if (plain[at] !== '(') continue
    parts.push(plain.slice(from, at), '()')
    let depth = 0
    for (; at < plain.length; at++) {
      if (plain[at] === '\\') at++
      else if (plain[at] === '(') depth++
      else if (plain[at] === ')' && --depth === 0) break
    }
    from = at + 1
  }
  parts.push(plain.slice(from))
  return parts.join('')
}
