// A mail with a file inside goes all the way out: the carried file is masked and proved too.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openDesk } from '#test/desk.ts'

const { client } = await openDesk()
const json = async (answer: Promise<Response>) => (await answer).json()

/** The mail as it stands and every part of it that is coded in base64. */
const partsOf = (mail: string): string[] => [
  mail,
  ...[...mail.matchAll(/(?:^[A-Za-z0-9+/]{20,}={0,2}\r?$\n?)+/gm)].map(([part]) =>
    Buffer.from(part, 'base64').toString(),
  ),
]

test('the sample mail with its attachment is released, and nothing masked is in it', async () => {
  const bytes = readFileSync(new URL('../src/app/sample/files/begaran.eml', import.meta.url))
  const id = await client.drop('begaran.eml', bytes)
  await client.until(id, 'reviewing')
  const { findings } = (await json(client.get(`/api/documents/${id}/findings`))) as {
    findings: { id: string; state: string; excerpt: string; function: string }[]
  }
  const marks = findings.filter(one => one.function === 'mask')
  expect(marks.map(one => one.excerpt)).toContain('Arvid Hökfelt') // stands in the attachment
  await client.send('POST', `/api/documents/${id}/decisions`, {
    decisions: marks.map(one => ({ act: 'accept', finding: one.id })),
  })
  const asked = (await json(client.send('POST', `/api/documents/${id}/releases`, { as: 'text', note: '' }))) as {
    id: string
  }
  await client.until(id, 'released', 'ready', 'reviewing')
  const release = await json(client.get(`/api/releases/${asked.id}`))
  expect(release).toMatchObject({ state: 'released', proof: { clean: true } })
  const out = await (await client.get(`/api/releases/${asked.id}/file`)).text()
  expect(partsOf(bytes.toString()).some(part => part.includes('Arvid Hökfelt'))).toBe(true)
  for (const { excerpt } of marks) for (const part of partsOf(out)) expect(part).not.toContain(excerpt)
})
