// Traps in mail and plain text: headers in coded words, bodies in every coding, a second body, routing, carried files.
import { docxWith } from '#test/traps/docx-traps.ts'
import { rawPdf } from '#test/traps/raw-pdf.ts'
import { secret, sentence, type Trap } from '#test/traps/trap.ts'

export const quoted = (text: string): string =>
  [...Buffer.from(text)]
    .map(byte =>
      byte > 126 || byte === 61 || byte < 32
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
    .join('')
export const coded = (text: string) => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`
export const lines = (...all: string[]) => Buffer.from(all.join('\r\n'), 'latin1')
export const top = (more: string[] = []) => [
  'From: Registrator <registrator@example.se>',
  'To: handlaggare@example.se',
  'Date: Mon, 23 Nov 2026 08:15:00 +0100',
  'Message-ID: <1@example.se>',
  'MIME-Version: 1.0',
  ...more,
]
export const plain = [
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  quoted(sentence),
]
export const carried = (name: string, type: string, bytes: Uint8Array) => [
  `Content-Type: ${type}`,
  `Content-Disposition: attachment; filename="${name}"`,
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n'),
]
export const mixed = (kind: string, ...parts: string[][]) =>
  lines(
    ...top([`Content-Type: multipart/${kind}; boundary="gr"`]),
    '',
    ...parts.flatMap(part => ['--gr', ...part]),
    '--gr--',
    '',
  )

export const inner = lines(
  'From: a@example.se',
  'Date: Mon, 23 Nov 2026 08:00:00 +0100',
  'Message-ID: <2@example.se>',
  'Subject: Inre',
  '',
  `Om ${secret}`,
)
const mails: [string, string[], () => Uint8Array][] = [
  ['body in quoted-printable', ['body'], () => lines(...top(plain))],
  [
    'body in base64',
    ['body'],
    () =>
      lines(
        ...top([
          'Content-Type: text/plain; charset=utf-8',
          'Content-Transfer-Encoding: base64',
          '',
          Buffer.from(sentence).toString('base64'),
        ]),
      ),
  ],
  [
    'name split by a soft line end',
    ['body'],
    () =>
      lines(
        ...top([
          'Content-Type: text/plain; charset=utf-8',
          'Content-Transfer-Encoding: quoted-printable',
          '',
          `${quoted('Ansökan från')} Hedvig Kv=`,
          'arnlund kommer senare.',
        ]),
      ),
  ],
  [
    'sender in coded words',
    ['headers'],
    () => lines(`From: ${coded('Hedvig')} ${coded(' Kvarnlund')} <hk@example.se>`, ...top(plain).slice(1)),
  ],
  [
    'subject and copies',
    ['headers'],
    () => lines(...top([`Subject: ${coded(`Ärende om ${secret}`)}`, `Cc: "${secret}" <x@example.se>`, ...plain])),
  ],
  [
    'routing headers',
    ['routing-headers'],
    () =>
      lines(
        ...top([
          `Received: from ${secret} by mx`,
          `X-Sender: ${secret}`,
          `References: <${secret.replace(' ', '.')}@example.se>`,
          ...plain,
        ]),
      ),
  ],
  [
    'quoted thread',
    ['body'],
    () => lines(...top([...plain, '', '> -----Ursprungligt meddelande-----', `> Fr=C3=A5n: ${secret}`, '> Hej'])),
  ],
  [
    'second body in HTML',
    ['other-bodies'],
    () =>
      mixed('alternative', plain, [
        'Content-Type: text/html; charset=utf-8',
        '',
        `<p>Hed<b>vig</b> Kvarnlund</p><a href="mailto:${secret}">x</a><!-- ${secret} -->`,
      ]),
  ],
  [
    'only HTML',
    ['body'],
    () =>
      lines(
        ...top([
          'Content-Type: text/html; charset=utf-8',
          'Content-Transfer-Encoding: quoted-printable',
          '',
          quoted(`<p>${sentence}</p>`),
          `<span style=3D"display:none">${secret}</span>`,
        ]),
      ),
  ],
  [
    'between the parts',
    ['raw-message'],
    () =>
      Buffer.from(
        mixed('mixed', plain).toString('latin1').replace('\r\n\r\n--gr', `\r\n\r\n${secret}\r\n--gr`),
        'latin1',
      ),
  ],
  [
    'name of a carried file',
    ['attachment-names'],
    () => mixed('mixed', plain, carried(coded(`${secret}.txt`), 'text/plain', Buffer.from('Hej'))),
  ],
  [
    'carried text',
    ['attachment/1/document-text'],
    () => mixed('mixed', plain, carried('a.txt', 'text/plain', Buffer.from(`Om ${secret}`))),
  ],
  [
    'carried PDF',
    ['attachment/1/metadata', 'attachment/1/outline'],
    () =>
      mixed(
        'mixed',
        plain,
        carried('a.pdf', 'application/pdf', rawPdf({ trailer: '/Info 10 0 R', objects: [`<< /Title (${secret}) >>`] })),
      ),
  ],
  [
    'carried DOCX',
    ['attachment/1/properties'],
    () =>
      mixed(
        'mixed',
        plain,
        carried(
          'a.docx',
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          docxWith({ files: { 'docProps/core.xml': `<a>${secret}</a>` } }),
        ),
      ),
  ],
  [
    'carried mail',
    ['attachment/1/body'],
    () => mixed('mixed', plain, carried('b.eml', 'application/octet-stream', inner)),
  ],
]

const texts: [string, string, () => Uint8Array][] = [
  ['plain text', 'a.txt', () => Buffer.from(sentence)],
  [
    'soft hyphen, fixed space, broken line',
    'a.txt',
    () => Buffer.from(`${sentence}\nHedvig\u00a0Kvarn\u00adlund\noch Hedvig\nKvarnlund.`),
  ],
  ['composed otherwise', 'a.txt', () => Buffer.from(sentence.normalize('NFD'))],
  ['UTF-16', 'a.txt', () => Buffer.from(`\ufeff${sentence}`, 'utf16le')],
  ['markdown', 'a.md', () => Buffer.from(`# Om ${secret}\n\n${sentence} [länk](https://example.se/${secret})\n`)],
]

export const mailTraps: Trap[] = [
  ...mails.map(([name, places, make]) => ({ name, places, file: 'a.eml', make })),
  ...texts.map(([name, file, make]) => ({ name, places: ['document-text'], file, make })),
]
