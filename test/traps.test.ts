// Every trap is sprung: the secret is gone from the whole file, or the file is refused where that is right. And every trap has been seen
// to catch: shown the file untouched, the prover finds the secret and names the place.
import { describe, expect, test } from 'vitest'
import { allTraps, kindOf } from '#test/traps/measure-traps.ts'
import { everyText, holds } from '#test/traps/oracle.ts'
import { bypassed, spring } from '#test/traps/spring.ts'
import { neighbours, secret as usual } from '#test/traps/trap.ts'

describe.each(allTraps)('$name ($file)', trap => {
  test('is clean, or refused', async () => {
    const { redaction } = await spring(trap)
    if (trap.refused) {
      const why = redaction.released ? null : (redaction.params.why ?? redaction.why)
      expect(why).toBe(trap.refused)
      return
    }
    if (!redaction.released)
      throw new Error(JSON.stringify([redaction.why, redaction.params, redaction.proof?.remains.slice(0, 5)]))
    const texts = await everyText(redaction.bytes, kindOf(trap), trap.scanned)
    const secret = trap.secret ?? usual
    expect(texts.filter(({ text }) => holds(text, secret)).map(({ by }) => by)).toEqual([])
    expect(holds(redaction.name, secret)).toBe(false)
    if (trap.coding) expect(Buffer.from(redaction.bytes).includes(trap.coding)).toBe(false)
    const all = texts
      .map(({ text }) => text)
      .join('\n')
      .normalize('NFC')
    for (const word of trap.blackened ? [] : neighbours) expect(all).toContain(word)
  })
  if (trap.places.length === 0) return // it cannot be read at all: refusing it is the proof
  test('is found by the prover when nothing is taken out', async () => {
    const proof = await bypassed(trap)
    expect(proof.clean).toBe(false)
    const named = new Set(proof.remains.map(({ place }) => place))
    expect([...named].filter(place => trap.places.includes(place))).not.toEqual([])
  })
})
