import { expect, test } from 'vitest'
import { textOfHtml } from '#files/email/text-of-html.ts'
import { read } from '#files/read.ts'
import { redact } from '#files/redact.ts'
import { busyMs } from '#test/busy.ts'
import { odtWith } from '#test/traps/odt-traps.ts'
import { words } from '#test/traps/spring.ts'
import type { Document } from '#text/document.ts'

const latin1 = (text: string): Uint8Array => Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1')
const part = (document: Document, path: string) => {
  const found = document.parts.find(each => each.path === path)
  return found && document.text.slice(found.start, found.end)
}

const letter = `From: =?iso-8859-1?Q?=C5sa_=D6berg?= <asa.oberg@example.se>
To: Registrator <registrator@example.se>, Bo <bo@example.se>
Cc: nils@example.se
Subject: =?UTF-8?B?QmVnw6RyYW4gb20g?= =?UTF-8?B?aGFuZGxpbmdhcg==?=
Date: Mon, 23 Nov 2026 08:15:00 +0100
Message-ID: <1@example.se>
MIME-Version: 1.0
`

test('headers in words, body in latin-1, nothing else', async () => {
  const document = await read(
    latin1(
      `${letter}Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: 8bit\n\nHej på er\noch hå.\n`,
    ),
    'a.eml',
  )
  expect(document.kind).toBe('email')
  expect(document.text).toBe(
    [
      'Från: Åsa Öberg <asa.oberg@example.se>',
      'Till: Registrator <registrator@example.se>, Bo <bo@example.se>',
      'Kopia: nils@example.se',
      'Datum: Mon, 23 Nov 2026 08:15:00 +0100',
      'Ämne: Begäran om handlingar',
      '',
      'Hej på er',
      'och hå.',
    ].join('\n'),
  )
  expect(part(document, 'header/From')).toBe('Åsa Öberg <asa.oberg@example.se>')
  expect(part(document, 'header/Subject')).toBe('Begäran om handlingar')
  expect(part(document, 'body')).toBe('Hej på er\noch hå.')
})

const mixed = (...parts: string[]) =>
  `${letter}Content-Type: multipart/mixed; boundary=gräns\n\n${parts.map(each => `--gräns\n${each}\n`).join('')}--gräns--\n`.replaceAll(
    'gräns',
    'X1X',
  )

test('attachments are read in order, named, each on pages of its own, and said when they cannot be read', async () => {
  const inner = `From: inre@example.se\nDate: Tue, 24 Nov 2026 08:00:00 +0100\nMessage-ID: <2@example.se>\nSubject: Inre\n\nDet inre.`
  const document = await read(
    latin1(
      mixed(
        'Content-Type: text/plain\n\nSe bilagorna.',
        'Content-Type: text/plain; name=notis.txt\nContent-Disposition: attachment; filename="=?UTF-8?Q?notis_=C3=A5.txt?="\n\nEn notis.',
        `Content-Type: message/rfc822\nContent-Disposition: attachment; filename=inre.eml\n\n${inner}`,
        'Content-Type: application/octet-stream; name=x.bin\nContent-Disposition: attachment; filename=x.bin\nContent-Transfer-Encoding: base64\n\nAAECAwQFBgcICQ==',
      ),
    ),
    'a.eml',
  )
  expect(document.attachments.map(each => each.name)).toEqual(['notis å.txt', 'inre.eml', 'x.bin'])
  for (const { document: inside, start, end } of document.attachments)
    if (inside) expect(document.text.slice(start, end)).toBe(inside.text)
  expect(part(document, 'attachment/1/name')).toBe('notis å.txt')
  expect(part(document, 'attachment/1/body')).toBe('En notis.\n')
  expect(part(document, 'attachment/2/header/From')).toBe('inre@example.se')
  expect(document.pages.map(page => [page.number, page.readable])).toEqual([
    [1, true],
    [2, true],
    [3, true],
    [4, false],
  ])
  expect(document.text.slice(document.pages[2]!.start)).toMatch(/^Bilaga: inre\.eml\n\nFrån: inre@example\.se/)
  expect(document.doubts).toEqual([
    { reason: 'attachment-not-read', params: { name: 'x.bin', why: 'file-unknown-kind' }, page: 4 },
  ])
})

test('a mail within mails is read to a depth, and then said not to be read', async () => {
  let nested = `From: a@example.se\nDate: x\nMessage-ID: <3@example.se>\n\nInnerst`
  for (let i = 0; i < 6; i++)
    nested = `From: a@example.se\nDate: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\nContent-Type: message/rfc822\n\n${nested}\n--b${i}--\n`
  const document = await read(latin1(nested), 'a.eml')
  expect(document.text).not.toContain('Innerst')
  expect(document.doubts.map(doubt => doubt.reason)).toContain('attachment-not-read')
})

test('an HTML mail becomes text with its blocks; scripts, styles and comments are not text', () => {
  const html = `<html><head><title>x</title><style>p{}</style></head><body><p>Hej&nbsp;p&aring; dig &#228; &#xF6;</p><!-- <p>dold</p> -->
    <script>if (a < b) alert("<p>")</script><table><tr><td>Namn</td><td>Åsa</td></tr><tr><td>Ort</td><td>Kungälv</td></tr></table>
    rad ett<br>rad två <a title="a > b" href="x">länk</a> 3 < 4<ul><li>ett</li><li>två</li></ul></body></html>`
  expect(textOfHtml(html).text).toBe(
    'Hej\u00a0på dig ä ö\n\nNamn\tÅsa\nOrt\tKungälv\n\nrad ett\nrad två länk 3 < 4\n\nett\ntvå',
  )
  expect(textOfHtml('<p style="display:none">x</p>').hidden).toBe(true)
})

test('HTML is read where there is no plain text worth the name', async () => {
  const document = await read(
    latin1(`${letter}Content-Type: text/html; charset=iso-8859-1\n\n<p>Bara html, å</p>`),
    'a.eml',
  )
  expect(part(document, 'body/html')).toBe('Bara html, å')
})

test('a megabyte of open tags takes no time', () => {
  const busy = busyMs(() => {
    textOfHtml('<a '.repeat(350_000))
    textOfHtml('<'.repeat(1_000_000))
    textOfHtml(`<a "${'<b '.repeat(300_000)}`)
    textOfHtml(`${'<'.repeat(300_000)}${'<a ">'.repeat(100_000)}`)
    textOfHtml('<br>'.repeat(250_000))
    textOfHtml('&#32;'.repeat(250_000))
    textOfHtml('<td> </td>'.repeat(100_000))
  })
  expect(busy).toBeLessThan(5000)
})

test('a copy says what it goes without, and why; a reader without HTML is told that the HTML says more', async () => {
  const sealed = odtWith({
    body: '<text:p><draw:frame><draw:image xlink:href="Pictures/1.emf"/></draw:frame></text:p>',
    files: { 'Pictures/1.emf': 'EMF' },
  })
  const file = (name: string, bytes: Uint8Array) =>
    `Content-Type: application/octet-stream\nContent-Disposition: attachment; filename=${name}\nContent-Transfer-Encoding: base64\n\n${Buffer.from(bytes).toString('base64')}`
  const bytes = latin1(
    mixed(
      'Content-Type: multipart/alternative; boundary=y\n\n--y\nContent-Type: text/plain\n\nSe bilagorna om den nya skolan.\n--y\nContent-Type: text/html\n\n<p>Se bilagorna. Rektorn heter Arvid Lund och sjuk sedan april</p><img src="data:image/png;base64,AAAA">\n--y--',
      file('Hedvig.bin', Buffer.from([0, 1, 2])),
      file('a.odt', sealed),
      file('notis.txt', Buffer.from('Hej')),
    ),
  )
  const document = await read(bytes, 'a.eml')
  expect(document.doubts.map(({ reason, params }) => `${reason} ${params.name ?? params.count}`)).toEqual(
    expect.arrayContaining(['attachment-not-read Hedvig.bin', 'left-out HTML', 'pictures-left-out 1']),
  )
  const at = document.text.indexOf('Hedvig')
  const removals = [{ start: at, end: at + 6, label: 'PERSON' as const }]
  const redaction = await redact(bytes, document, { removals, also: [], as: 'text', words, name: 'a.eml' })
  if (!redaction.released) throw new Error(JSON.stringify(redaction.proof?.remains))
  const copy = await read(redaction.bytes, 'a.eml')
  expect(part(copy, 'body')).toBe(
    [
      'Se bilagorna om den nya skolan.',
      '[Bilaga 1 ([PERSON].bin) är inte läst och lämnas inte ut.]',
      '[Bilaga 2 (a.odt) kan inte maskeras säkert och lämnas inte ut.]',
      '[Bilder inne i texten, 1 st, är inte lästa och lämnas inte ut.]',
    ].join('\n\n'),
  )
  expect(copy.attachments.map(({ name }) => name)).toEqual(['notis.txt'])
})

test('a mail in seven bits a letter is refused: no name in it can be known', async () => {
  const mail = latin1(`${letter}Content-Type: text/plain; charset=utf-7\n\n+AMU-sa\n`)
  await expect(read(mail, 'a.eml')).rejects.toMatchObject({ reason: 'file-unknown-kind' })
})
