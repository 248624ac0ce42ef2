// The gate's file: what was written is read; a byte changed shuts every function; an old answer is not leaned on.
import { describe, expect, it } from 'vitest'
import { type GateState, readState, verdictFrom, withoutHouse, writeState } from '#governance/gate-state/gate-state.ts'

const at = new Date('2026-11-23T10:00:00Z')
const open = { open: true, reasons: [], units: [], until: null }
const state: GateState = {
  kansli: 'gate',
  at: at.toISOString(),
  functions: {
    check: { ...open, until: '2026-11-30' },
    mask: { ...open, open: false, reasons: [{ id: 'function-stopped', params: { name: 'mask', why: 'granskas' } }] },
    sources: { ...open, units: ['Kansliet'] },
  },
}
const ids = (name: string, unit: string | null = null, on = at, from: GateState | null = state) =>
  verdictFrom(from, name, unit, on).reasons.map(reason => reason.id)

describe('the gate’s file', () => {
  it('gives back what was written', () => expect(readState(writeState(state))).toEqual(state))
  it('is not believed when anything in it has changed', () => {
    const text = writeState(state)
    for (const bad of ['', text.replace('"open":false', '"open":true'), text.slice(0, -20), text.split('\n')[0]!])
      expect(readState(bad)).toBeNull()
    expect(ids('check', null, at, null)).toEqual(['state-damaged'])
  })
  it('opens and shuts as the house said', () => {
    expect(ids('check')).toEqual([])
    expect(ids('mask')).toEqual(['function-stopped'])
    expect(ids('nothing')).toEqual(['card-missing'])
  })
  it('keeps a trial to its units', () => {
    expect(ids('sources')).toEqual(['trial-unit'])
    expect(ids('sources', 'Skolan')).toEqual(['trial-unit'])
    expect(ids('sources', 'Kansliet')).toEqual([])
  })
  it('is not leaned on after its last day, by the date in Sweden', () => {
    expect(ids('check', null, new Date('2026-11-30T22:59:00Z'))).toEqual([])
    expect(ids('check', null, new Date('2026-11-30T23:01:00Z'))).toEqual(['state-old'])
  })
})

describe('without a house', () => {
  it.each([
    ['försök', []],
    ['införd', []],
    ['idé', ['status-idea']],
    ['avvecklad', ['status-retired']],
    ['annat', ['card-missing']],
    [null, ['card-missing']],
  ])('a shipped card that is %s gives %j', (status, reasons) => {
    expect(withoutHouse('check', status, at).reasons.map(reason => reason.id)).toEqual(reasons)
  })
})
