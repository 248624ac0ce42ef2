// The main job as a person does it, by keyboard alone: a letter comes in, is reviewed, undone, released, proved and fetched.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openHouse } from '#test/browser/house.ts'
import { letterPdf } from '#test/browser/papers.ts'

const house = openHouse()

/** How far the review has come, as the foot of the screen says it. */
async function settled(page: Page): Promise<{ done: number; total: number }> {
  const said = await page.locator('.how-far span').textContent()
  const [, done, total] = /^(\d+) av (\d+) avgjorda$/.exec(said ?? '')!
  return { done: Number(done), total: Number(total) }
}
const chosen = (page: Page) => page.locator('.finding.chosen .excerpt').first().textContent()

/** Drops the letter on the window as a person drags it there from the desktop. */
async function drop(page: Page, name: string): Promise<void> {
  const bytes = [...(await letterPdf())]
  const files = await page.evaluateHandle(
    ({ bytes, name }) => {
      const carried = new DataTransfer()
      carried.items.add(new File([new Uint8Array(bytes)], name, { type: 'application/pdf' }))
      return carried
    },
    { bytes, name },
  )
  await page.dispatchEvent('body', 'dragover', { dataTransfer: files })
  await page.dispatchEvent('body', 'drop', { dataTransfer: files })
}

/** Presses Tab until what has focus says `name`: the way of one who has no mouse. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab')
    const here = await page.evaluate(() => document.activeElement?.textContent ?? '')
    if (name.test(here)) return
  }
  throw new Error(`no way by Tab to ${name}`)
}

describe('the walk of a document', () => {
  it('goes from drop to a file that has been proved clean, by keyboard', async () => {
    const { page, context, faults } = await house.sit()
    await page.goto(house.address)
    await page.getByRole('heading', { name: 'Här samlas handlingarna' }).waitFor()
    await drop(page, 'Klagan.pdf')
    await page.locator('.queue .tag', { hasText: 'Att granska' }).waitFor({ timeout: 30_000 })
    await page.locator('.chip', { hasText: 'Att granska 1' }).waitFor()
    await tabTo(page, /^Att granska 1/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/state=/)
    expect(await page.locator('.chip[aria-current]').allTextContents()).toEqual(['Att granska 1'])
    await tabTo(page, /^Klagan\.pdf$/)
    await page.keyboard.press('Enter')
    await page.locator('.finding.chosen').waitFor()

    const total = await review(page)
    const name = await release(page, total)
    expect(name).toMatch(/\.pdf$/)
    await foundAgain(page)
    expect(faults).toEqual([])
    await context.close()
  }, 120_000)
})

/** Decides, takes back, decides everywhere, and adds what no function found. Gives how many there are to settle. */
async function review(page: Page): Promise<number> {
  const { done, total } = await settled(page)
  expect(done).toBe(0)
  expect(total).toBeGreaterThan(10)
  await expect.poll(() => chosen(page), { timeout: 10_000 }).toBe('Torborg Klintmark')
  await page.keyboard.press('Enter')
  await expect.poll(() => settled(page), { timeout: 10_000 }).toEqual({ done: 1, total })
  await expect.poll(() => chosen(page), { timeout: 10_000 }).toBe('19891222-2398')
  await page.keyboard.press('x')
  await expect.poll(() => settled(page), { timeout: 10_000 }).toEqual({ done: 2, total })
  await page.keyboard.press('u')
  await expect.poll(() => settled(page), { timeout: 10_000 }).toEqual({ done: 1, total })
  await expect.poll(() => chosen(page), { timeout: 10_000 }).toBe('19891222-2398')
  await page.keyboard.press('k')
  await expect.poll(() => chosen(page), { timeout: 10_000 }).toBe('Torborg Klintmark')
  await page.keyboard.press('Shift+Enter') // the same name on both pages, in one stroke
  await expect.poll(async () => (await settled(page)).done, { timeout: 10_000 }).toBeGreaterThanOrEqual(3)

  await page.keyboard.press('e')
  await page.getByRole('dialog', { name: 'Ändra slag av uppgift' }).waitFor()
  await page.keyboard.press('Escape')

  await page.keyboard.press('a') // what no function found: the illness is named
  await page.getByLabel('Text som ska maskeras').waitFor()
  await page.keyboard.type('artros')
  await page.getByText('Finns på sida 1.').waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await settled(page)).total, { timeout: 10_000 }).toBe(total + 1)
  return total + 1
}

/** Asks too early and is told why, settles the rest, releases, fetches the file. Gives its name. */
async function release(page: Page, total: number): Promise<string> {
  await page.keyboard.press('r')
  await page.getByText('Det här fattas').waitFor()
  await tabTo(page, /^Gå till den första$/)
  await page.keyboard.press('Enter')
  await page.locator('.finding.chosen').waitFor()
  await tabTo(page, /^Godta alla säkra/)
  await page.keyboard.press('Enter')
  await page.keyboard.press('j')
  for (let i = 0; i < 20 && (await settled(page)).done < total; i++) {
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    await page.keyboard.press('Enter')
  }
  await expect.poll(() => settled(page), { timeout: 10_000 }).toEqual({ done: total, total })
  await page.keyboard.press('r')
  await page.getByRole('radio', { name: /^Text/ }).waitFor()
  await tabTo(page, /^Släpp ut$/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Bevisat ren' }).waitFor({ timeout: 60_000 })
  expect(await page.getByRole('table', { name: 'Genomsökta ställen' }).getByRole('row').count()).toBeGreaterThan(5)

  const coming = page.waitForEvent('download')
  await tabTo(page, /^Hämta filen$/)
  await page.keyboard.press('Enter')
  const download = await coming
  noLeak(readFileSync(await download.path()))

  await tabTo(page, /^Maskningsprotokoll$/)
  await page.keyboard.press('Enter')
  await page
    .getByText(/^Maskerade ställen: \d+$/)
    .first()
    .waitFor()
  expect(await page.locator('main').textContent()).not.toContain('Torborg')
  return download.suggestedFilename()
}

/** What has left is found again from the document, the day after too. */
async function foundAgain(page: Page): Promise<void> {
  await page.goto(house.address)
  await page.getByRole('link', { name: 'Klagan.pdf' }).click()
  await page.getByText('Hämta', { exact: true }).click()
  await page
    .getByRole('link', { name: /^Utlämnad \d{4}-\d\d-\d\d \d\d:\d\d som text: fil, bevis och protokoll$/ })
    .click()
  await page.getByRole('heading', { name: 'Bevisat ren' }).waitFor()
}

/** Reads the released file with a program that is not ours. */
function noLeak(bytes: Buffer): void {
  const path = join(mkdtempSync(join(tmpdir(), 'kansli-released-')), 'out.pdf')
  writeFileSync(path, bytes)
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
  expect(text).toContain('biståndshandläggare Mattias Ekeroth')
  for (const secret of ['Torborg', 'Klintmark', '19891222', '070-174', 'artros', 'Lingonstigen']) {
    expect(text).not.toContain(secret)
    expect(bytes.includes(secret)).toBe(false)
  }
}
