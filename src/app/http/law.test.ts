// A section of law over HTTP: its text with the day of the register; an act that is not held is not found.
import { expect, test } from 'vitest'
import { openDesk } from '#test/desk.ts'

const { client } = await openDesk()
const asked = async (path: string) => {
  const answer = await client.get(path)
  return [answer.status, await answer.json()]
}

test('gives the section with heading, status and day', async () => {
  expect(await asked('/api/law/2017:900?section=9')).toEqual([
    200,
    {
      act: '2017:900',
      title: 'Förvaltningslag (2017:900)',
      chapter: null,
      section: '9',
      heading: expect.stringContaining('Utgångspunkter för handläggningen'),
      text: expect.stringMatching(/^Ett ärende ska handläggas så enkelt/u),
      status: 'in-force',
      date: expect.stringMatching(/^20\d\d-\d\d-\d\d$/u),
    },
  ])
  expect((await asked('/api/law/2017%3A725?chapter=6&section=37'))[1]).toMatchObject({ chapter: '6', section: '37' })
})

test('of an act that is held without its text only the facts are told; others are not found, and numbers are numbers', async () => {
  expect(await asked('/api/law/1998:204?section=1')).toEqual([
    200,
    expect.objectContaining({ status: 'repealed', text: null, heading: null }),
  ])
  expect((await asked('/api/law/1800:1?section=1'))[0]).toBe(404)
  expect((await asked("/api/law/2017:900?section=1'--"))[0]).toBe(400)
})
