// The index as bytes: a header of JSON, then numbers. The same passages in the same order give the same bytes.
import type { Passage } from '#swedish/index/passage.ts'
import type { Postings } from '#swedish/index/postings.ts'

type Parts = ReturnType<Postings['parts']>

/** Raised when older bytes can no longer be read. */
const form = 'kansli-index-1'

export function toBytes(passages: readonly Passage[], postings: readonly Parts[]): Uint8Array {
  const header = JSON.stringify({
    form,
    passages,
    postings: postings.map(({ terms, entries }) => ({ terms, counts: entries.map(one => one.length) })),
  })
  const head = new TextEncoder().encode(header)
  const start = 4 + Math.ceil(head.length / 4) * 4
  const numbers = postings.flatMap(({ lengths, entries }) => [lengths, ...entries])
  const out = new Uint8Array(start + 4 * numbers.reduce((sum, each) => sum + each.length, 0))
  new DataView(out.buffer).setUint32(0, head.length, true)
  out.set(head, 4)
  const body = new Uint32Array(out.buffer, start)
  let at = 0
  for (const each of numbers) {
    body.set(each, at)
    at += each.length
  }
  return out
}

/** Numbers are little-endian, as on every machine that Kansli runs on. */
export function fromBytes(bytes: Uint8Array): { passages: Passage[]; postings: Parts[] } {
  const copy = bytes.slice()
  const size = new DataView(copy.buffer).getUint32(0, true)
  const header = JSON.parse(new TextDecoder().decode(copy.subarray(4, 4 + size))) as {
    form: string
    passages: Passage[]
    postings: { terms: string[]; counts: number[] }[]
  }
  if (header.form !== form) throw new Error('not an index of this version')
  const body = new Uint32Array(copy.buffer, 4 + Math.ceil(size / 4) * 4)
  let at = 0
  const take = (count: number) => {
    at += count
    return body.slice(at - count, at)
  }
  const postings = header.postings.map(({ terms, counts }) => {
    const lengths = take(header.passages.length)
    return { terms, lengths, entries: counts.map(take) }
  })
  return { passages: header.passages, postings }
}
