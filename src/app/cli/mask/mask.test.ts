// Masking from the command line with real files: what is written, what is not, and what the record may hold.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const program = fileURLToPath(new URL('../../../../bin/kansli.mjs', import.meta.url))
const kansli = (argv: string[], input = '') =>
  spawnSync(process.execPath, [program, ...argv], { encoding: 'utf8', input, maxBuffer: 64 * 2 ** 20 })

const folder = mkdtempSync(join(tmpdir(), 'kansli-mask-'))
const at = (name: string) => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const secret = ['Torborg', 'Kvistgren', '850101-2390', 'torborg.kvistgren@brev.example']

async function pdf(lines: string[]): Promise<Uint8Array> {
  const made = await PDFDocument.create()
  const font = await made.embedFont(StandardFonts.Helvetica)
  const page = made.addPage()
  for (const [i, line] of lines.entries()) page.drawText(line, { x: 60, y: 700 - 20 * i, size: 11, font })
  made.setTitle('Yttrande av Torborg Kvistgren')
  return made.save()
}

const titleOf = async (name: string) =>
  String((await PDFDocument.load(readFileSync(at(name)), { updateMetadata: false })).getTitle())

beforeAll(async () => {
  const lines = [
    'Yttrande av Torborg Kvistgren, 850101-2390.',
    'Svar skickas till torborg.kvistgren@brev.example.',
    'Bullret från torget stör om natten.',
  ]
  writeFileSync(at('yttrande.pdf'), await pdf(lines))
  writeFileSync(at('tomt.pdf'), await pdf(['Bullret från torget stör om natten.']))
  writeFileSync(at('ord.txt'), '# ord att maskera\nbullret\n')
})

describe('mask --out', () => {
  it('writes a proved copy and a record that tells nothing of what is gone', () => {
    const { status, stderr, stdout } = kansli([
      'mask',
      at('yttrande.pdf'),
      '--out',
      at('kopia.pdf'),
      '--record',
      at('protokoll.json'),
    ])
    expect(status, stderr).toBe(0)
    expect(stdout).toContain('bevisat ren')
    const record = readFileSync(at('protokoll.json'), 'utf8')
    const copy = JSON.parse(kansli(['read', at('kopia.pdf'), '--json']).stdout).text
    for (const word of secret) {
      expect(copy.toLowerCase()).not.toContain(word.toLowerCase())
      expect(record.toLowerCase()).not.toContain(word.toLowerCase())
    }
    expect(copy).toContain('Bullret från torget')
    expect(JSON.parse(record).removed.length).toBeGreaterThanOrEqual(3)
  })

  it('writes the record and a draft of the decision as documents that hold nothing of what is gone', () => {
    const made = ['protokoll.docx', 'protokoll.pdf', 'beslut.docx', 'beslut.pdf']
    for (const [record, decision] of [made.slice(0, 3).filter((_, i) => i !== 1), [made[1]!, made[3]!]]) {
      const line = [
        'mask',
        at('yttrande.pdf'),
        '--out',
        at(`till-${record}.pdf`),
        '--record',
        at(record!),
        '--decision',
        at(decision!),
      ]
      const { status, stderr } = kansli(line)
      expect(status, stderr).toBe(0)
    }
    for (const file of made) {
      const { text } = JSON.parse(kansli(['read', at(file), '--json']).stdout)
      expect(text).toContain(file.startsWith('beslut') ? 'överklagas' : 'Maskningsprotokoll')
      for (const word of secret) expect(text.toLowerCase()).not.toContain(word.toLowerCase())
    }
  })

  it('takes hidden copies away also where no text is masked', async () => {
    const { status, stderr, stdout } = kansli(['mask', at('tomt.pdf'), '--out', at('tomt-kopia.pdf'), '--json'])
    expect(status, stderr).toBe(0)
    expect(JSON.parse(stdout).proof).toMatchObject({ clean: true, strings: 0 })
    expect(await titleOf('tomt.pdf')).toContain('Torborg')
    expect(await titleOf('tomt-kopia.pdf')).not.toContain('Torborg')
  })

  it('masks listed words only, where asked to', () => {
    const { status, stderr } = kansli(['mask', at('yttrande.pdf'), '--out', at('bara.pdf'), '--only', at('ord.txt')])
    expect(status, stderr).toBe(0)
    const { text } = JSON.parse(kansli(['read', at('bara.pdf'), '--json']).stdout)
    expect(text).not.toContain('Bullret')
    expect(text).toContain('850101-2390')
  })

  it('says what the copy is written as, where its name says another thing', () => {
    const mail = fileURLToPath(new URL('../../sample/files/fraga-feriejobb.msg', import.meta.url))
    const told = (out: string) => kansli(['mask', mail, '--out', at(out)]).stderr
    expect(told('kopia.msg')).toContain('Kopian är skriven som .eml.')
    expect(told('kopia.eml')).not.toContain('Kopian är skriven')
    for (const name of ['kopia.msg', 'kopia.eml']) rmSync(at(name))
  })

  it('takes a listed name with a hyphen, in every case it is written in', async () => {
    writeFileSync(
      at('namn.pdf'),
      await pdf(['Inga-Maj ringde. Hon heter Inga-maj i folkmun.', 'Torget stör om natten.']),
    )
    writeFileSync(at('namn.txt'), 'Inga-Maj\n')
    for (const flag of ['--also', '--only']) {
      const { status, stderr } = kansli(['mask', at('namn.pdf'), '--out', at('utan.pdf'), flag, at('namn.txt')])
      expect(status, stderr).toBe(0)
      const { text } = JSON.parse(kansli(['read', at('utan.pdf'), '--json']).stdout)
      expect(text).not.toMatch(/Inga|Maj/i)
      expect(text).toContain('Torget stör')
      rmSync(at('utan.pdf'))
    }
  })

  it.each([
    ['the original itself', ['yttrande.pdf', '--out', 'yttrande.pdf'], 2, 'originalet'],
    ['a name that tells', ['yttrande.pdf', '--out', 'om-kvistgren.pdf'], 2, 'Kopians namn'],
    ['a folder that is not there', ['yttrande.pdf', '--out', 'finns-inte/kopia.pdf'], 3, 'går inte att skriva'],
    ['contradictions', ['yttrande.pdf', '--also', 'ord.txt', '--only', 'ord.txt'], 2, 'tillsammans'],
    ['a record without a copy', ['yttrande.pdf', '--record', 'p.json'], 2, 'behöver --out'],
  ])('refuses %s and leaves no file', (_what, argv, code, sentence) => {
    const before = readdirSync(folder)
    const { status, stderr, stdout } = kansli(['mask', ...argv.map(arg => (/\.\w+$/.test(arg) ? at(arg) : arg))])
    expect(stderr).toContain(sentence)
    expect(stdout).toBe('')
    expect(status).toBe(code)
    expect(readdirSync(folder)).toEqual(before)
  })

  it('keeps the original as it was', () => {
    expect(existsSync(at('yttrande.pdf'))).toBe(true)
    expect(JSON.parse(kansli(['read', at('yttrande.pdf'), '--json']).stdout).text).toContain('Kvistgren')
  })
})

describe('mask --json', () => {
  it('gives marks whose offsets are those of read', () => {
    const { text } = JSON.parse(kansli(['read', at('yttrande.pdf'), '--json']).stdout)
    const { marks, officials } = JSON.parse(kansli(['mask', at('yttrande.pdf'), '--json']).stdout)
    expect(officials).toEqual([])
    expect(marks.map((mark: { label: string }) => mark.label)).toEqual(['PERSON', 'PERSONNUMMER', 'EMAIL'])
    for (const mark of marks) {
      expect(text.slice(mark.start, mark.end)).toBe(mark.text)
      expect(mark.why).not.toBe('')
    }
  })

  it('answers with code 1 where marks must be handled and that was asked for', () => {
    expect(kansli(['mask', at('yttrande.pdf'), '--strict']).status).toBe(1)
    expect(kansli(['mask', at('tomt.pdf'), '--strict']).status).toBe(0)
  })

  it('answers line by line', () => {
    const { stdout, status } = kansli(
      ['mask', '--jsonl'],
      '{"id":"a","text":"Ring 070-174 06 05"}\n{"id":"b","text":"Hej"}\n',
    )
    const [a, b] = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(status).toBe(0)
    expect(a.marks[0]).toMatchObject({ label: 'PHONE', start: 5, text: '070-174 06 05' })
    expect(b).toEqual({ id: 'b', marks: [], officials: [] })
  })
})
