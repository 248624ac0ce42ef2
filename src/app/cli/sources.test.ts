// The contract of `kansli sources`, with real files: one entry for each reference and section, words in the language asked for.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'

const program = fileURLToPath(new URL('../../../bin/kansli.mjs', import.meta.url))
const kansli = (argv: string[], input = '') =>
  spawnSync(process.execPath, [program, ...argv], { encoding: 'utf8', input, maxBuffer: 2 ** 24 })
const folder = mkdtempSync(join(tmpdir(), 'kansli-sources-'))
const at = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const text = 'Ärendet\n\nNämnden får delegera enligt 6 kap. 37 och 99 §§ kommunallagen (2017:725).\n'

it('gives one entry for each reference and section', () => {
  const { stdout, status } = kansli(['sources', at('memo.txt', text), '--json'])
  expect(status).toBe(0)
  const { references, register } = JSON.parse(stdout)
  expect(register.date).toMatch(/^20\d\d-\d\d-\d\d$/)
  const start = text.indexOf('6 kap.')
  const excerpt = '6 kap. 37 och 99 §§ kommunallagen (2017:725)'
  const common = {
    excerpt,
    start,
    end: start + excerpt.length,
    line: 3,
    kind: 'statute',
    act: '2017:725',
    chapter: '6',
  }
  expect(references).toEqual([
    {
      ...common,
      section: '37',
      status: 'exists',
      says: `Paragrafen finns. Författning: Kommunallag (2017:725). Enligt registret den ${register.date}.`,
      sure: 0.95,
      text: expect.stringMatching(/^En nämnd får delegera beslutanderätten till presidiet/u),
    },
    expect.objectContaining({ ...common, section: '99', status: 'missing' }),
  ])
})

it('speaks English when asked, and ends with 1 under --strict when something is missing or repealed', () => {
  const missing = kansli(['sources', at('a.txt', text), '--json', '--strict', '--lang', 'en'])
  expect(missing.status).toBe(1)
  expect(JSON.parse(missing.stdout).references[0].says).toContain('The section is in Kommunallag (2017:725).')
  const repealed = kansli(['sources', at('b.txt', 'Se personuppgiftslagen (1998:204).'), '--strict'])
  expect(repealed.status).toBe(1)
  expect(repealed.stdout).toContain('upphävd')
  expect(kansli(['sources', at('c.txt', 'Se prop. 2021/22:125 och 6 kap. 37 § KL.'), '--strict']).status).toBe(0)
})

it('answers line by line', () => {
  const { stdout, status } = kansli(
    ['sources', '--jsonl'],
    '{"id":1,"text":"26 kap. 1 § OSL"}\n{"id":2,"text":"Hej"}\n',
  )
  expect(status).toBe(0)
  const answers = stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(answers).toMatchObject([
    {
      id: 1,
      references: [expect.objectContaining({ act: '2009:400', chapter: '26', section: '1', status: 'exists' })],
    },
    { id: 2, references: [] },
  ])
})

it('searches quotations in the files of the case, and check shows what is wrong in its list', () => {
  const annexes = mkdtempSync(join(folder, 'case-'))
  writeFileSync(
    join(annexes, 'revision.txt'),
    'Nämnden har inte haft tillräcklig kontroll över kostnaderna för konsulter.',
  )
  const memo = at(
    'quoting.txt',
    `${text}Där står ”nämnden har haft tillräcklig kontroll över kostnaderna för konsulter”.\n`,
  )
  const { references } = JSON.parse(kansli(['sources', memo, '--case', annexes, '--json']).stdout)
  expect(references.at(-1)).toMatchObject({ kind: 'quotation', status: 'missing', line: 4 })
  expect(references.at(-1).says).toContain('där står ”inte”')
  const { remarks } = JSON.parse(kansli(['check', memo, '--case', annexes, '--json']).stdout)
  const rules = remarks.map((one: { rule: string }) => one.rule)
  expect(rules).toEqual(expect.arrayContaining(['statute-missing', 'quote-mismatch']))
})
