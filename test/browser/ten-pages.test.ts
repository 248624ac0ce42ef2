// A document of ten pages from the desk to a file that has been proved, by keyboard alone. No pointer is used: a click would fail the test.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openHouse } from '#test/browser/house.ts'
import { secrets, stays } from '#test/browser/investigation.ts'
import { investigationPdf } from '#test/browser/papers.ts'

const house = openHouse()
const soon = { timeout: 10_000 }
/** An illness, and a help at home that tells of one. */
const overlooked = [
  [5, 'artros'],
  [7, 'handtag i badrummet'],
] as const

const settled = async (page: Page) => {
  const [, done, total] = /^(\d+) av (\d+) avgjorda$/.exec((await page.locator('.how-far span').textContent()) ?? '')!
  return { done: Number(done), total: Number(total) }
}
const chosen = (page: Page) => page.locator('.finding.chosen .excerpt').first().textContent()

async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab')
    if (name.test((await page.evaluate(() => document.activeElement?.textContent)) ?? '')) return
  }
  throw new Error(`no way by Tab to ${name}`)
}
const leaveField = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())

async function bringIn(page: Page, name: string): Promise<void> {
  await page.goto(house.address)
  await page.getByRole('heading', { level: 1, name: 'Arbetsbord' }).waitFor()
  const asked = page.waitForEvent('filechooser')
  await tabTo(page, /^Välj filer$/)
  await page.keyboard.press('Enter')
  const buffer = Buffer.from(await investigationPdf())
  await (await asked).setFiles({ name, mimeType: 'application/pdf', buffer })
  await page.locator('.queue .tag', { hasText: 'Att granska' }).waitFor({ timeout: 60_000 })
  await tabTo(page, new RegExp(`^${name.replace('.', '\\.')}$`))
  await page.keyboard.press('Enter')
  await page.locator('.finding.chosen').waitFor()
}

/** One stroke for each thing to decide; a name that comes again is decided everywhere at once. Gives what was decided on, in order. */
async function decideAll(page: Page): Promise<string[]> {
  const met: string[] = []
  const { total } = await settled(page)
  for (let i = 0; i <= total; i++) {
    const { done } = await settled(page)
    if (done >= total) return met
    const excerpt = (await chosen(page)) ?? ''
    met.push(excerpt)
    await page.keyboard.press(excerpt === 'Torborg Klintmark' ? 'Shift+Enter' : 'Enter')
    await expect.poll(async () => (await settled(page)).done, soon).toBeGreaterThan(done)
  }
  throw new Error('more strokes than things to decide')
}

it('is finished by one who has no mouse', async () => {
  const { page, context, faults } = await house.sit()
  await page.addInitScript(() => {
    for (const kind of ['pointerdown', 'mousedown'])
      addEventListener(kind, event => event.isTrusted && console.error('a pointer was used'), true)
  })
  await bringIn(page, 'Utredning.pdf')
  await page.keyboard.press('2') // the masking alone
  await leaveField(page)
  const met = await decideAll(page)
  expect(met.filter(excerpt => excerpt === 'Torborg Klintmark')).toHaveLength(1)

  for (const [at, text] of overlooked) await add(page, at, text)

  const bytes = await letOut(page)
  const path = join(mkdtempSync(join(tmpdir(), 'kansli-ten-')), 'out.pdf')
  writeFileSync(path, bytes)
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
  expect(text.split('\f').length - 1).toBe(10)
  for (const secret of [...secrets, ...overlooked.map(one => one[1])]) expect(text, secret).not.toContain(secret)
  for (const kept of stays) expect(text).toContain(kept)
  expect(faults).toEqual([])
  await context.close()
}, 240_000)

it('stays on the page that was turned to before an addition was kept', async () => {
  const { page, context, faults } = await house.sit()
  await bringIn(page, 'Yttrande.pdf')
  await page.keyboard.press('2')
  let keep: () => void = () => {}
  const kept = new Promise<void>(done => {
    keep = done
  })
  await page.route('**/decisions', async route => {
    await kept // the answer is late: by then the person has turned the page
    await route.continue()
  })
  await write(page, 5, 'artros')
  await turnTo(page, 9)
  keep()
  await page.getByText('1 tillagd.').waitFor()
  expect(await page.getByLabel('Sida', { exact: true }).inputValue()).toBe('9')
  expect(await chosen(page)).not.toBe('artros')
  expect(faults).toEqual([])
  await context.close()
}, 120_000)

async function turnTo(page: Page, at: number): Promise<void> {
  await leaveField(page)
  await page.keyboard.press('g')
  await page.keyboard.type(String(at))
  await page.keyboard.press('Enter')
  await page.locator(`[data-page="${at}"] img`).waitFor()
}

/** Goes to the page, and adds what the clerk sees there and no function took. */
async function add(page: Page, at: number, text: string): Promise<void> {
  await write(page, at, text)
  // It is chosen when it has been kept, and the page follows.
  await expect.poll(() => chosen(page), soon).toBe(text)
}

async function write(page: Page, at: number, text: string): Promise<void> {
  await turnTo(page, at)
  await leaveField(page)
  await page.keyboard.press('a')
  const field = page.getByLabel('Text som ska maskeras')
  await field.waitFor()
  await expect.poll(() => field.evaluate(one => one === document.activeElement), soon).toBe(true)
  await page.keyboard.type(text)
  await page.getByText(`Finns på sida ${at}.`).waitFor()
  await page.keyboard.press('Enter')
}

async function letOut(page: Page): Promise<Buffer> {
  await expect.poll(async () => Object.values(await settled(page)).every((n, _, all) => n === all[0]), soon).toBe(true)
  await leaveField(page)
  await page.keyboard.press('r')
  await page.getByRole('radio', { name: /^Text/ }).waitFor()
  await tabTo(page, /^Släpp ut$/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Bevisat ren' }).waitFor({ timeout: 90_000 })
  const coming = page.waitForEvent('download')
  await tabTo(page, /^Hämta filen$/)
  await page.keyboard.press('Enter')
  return readFileSync(await (await coming).path())
}
