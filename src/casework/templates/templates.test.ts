import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDesk } from '#test/desk.ts'

const { client, house } = await openDesk()
const shipped = (name: string) =>
  readFileSync(new URL(`../../../knowledge/templates/${name}.json`, import.meta.url), 'utf8')
const ask = async <T>(path: string) => (await (await client.get(path)).json()) as T
const send = async <T>(path: string, body: object) => (await (await client.send('POST', path, body)).json()) as T

type List = {
  templates: { name: string; own: boolean; replaces: boolean; documents: number; mandatory: number }[]
  refused: { file: string; faults: { line: number; fault: string }[] }[]
}
type Saved = { saved: boolean; faults: { line: number; fault: string; params: { path: string } }[] }

/** The municipality's own: one heading more is demanded, and the name of Tallhamn stands at the head. */
const own = () => {
  const template = JSON.parse(shipped('allman'))
  template.name = 'tallhamn'
  template.municipality = ['Tallhamns kommun']
  template.sections.push({ heading: 'Havets röst', role: 'other', mandatory: true, order: null })
  return template
}
const memo = [
  'Tallhamns kommun',
  'Tjänsteskrivelse',
  'Datum 2026-03-12',
  'Diarienummer KS 2026/17',
  '',
  'Rapport om utlånade skridskor',
  '',
  'Förslag till beslut',
  'Kommunstyrelsen beslutar att godkänna rapporten om utlånade skridskor.',
  '',
  'Sammanfattning',
  'Förvaltningen redovisar hur skridskorna har lånats under vintern.',
  '',
  'Bakgrund',
  'Utlåningen pågick från november till mars. Skridskorna lånades främst av skolklasser.',
].join('\n')

async function checked(text: string): Promise<{ id: string; template: string | null; rules: string[] }> {
  const id = await client.drop('memo.txt', new TextEncoder().encode(text))
  await client.until(id, 'reviewing', 'ready')
  const { findings } = await ask<{ findings: { finding: { rule?: string; params?: { heading?: string } } }[] }>(
    `/api/documents/${id}/findings?function=check`,
  )
  const row = await house.room.database.query
    .selectFrom('run')
    .select('about')
    .where('document', '=', id as never)
    .where('function', '=', 'check')
    .executeTakeFirstOrThrow()
  const rules = findings.map(one => `${one.finding.rule} ${one.finding.params?.heading ?? ''}`.trim())
  return { id, template: (row.about as { template: string | null }).template, rules }
}

test('a template of one’s own holds from the next document on, and what was checked before stands', async () => {
  const before = await checked(memo)
  const knowledge = () => house.room.functions.find(one => one.function.name === 'check')!.knowledge
  const hash = knowledge()
  expect(await send<Saved>('/api/templates', { json: JSON.stringify(own(), null, 2) })).toMatchObject({ saved: true })
  expect(knowledge()).not.toBe(hash)

  const after = await checked(`${memo}\n`)
  expect(after.template).toBe('tallhamn')
  expect(after.rules).toContain('missing-heading Havets röst')
  expect(before.rules).not.toContain('missing-heading Havets röst')
  const again = await ask<{ findings: object[] }>(`/api/documents/${before.id}/findings?function=check`)
  expect(again.findings).toHaveLength(before.rules.length)

  const { templates } = await ask<List>('/api/templates')
  expect(templates[0]).toMatchObject({ name: 'tallhamn', own: true, replaces: false, documents: 1 })
  const whole = await ask<{ recognised: { id: string }[]; template: { sections: object[] } }>('/api/templates/tallhamn')
  expect(whole.recognised.map(one => one.id)).toEqual([after.id])

  const tried = await (await client.send('POST', `/api/templates/tallhamn/documents/${before.id}`)).json()
  const section = (heading: string) => tried.sections.find((one: { heading: string }) => one.heading === heading)
  expect(section('Havets röst')).toMatchObject({ mandatory: true, found: null })
  expect(section('Förslag till beslut').found).toMatchObject({ line: expect.any(Number) })

  expect((await client.send('DELETE', '/api/templates/tallhamn')).status).toBe(200)
  expect(knowledge()).toBe(hash)
  expect((await client.send('DELETE', '/api/templates/tallhamn')).status).toBe(404)
})

test('one with the same name as a template that came along stands in its place, until it is removed', async () => {
  const json = shipped('malmo').replace('"mandatory": true', '"mandatory": false')
  await send('/api/templates', { json })
  const row = async () => (await ask<List>('/api/templates')).templates.filter(one => one.name === 'malmo')
  expect(await row()).toMatchObject([{ own: true, replaces: true }])
  await client.send('DELETE', '/api/templates/malmo')
  expect(await row()).toMatchObject([{ own: false, replaces: false }])
})

test('a faulty template is not written, and every fault has its line', async () => {
  const template = own()
  template.sections[2].role = 'bakgrund'
  template.färg = 'blå'
  delete template.header
  const json = JSON.stringify(template, null, 2)
  const lineWith = (text: string) => json.split('\n').findIndex(line => line.includes(text)) + 1
  const answer = await send<Saved>('/api/templates', { json })
  expect(answer.saved).toBe(false)
  expect(answer.faults.map(one => [one.fault, one.params.path])).toEqual(
    expect.arrayContaining([
      ['fault-not-among', 'sections.2.role'],
      ['fault-missing', 'header'],
      ['fault-unknown-key', expect.anything()],
    ]),
  )
  expect(answer.faults.find(one => one.fault === 'fault-not-among')!.line).toBe(lineWith('"bakgrund"'))
  expect(await send('/api/templates/check', { json: `${json.slice(0, -2)},` })).toMatchObject({
    faults: [{ fault: 'fault-not-json', line: json.split('\n').length - 1 }],
  })
  expect((await ask<List>('/api/templates')).templates.some(one => one.name === 'tallhamn')).toBe(false)
})

test('a file that somebody has spoilt by hand is told of, and the check is refused with file and line, not done without it', async () => {
  await send('/api/templates', { json: JSON.stringify(own(), null, 2) })
  const file = join(house.room.templates.folder, 'tallhamn.json')
  writeFileSync(file, JSON.stringify({ ...own(), sections: [] }, null, 2))
  expect((await ask<List>('/api/templates')).refused).toMatchObject([
    { file: 'knowledge/templates/tallhamn.json', faults: [{ fault: 'fault-empty' }] },
  ])
  const id = await client.drop('memo.txt', new TextEncoder().encode(`${memo}\n\n`))
  await client.until(id, 'reviewing', 'ready')
  const run = await house.room.database.query
    .selectFrom('run')
    .select(['state', 'refusal'])
    .where('document', '=', id as never)
    .where('function', '=', 'check')
    .executeTakeFirstOrThrow()
  expect(run).toMatchObject({
    state: 'refused',
    refusal: {
      reason: 'knowledge-invalid',
      params: { file: 'knowledge/templates/tallhamn.json', fault: 'fault-empty' },
    },
  })
  const shown = await ask<{ runs: { function: string; refusal: { reason: string } | null }[] }>(`/api/documents/${id}`)
  expect(shown.runs.find(one => one.function === 'check')?.refusal).toMatchObject({ reason: 'knowledge-invalid' })

  // Once it has been mended the check is done without anybody asking.
  await send('/api/templates', { json: JSON.stringify(own(), null, 2) })
  await client.until(id, 'reviewing', 'ready')
  const after = await house.room.database.query
    .selectFrom('run')
    .select(['state', 'about'])
    .where('document', '=', id as never)
    .where('function', '=', 'check')
    .where('state', '<>', 'refused')
    .execute()
  expect(after).toMatchObject([{ state: 'done', about: { template: 'tallhamn' } }])
  await client.send('DELETE', '/api/templates/tallhamn')
})
