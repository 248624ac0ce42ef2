// Traps in what a mail carries and in how it says so: files that nobody can read, pictures in its HTML, meetings, mails within mails.
import { render } from '#files/render.ts'
import { type Message, msgWith } from '#test/files/msg-with.ts'
import { carried, coded, inner, lines, mixed, plain, quoted, top } from '#test/traps/mail-traps.ts'
import { odtWith } from '#test/traps/odt-traps.ts'
import { rawPdf, visible } from '#test/traps/raw-pdf.ts'
import { secret, sentence, type Trap } from '#test/traps/trap.ts'
import { xlsxWith } from '#test/traps/xlsx-traps.ts'

/** A PNG of one point with a text chunk before its end. */
const signedDot = (): Buffer => {
  const dot = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg==',
    'base64',
  )
  const chunk = Buffer.from(`tEXtAuthor\0${secret}`)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(chunk.length - 4)
  return Buffer.concat([dot.subarray(0, -12), length, chunk, Buffer.alloc(4), dot.subarray(-12)])
}

const mails: [string, string[], () => Uint8Array][] = [
  [
    'carried file that cannot be read',
    ['attachments'],
    () => mixed('mixed', plain, carried('x.bin', 'application/octet-stream', Buffer.from(`\0\x01\x02 ${secret}`))),
  ],
  [
    'Outlook’s own package',
    ['attachments'],
    () =>
      mixed('mixed', plain, carried('winmail.dat', 'application/ms-tnef', Buffer.from(`\x78\x9f\x3e\x22\0 ${secret}`))),
  ],
  [
    'call to a meeting',
    ['attachments', 'other-bodies', 'attachment/1/document-text'],
    () =>
      mixed('alternative', plain, [
        'Content-Type: text/calendar; charset=utf-8; method=REQUEST',
        '',
        `BEGIN:VCALENDAR\r\nORGANIZER;CN="${secret}":mailto:a@example.se\r\nSUMMARY:Om ${secret}\r\nEND:VCALENDAR`,
      ]),
  ],
  [
    'picture within the HTML',
    ['other-bodies'],
    () =>
      mixed('alternative', plain, [
        'Content-Type: text/html; charset=utf-8',
        '',
        `<p>Ansökan kommer senare</p><img alt="${secret}" src="data:image/png;base64,${Buffer.from(secret).toString('base64')}">`,
      ]),
  ],
  [
    'picture placed in the HTML, with words beside its pixels',
    ['attachments', 'part-headers'],
    () =>
      mixed(
        'related',
        [
          'Content-Type: text/html; charset=utf-8',
          'Content-Transfer-Encoding: quoted-printable',
          '',
          quoted(`<p>${sentence}</p><img src="cid:1">`),
        ],
        [
          'Content-Type: image/png',
          `Content-ID: <${secret.replace(' ', '.')}@example.se>`,
          'Content-Disposition: inline; filename="logo.png"',
          'Content-Transfer-Encoding: base64',
          '',
          signedDot().toString('base64'),
        ],
      ),
  ],
  [
    'name of a carried file in pieces',
    ['attachment-names', 'part-headers'],
    () =>
      mixed('mixed', plain, [
        'Content-Type: text/plain',
        "Content-Disposition: attachment; filename*0*=utf-8''Hedvig%20Kvarn;",
        ' filename*1*=lund.txt',
        '',
        'Hej',
      ]),
  ],
  [
    'headers of programs and lists',
    ['routing-headers', 'headers'],
    () =>
      lines(
        ...top([
          `Reply-To: ${coded(secret)} <r@example.se>`,
          `Return-Path: <${secret.replace(' ', '.')}@example.se>`,
          `Thread-Topic: Om ${secret}`,
          `List-Unsubscribe: <mailto:${secret.replace(' ', '.')}@example.se>`,
          `X-MS-Exchange-Organization-AuthAs: ${secret}`,
          `DKIM-Signature: v=1; i=${secret.replace(' ', '.')}@example.se`,
          `Keywords: ${secret}`,
          ...plain,
        ]),
      ),
  ],
  [
    'body in an old coding',
    ['body', 'raw-message'],
    () =>
      lines(
        ...top([
          'Content-Type: text/plain; charset=windows-1252',
          'Content-Transfer-Encoding: quoted-printable',
          '',
          'Ans=F6kan fr=E5n =48=65=64vig=A0Kvarnlund kommer senare.',
        ]),
      ),
  ],
  [
    'mail within a mail within the mail',
    ['attachment/1/attachment/1/body'],
    () =>
      mixed(
        'mixed',
        plain,
        carried(
          'b.eml',
          'application/octet-stream',
          mixed('mixed', plain, carried('c.eml', 'application/octet-stream', inner)),
        ),
      ),
  ],
  [
    'carried workbook',
    ['attachment/1/properties'],
    () =>
      mixed(
        'mixed',
        plain,
        carried('a.xlsx', 'application/octet-stream', xlsxWith({ files: { 'docProps/core.xml': `<a>${secret}</a>` } })),
      ),
  ],
  [
    'carried file that cannot be masked safely',
    ['attachments'],
    () =>
      mixed(
        'mixed',
        plain,
        carried(
          'a.odt',
          'application/octet-stream',
          odtWith({
            body: '<text:p><draw:frame><draw:image xlink:href="Pictures/1.emf"/></draw:frame></text:p>',
            files: { 'Pictures/1.emf': `EMF ${secret}` },
          }),
        ),
      ),
  ],
  [
    'after the last part',
    ['raw-message'],
    () => Buffer.concat([mixed('mixed', plain), Buffer.from(`\r\n${secret}\r\n`)]),
  ],
]

const hedvig: [string, string] = [secret, 'hk@example.se']
const registrar: [string, string] = ['Registrator', 'registrator@example.se']
const usual: Message = { subject: 'Ansökan', from: registrar, to: [registrar], body: sentence }
/** In mails of Outlook's: whatever the program keeps beside what it shows. */
const saved: [string, Message][] = [
  ['body, subject and people', { ...usual, subject: `Om ${secret}`, from: hedvig, to: [hedvig, registrar] }],
  [
    'what the program knows of the mail',
    {
      ...usual,
      more: {
        '007D': `Received: from ${secret}\r\nX-Sender: ${secret}\r\n`,
        '0070': `Om ${secret}`,
        '0042': secret,
        '0E04': `${secret}; Registrator`,
        '3FFA': secret,
        '3FF8': secret,
        '3FD9': sentence,
        '1035': `<${secret.replace(' ', '.')}@example.se>`,
      },
    },
  ],
  ['HTML beside the text', { ...usual, html: `<p>${secret}</p><!-- ${secret} -->` }],
  ['its own format beside the text', { ...usual, rtf: `{\\rtf1 ${secret}}` }],
  [
    'a body in its own format alone',
    { ...usual, body: '', rtf: `{\\rtf1\\ansi Ans\\'f6kan fr\\'e5n Hed{\\b vig} Kvarn\\u108?und kommer senare.}` },
  ],
  [
    'HTML kept in its own format alone',
    {
      ...usual,
      body: '',
      rtf: `{\\rtf1\\ansi\\fromhtml1 {\\*\\htmltag64 <p title="${secret}">}Ans\\'f6kan fr\\'e5n Hed{\\*\\htmltag84 <b>}\\htmlrtf {\\b \\htmlrtf0 vig\\htmlrtf }\\htmlrtf0{\\*\\htmltag92 </b>} Kvarnlund kommer senare.{\\*\\htmltag <!-- ${secret} -->}}`,
    },
  ],
  [
    'carried files, their names and paths',
    {
      ...usual,
      files: [
        {
          name: `${secret}.txt`,
          content: Buffer.from(`Om ${secret}`),
          more: { '370D': `C:\\${secret}\\a.txt`, '3712': secret },
        },
        { name: 'x.bin', content: Buffer.from(`\0\x01 ${secret}`) },
      ],
    },
  ],
  [
    'a mail within the mail, and one within it',
    {
      ...usual,
      files: [
        {
          name: 'Vidare',
          content: {
            ...usual,
            from: hedvig,
            more: { '3FFA': secret },
            files: [{ name: 'Än en', content: { ...usual, subject: secret } }],
          },
        },
      ],
    },
  ],
]

export const carriedTraps: Trap[] = [
  ...saved.map(([name, message]) => ({
    name: `Outlook: ${name}`,
    // Shown the file as it came, the prover sees the bytes; a name cut up by codes is seen in what the file is read as.
    places: message.body === '' ? [] : ['body', 'routing-headers', 'headers', 'raw-message'],
    file: 'a.msg',
    make: () => msgWith(message),
  })),
  {
    name: 'Outlook: between the parts of the file',
    places: ['body', 'routing-headers', 'headers', 'raw-message'],
    file: 'a.msg',
    make: () => Buffer.concat([msgWith(usual), Buffer.from(secret.padEnd(512, '\0'))]),
  },
  ...mails.map(([name, places, make]) => ({ name, places, file: 'a.eml', make })),
  {
    name: 'picture of the words',
    places: ['attachments', 'attachment/1/page-text'],
    file: 'a.eml',
    scanned: true,
    make: async () =>
      mixed('mixed', plain, carried('foto.png', 'image/png', await render(rawPdf({ content: visible }), 1, 1240))),
  },
]
