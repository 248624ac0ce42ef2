// Writes a list of sections in the short form of the register: runs as `1-4`, lettered ones by themselves, `1-4,4 a,5`.

const order = (section: string): number => {
  const [, number = '0', letter = ''] = /^(\d+) ?([a-z]?)/.exec(section) ?? []
  return Number(number) * 32 + (letter ? letter.charCodeAt(0) - 96 : 0)
}

/** Sections sorted, without doubles, with runs of plain numbers joined. */
export function squeeze(sections: readonly string[]): string {
  const sorted = [...new Set(sections.map(s => s.trim()).filter(s => /^\d+(?: ?[a-z])?$/.test(s)))].sort(
    (a, b) => order(a) - order(b),
  )
  const runs: string[] = []
  let first = 0
  let last = 0
  const close = () => {
    if (first) runs.push(first === last ? `${first}` : `${first}-${last}`)
    first = 0
  }
  for (const section of sorted) {
    const plain = /^\d+$/.test(section)
    if (plain && first && Number(section) === last + 1) last++
    else {
      close()
      if (plain) first = last = Number(section)
      else runs.push(section)
    }
  }
  close()
  return runs.join(',')
}

/** The longest part of the list that never goes backwards: what is out of order was a line of text, not a heading. */
export function inOrder(sections: readonly string[]): string[] {
  const best: { length: number; before: number }[] = []
  let end = -1
  for (const [i, section] of sections.entries()) {
    let before = -1
    for (let j = 0; j < i; j++)
      if (order(sections[j]!) <= order(section) && best[j]!.length > (best[before]?.length ?? 0)) before = j
    best.push({ length: (best[before]?.length ?? 0) + 1, before })
    if (end < 0 || best[i]!.length >= best[end]!.length) end = i
  }
  const kept: string[] = []
  for (let i = end; i >= 0; i = best[i]!.before) kept.unshift(sections[i]!)
  return kept
}
