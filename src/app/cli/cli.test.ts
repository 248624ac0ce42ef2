// The command line from outside: what a person types, what comes back on which stream, and the exit code.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { commands } from '#app/cli/commands.ts'
import { helpFor } from '#app/cli/line/help.ts'
import { nearest, parse } from '#app/cli/line/parse.ts'

const program = fileURLToPath(new URL('../../../bin/kansli.mjs', import.meta.url))
const kansli = (...argv: string[]) => spawnSync(process.execPath, [program, ...argv], { encoding: 'utf8' })

describe('the command line', () => {
  it('says what there is when nothing is asked, as wrong use', () => {
    const { status, stdout, stderr } = kansli()
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain('Användning')
  })

  it.each([
    [['raed', 'x'], 'Kommandot ”raed” finns inte'],
    [['route', 'x'], 'Funktionen ”route” finns inte i den här versionen'],
    [['--json', 'completion'], 'ska stå efter kommandot'],
    [['completion'], 'behöver veta'],
    [['completion', 'bash', 'zsh'], 'förstår inte ”zsh”'],
    [['completion', 'bash', '--lnag', 'en'], 'Menade du --lang'],
    [['completion', 'bash', '--lang', 'de'], 'Välj bland: sv, en'],
  ])('refuses %j with a sentence and exit code 2', (argv, sentence) => {
    const { status, stdout, stderr } = kansli(...argv)
    expect(stderr).toContain(sentence)
    expect(stdout).toBe('')
    expect(status).toBe(2)
  })

  it('speaks English where asked to', () => {
    const { status, stderr } = kansli('--lang', 'en', 'draft', 'x')
    expect(stderr).toContain('not in this version')
    expect(status).toBe(2)
  })

  it('gives help on every command in both languages', () => {
    for (const command of commands)
      for (const language of ['sv', 'en'] as const) {
        const help = helpFor(command, language)
        for (const flag of command.flags) expect(help).toContain(`--${flag.name}`)
        expect(help).not.toMatch(/undefined|\{[a-z]+\}/)
      }
  })

  it('does not take a flag for the value of another', () => {
    expect(() => parse(['completion', '--lang', '--help'], commands)).not.toThrow()
    expect(() => parse(['completion', 'bash', '--lang', '--json'], commands)).toThrow(/behöver ett värde/)
  })

  it('finds the nearest word within two edits only', () => {
    expect(nearest('maks', ['mask', 'check'])).toBe('mask')
    expect(nearest('frobnicate', ['mask', 'check'])).toBeNull()
  })
})
