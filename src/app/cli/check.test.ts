// `kansli check --case`: the files of the folder are read and compared with the memo.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { memoWith } from '#functions/check/rules/fixture.ts'

const program = fileURLToPath(new URL('../../../bin/kansli.mjs', import.meta.url))
const kansli = (...argv: string[]) => spawnSync(process.execPath, [program, ...argv], { encoding: 'utf8' })
const folder = mkdtempSync(join(tmpdir(), 'kansli-case-'))
const memo = join(folder, 'memo.txt')

beforeAll(() => {
  const text = memoWith({
    Bilagor: '1. Uppföljning av lånecyklar 2024\n2. Karta över stationer\n3. Yttrande från rådet',
    'Beskrivning av ärendet':
      'I bilaga 1 står: ”Cyklarna har använts mest av alla i centrum.” Se bilaga 2 och bilaga 3.',
  })
  writeFileSync(memo, text)
  writeFileSync(join(folder, 'Bilaga 1.txt'), 'Cyklarna har använts mest av barn i centrum.')
  writeFileSync(join(folder, 'Bilaga 2.pdf'), '%PDF-1.7 broken')
  writeFileSync(join(folder, '.gömd'), 'x')
  mkdirSync(join(folder, 'Bilaga 3'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('a folder of annexes is read; the memo, hidden files and folders are none, and one that cannot be read is told', () => {
  const { stdout, stderr } = kansli('check', memo, '--case', folder, '--json')
  const { remarks } = JSON.parse(stdout) as { remarks: { rule: string; says: string }[] }
  const says = (rule: string) => remarks.filter(remark => remark.rule === rule).map(remark => remark.says)
  expect(says('quote-mismatch')).toEqual([expect.stringMatching(/Bilaga 1\.txt.*”alla”.*”barn”/u)])
  expect(says('annex-file-missing')).toEqual([expect.stringMatching(/Bilaga 3.*bland ärendets filer/u)])
  expect(stderr).toContain('Bilaga 2.pdf')
})

test('without a folder nothing is said of files, and a folder that is not there is refused', () => {
  expect(kansli('check', memo, '--json').stdout).not.toMatch(/annex-file-missing|quote-mismatch/u)
  expect(kansli('check', memo, '--case', join(folder, 'finns-inte')).status).toBe(2)
})
