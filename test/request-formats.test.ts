// One request with a document of every format that text is written in: the same letter stands for the same person in all of them, each
// is proved, and nothing of the names is left in any part of any file.
import { expect, test } from 'vitest'
import { read } from '#files/read.ts'
import { unzip } from '#files/zip.ts'
import { openDesk } from '#test/desk.ts'
import { msgWith } from '#test/files/msg-with.ts'
import { memoDocx } from '#test/memo-docx.ts'
import { pdfOf } from '#test/papers.ts'
import { askRequests } from '#test/requests.ts'
import { carried, coded, lines, mixed, quoted } from '#test/traps/mail-traps.ts'
import { odtWith } from '#test/traps/odt-traps.ts'
import { row, text, xlsxWith } from '#test/traps/xlsx-traps.ts'

const { client } = await openDesk()
const requests = askRequests(client)

const said = 'Anmälan om Torborg Kallin lämnades av Sigvard Mossberg. Torborg Kallins granne heter Kerstin Hagström.'
const p = (inner: string) => `<text:p>${inner}</text:p>`
const cells = (number: number, ...all: string[]) =>
  row(number, all.map((each, i) => text(`${'ABCD'[i]}${number}`, each)).join(''))

async function files(): Promise<Record<string, Uint8Array>> {
  const docx = await memoDocx(`Samtal med Torborg Kallin\nSigvard Mossberg ringde och sa att TORBORG KALLIN mår bra.`)
  return {
    'a.docx': docx,
    'b.odt': odtWith({
      body: p(said) + p('Hälsningar<text:line-break/>Kerstin Hagström') + p('Torborg <text:span>Kal</text:span>lin'),
    }),
    'c.xlsx': xlsxWith({
      sheets: [
        {
          rows:
            cells(1, 'Namn', 'Telefon', 'Anmärkning') +
            cells(2, 'Torborg Kallin', '070-174 06 12', 'Anmäld av Sigvard Mossberg') +
            cells(3, 'Kerstin Hagström', '070-174 06 13', 'Granne till Torborg Kallin'),
        },
      ],
    }),
    'd.eml': mixed(
      'mixed',
      ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable', '', quoted(said)],
      carried('bilaga.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', docx),
    ),
    'e.msg': msgWith({
      subject: 'Om Torborg Kallin',
      body: said,
      html: `<p>${said.replace('Torborg', '<b>Torborg</b>')}</p>`,
      from: ['Sigvard Mossberg', 'sigvard.mossberg@example.se'],
      to: [['Registrator', 'registrator@example.se']],
      files: [{ name: 'bilaga.docx', content: docx }],
    }),
    'f.pdf': await pdfOf([[said, 'Torborg Kallin bor kvar.']]),
    'g.txt': Buffer.from(`${said}\n`),
    'h.eml': lines(
      `From: ${coded('Sigvard Mossberg')} <sigvard.mossberg@example.se>`,
      'To: registrator@example.se',
      `Subject: ${coded('Fråga om Torborg Kallin')}`,
      'Date: Mon, 23 Nov 2026 08:15:00 +0100',
      'Message-ID: <3@example.se>',
      '',
      'Hej',
    ),
  }
}

/** A file as its bytes tell, unpacked as far as it can be: its parts, and what is coded in them. */
function everyText(bytes: Uint8Array, depth = 0): string[] {
  const raw = Buffer.from(bytes)
  const own = [raw.toString('utf8'), raw.toString('latin1'), raw.toString('utf16le')]
  if (depth > 3) return own
  if (raw.subarray(0, 2).toString() === 'PK')
    return [...own, ...[...unzip(bytes)].flatMap(([name, part]) => [name, ...everyText(part, depth + 1)])]
  const coded64 = [...own[1]!.matchAll(/(?:^[A-Za-z0-9+/]{20,}={0,2}\r?$\n?)+|(?<==\?utf-8\?B\?)[^?]+/gim)]
  const unquoted = own[1]!
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return [...own, unquoted, ...coded64.flatMap(([part]) => everyText(Buffer.from(part, 'base64'), depth + 1))]
}

const everybody = ['Torborg Kallin', 'Sigvard Mossberg', 'Kerstin Hagström']
const names = /torborg|kallin|sigvard|mossberg|kerstin|hagstr|kvarnlund/i

test('one letter a person in DOCX, ODT, XLSX, EML, MSG, PDF and text, and no name anywhere', {
  timeout: 120_000,
}, async () => {
  const given = await files()
  const id = await requests.make({ pseudonyms: true })
  await requests.drop(id, given)
  let whole = await requests.settled(id)
  const persons = whole.persons.filter(one => one.open > 0).map(one => one.id)
  whole = await requests.act(id, { act: 'decide', persons, decision: 'mask' })
  for (const name of everybody) expect(whole.persons.map(one => one.shown)).toContain(name)
  expect(whole.open).toBe(0)
  expect((await requests.release(id)).status).toBe(202)
  whole = await requests.until(id, one => one.package?.done === one.documents)
  expect(whole.package).toMatchObject({ released: Object.keys(given).length, refused: [] })
  const letterOf = (name: string) => `[Person ${whole.persons.find(one => one.shown === name)?.letter}]`
  const [torborg, sigvard, kerstin] = everybody.map(letterOf)
  const zip = unzip(new Uint8Array(await (await client.get(`/api/requests/${id}/package`)).arrayBuffer()))
  const released = [...zip].filter(([name]) => /^\d{3}-/.test(name))
  expect(released).toHaveLength(8)
  for (const [name, bytes] of zip)
    for (const one of everyText(bytes)) expect(names.exec(one)?.[0] ?? null, name).toBe(null)
  for (const [name, bytes] of released) {
    const { text: now } = await read(bytes, name)
    expect(now, name).toContain(torborg)
    expect(now, name).toContain(sigvard)
    if (!/-[ah]\./.test(name)) expect(now, name).toContain(kerstin)
  }
})

const letter = (name: string) => [
  [
    `Anmälan om ${name} kom in på måndagen och lämnades till nämnden.`,
    `Samtal med ${name} hölls dagen efter.`,
    '',
    `${name} bor kvar.`,
  ],
]

test('as transcripts, nothing in the ZIP holds a name or tells how long it is', async () => {
  const [short, long] = ['Bo Ek', 'Torborg Wennerlund']
  const brief = await memoDocx(`Samtal med ${long}`)
  const id = await requests.make()
  await requests.drop(id, {
    'a.pdf': await pdfOf(letter(short!)),
    'b.pdf': await pdfOf(letter(long!)),
    'c.docx': brief,
  })
  let whole = await requests.settled(id)
  const persons = whole.persons.filter(one => one.open > 0).map(one => one.id)
  whole = await requests.act(id, { act: 'decide', persons, decision: 'mask' })
  expect((await requests.release(id, 'transcript')).status).toBe(202)
  whole = await requests.until(id, one => one.package?.done === one.documents)
  const forms = whole.package!.copies.map(one => one.as)
  expect([whole.package!.as, ...forms]).toEqual(['transcript', 'transcript', 'transcript', 'text'])
  const zip = unzip(new Uint8Array(await (await client.get(`/api/requests/${id}/package`)).arrayBuffer()))
  for (const [name, bytes] of zip)
    for (const one of everyText(bytes)) expect(/Torborg|Wennerlund|Bo Ek/i.exec(one)?.[0] ?? null, name).toBe(null)
  const [a, b] = [...zip.values()]
  expect((await read(a!, 'a.pdf')).text).toContain('Anmälan om [PERSON] kom in')
  // Written of two who differ only in how long their names are, they are the same to the byte.
  expect(Buffer.from(a!).equals(b!)).toBe(true)
  const records = JSON.parse(Buffer.from(zip.get('maskningsprotokoll.json')!).toString()) as {
    removals: { characters: number | null; decidedAt: string }[]
    proof: { places: object[] }
  }[]
  expect(records.map(one => one.removals.length)).toEqual([3, 3, 1])
  for (const one of records) expect(new Set(one.removals.map(each => each.characters))).toEqual(new Set([null]))
  expect(records[0]!.removals.map(told)).toEqual(records[1]!.removals.map(told))
  expect(records[0]!.proof.places).toEqual(records[1]!.proof.places)
})

/** All but who decided when. */
const told = ({ decidedAt: _, ...rest }: { decidedAt: string }) => rest
