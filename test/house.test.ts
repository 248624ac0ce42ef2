// The rules of the house as tests. Every rule is first shown a planted fault, so that a rule that sees nothing is found out.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { codeRules } from '#test/house/code-rules.ts'
import { badLicences, foreignAddresses, isAllowed, type Lock } from '#test/house/licences.ts'
import { peopleRules } from '#test/house/people-rules.ts'
import { readTree, root } from '#test/house/tree.ts'

const tree = readTree()
const node = (...argv: string[]) => spawnSync(process.execPath, argv, { cwd: root, encoding: 'utf8', timeout: 120_000 })

describe.each([...codeRules, ...peopleRules])('$says', rule => {
  it('is seen when broken', () => {
    expect(rule.faults(new Map(rule.planted)).length).toBeGreaterThan(0)
  })
  it('holds', () => {
    expect(rule.faults(tree)).toEqual([])
  })
})

describe('the floors', () => {
  const walls = (...argv: string[]) =>
    node('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', ...argv, '--config', '.dependency-cruiser.cjs')
  it('stand as drawn', () => {
    const { status, stdout, stderr } = walls('src')
    expect(status, stdout + stderr).toBe(0)
  })
})

describe('the generated pages', () => {
  it('are what the code says now', () => {
    const { status, stderr } = node('scripts/write-docs.ts', '--check')
    expect(status, stderr).toBe(0)
  })
})

describe('what we stand on', () => {
  const lock: Lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  it('has licences we may deliver with', () => {
    expect(badLicences(lock)).toEqual([])
  })
  it('would tell a licence that is not', () => {
    expect(['AGPL-3.0-only', 'GPL-2.0', 'MIT AND GPL-3.0', 'SEE LICENSE IN x'].filter(isAllowed)).toEqual([])
    expect(
      badLicences({ packages: { 'node_modules/x-y': { license: 'AGPL-3.0' }, 'node_modules/x-z': {} } }),
    ).toHaveLength(2)
  })
  it('comes from npm’s registry only', () => {
    expect(foreignAddresses(lock)).toEqual([])
    expect(foreignAddresses({ packages: { a: { resolved: 'https://mirror.example/a.tgz' } } })).toHaveLength(1)
  })
})
