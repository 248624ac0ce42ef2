// A template of one's own on the command line: from a file, from the data folder, and refused with file, line and reason.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const program = fileURLToPath(new URL('../../../bin/kansli.mjs', import.meta.url))
const data = mkdtempSync(join(tmpdir(), 'kansli-own-template-'))
afterAll(() => rmSync(data, { recursive: true }))
const kansli = (...argv: string[]) =>
  spawnSync(process.execPath, [program, ...argv], { encoding: 'utf8', env: { ...process.env, KANSLI_DATA: data } })

const template = JSON.parse(readFileSync(new URL('../../../knowledge/templates/allman.json', import.meta.url), 'utf8'))
template.name = 'tallhamn'
template.sections.push({ heading: 'Havets röst', role: 'other', mandatory: true, order: null })
const file = join(data, 'egen.json')
const memo = join(data, 'memo.txt')
writeFileSync(
  memo,
  'Förslag till beslut\nNämnden beslutar att godkänna rapporten.\n\nSammanfattning\nVintern var lång.\n',
)

test('a file is taken as the template, and a fault in it is refused in Swedish with its line', () => {
  writeFileSync(file, JSON.stringify(template, null, 2))
  const answer = JSON.parse(kansli('check', memo, '--template', file, '--json').stdout)
  expect(answer.template).toBe('tallhamn')
  expect(JSON.stringify(answer.remarks)).toContain('Havets röst')

  const text = JSON.stringify(template, null, 2).replace('"date"', '"datum"')
  writeFileSync(file, text)
  const line = text.split('\n').findIndex(one => one.includes('"datum"')) + 1
  const { status, stderr } = kansli('check', memo, '--template', file)
  expect(status).toBe(3)
  expect(stderr).toContain(`egen.json har ett fel på rad ${line}: header.0.shape ska vara något av: date, diarienummer`)
})

test('a template in the data folder is known by its name, and a faulty one stops the check', () => {
  const own = join(data, 'knowledge', 'templates')
  mkdirSync(own, { recursive: true })
  writeFileSync(join(own, 'tallhamn.json'), JSON.stringify(template, null, 2))
  expect(JSON.parse(kansli('check', memo, '--template', 'tallhamn', '--json').stdout).template).toBe('tallhamn')
  const told = (...argv: string[]) =>
    spawnSync(process.execPath, [program, 'check', memo, '--template', 'tallhamn', ...argv], { cwd: data })
  expect(told().status, 'in no other folder').toBe(2)
  expect(told('--data', data).status, 'in the folder that the line names').toBe(0)
  writeFileSync(join(own, 'tallhamn.json'), '{\n  "name": "tallhamn",\n}')
  const { status, stderr } = kansli('check', memo)
  expect(status).toBe(3)
  expect(stderr).toMatch(/knowledge\/templates\/tallhamn\.json har ett fel på rad 3: filen går inte att läsa som JSON/)
})
