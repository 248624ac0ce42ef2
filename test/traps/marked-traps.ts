// Traps in text that says things in signs of its own: HTML, RTF, calendars, cards, and files written as letters within a text.
import { carried, lines, mixed, plain, top } from '#test/traps/mail-traps.ts'
import { secret, sentence, type Trap } from '#test/traps/trap.ts'

const rtf = Buffer.from(
  `{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\info{\\author ${secret}}}{\\*\\company ${secret}} Ans\\'f6kan fr\\'e5n Hed{\\b vig} Kvarn\\'6cund kommer senare.\\par {\\v ${secret}}{\\pict\\pngblip ${Buffer.from(secret).toString('hex')}}{\\object{\\*\\objdata ${Buffer.from(secret).toString('hex')}}}}`,
  'latin1',
)
const html = Buffer.from(
  `<!DOCTYPE html>\n<html><head><title>${secret}</title><meta name="author" content="${secret}"></head><body><!-- ${secret} --><p title="${secret}">Ansökan från Hed<b>vig</b> Kvarn&#108;und kommer senare.</p><img alt="${secret}" src="data:image/png;base64,${Buffer.from(secret).toString('base64')}"><a href="mailto:${secret.replace(' ', '%20')}@example.se">länk</a><script>var namn = '${secret}'</script></body></html>`,
)
const calendar = Buffer.from(
  `BEGIN:VCALENDAR\r\nSUMMARY:${sentence}\r\nDESCRIPTION:Möte\\nHedvig Kvarn\r\n lund kommer\r\nORGANIZER;CN="Hedvi\r\n g Kvarnlund":mailto:a@example.se\r\nEND:VCALENDAR\r\n`,
)
const card = Buffer.from(
  `BEGIN:VCARD\r\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=48edvig=20=4Bvarn=\r\nlund\r\nNOTE:${sentence}\r\nEND:VCARD\r\n`,
)
/** As old programs wrote a file into a mail. */
const old = `begin 644 brev.doc\r\n${Buffer.from(secret).toString('base64')}\r\n\`\r\nend`
const block = Buffer.from(`${'x9Åö '.repeat(40)}${secret}`.repeat(2))
  .toString('base64')
  .replace(/.{76}/g, '$&\r\n')
const utf8 = ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', '']
const mail = (said: string) => Buffer.from([...top(utf8), `${sentence}\r\n\r\n${said}`].join('\r\n'))

const files: [name: string, file: string, bytes: () => Uint8Array][] = [
  ['RTF: the name over codes, hidden, in facts, pictures and objects', 'a.rtf', () => rtf],
  ['HTML: the name over tags and signs, in notes, pictures and links', 'a.html', () => html],
  ['calendar with folded lines', 'a.ics', () => calendar],
  ['card with letters as numbers', 'a.vcf', () => card],
]

export const markedTraps: Trap[] = [
  ...files.map(([name, file, make]) => ({ name, file, make, places: ['document-text', 'lost-words'] })),
  ...files.map(([name, file, make]) => ({
    name: `carried ${name}`,
    file: 'a.eml',
    make: () => mixed('mixed', plain, carried(file, 'application/octet-stream', make())),
    places: ['attachment/1/document-text', 'attachment/1/lost-words'],
  })),
  ...(
    [
      ['a file in a mail as an old program wrote it', 'coded-text', old],
      ['a mail that came back, as letters', 'coded-text', block],
      ['a link with the name in percent signs', 'not-proved', 'https://example.se/?namn=%48edvig%20%4Bvarnlund'],
      [
        'a link with the name in base64',
        'not-proved',
        `https://example.se/?v=${Buffer.from(`namn=${secret}`).toString('base64')}`,
      ],
      ['the name in number signs', 'not-proved', '&#72;edvig &#75;varnlund'],
      ['the name in quoted-printable', 'not-proved', '=48edvig =4Bvarnlund'],
    ] as const
  ).map(([name, refused, said]) => ({
    name,
    refused,
    file: 'a.eml',
    places: ['body'],
    make: () => mail(said),
  })),
  {
    name: 'body in a coding of letters alone, in a carried mail',
    file: 'a.eml',
    places: ['attachments'],
    make: () =>
      mixed(
        'mixed',
        plain,
        carried(
          'b.eml',
          'application/octet-stream',
          lines(...top(['Content-Type: text/plain; charset=utf-7', '', 'Hedvig +AEsAdgBhAHIAbgBsAHUAbgBk-'])),
        ),
      ),
  },
]
