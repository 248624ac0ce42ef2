// A summary by keyboard: asked for with one key, each sentence leads to its place in the document, in both views, and back to the findings.
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { violationsOn } from '#test/browser/axe.ts'
import { openHouse } from '#test/browser/house.ts'
import { letterPdf } from '#test/browser/papers.ts'

const house = openHouse()

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-quote') ?? null)

it('sums up the letter, and every sentence is found in its place', async () => {
  const { page, context, faults } = await house.sit()
  await page.goto(house.address)
  await page.getByRole('heading', { level: 1, name: 'Arbetsbord' }).waitFor()
  const buffer = Buffer.from(await letterPdf())
  await page.setInputFiles('input[type=file]', { name: 'Klagan.pdf', mimeType: 'application/pdf', buffer })
  await page.locator('.queue .tag', { hasText: 'Att granska' }).waitFor({ timeout: 30_000 })
  await page.getByRole('link', { name: 'Klagan.pdf' }).click()
  await page.locator('.finding.chosen').waitFor()

  await page.keyboard.press('s')
  await page.locator('[data-quote]').nth(2).waitFor({ timeout: 20_000 })
  await expect.poll(() => focused(page)).not.toBeNull()
  const count = await page.locator('[data-quote]').count()
  expect(count).toBeGreaterThanOrEqual(3)
  expect(count).toBeLessThanOrEqual(7)
  for (let i = 0; i < count; i++) {
    const id = await focused(page)
    await page.keyboard.press('Enter')
    const drawn = page.locator(`svg [data-finding="${id}"]`).first()
    await drawn.waitFor({ state: 'attached' })
    expect(await page.locator('svg .k-quote').count()).toBeGreaterThan(0)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Shift+Tab')
  const last = await focused(page)
  await page.keyboard.press('t')
  const marked = page.locator(`mark[data-finding="${last}"]`)
  await marked.first().waitFor()
  const said = await page.locator(`[data-quote="${last}"] .excerpt`).textContent()
  // Marks of other functions lie over parts of it.
  const pieces = await marked.locator('[data-start]').allTextContents()
  for (const piece of pieces) expect(said!.replace(/\s+/g, ' ')).toContain(piece.replace(/\s+/g, ' '))
  expect(pieces.join('').length).toBeGreaterThan(said!.length / 2)
  expect(await marked.first().evaluate(one => one.getBoundingClientRect().top < window.innerHeight)).toBe(true)

  const violations = await violationsOn(page)
  expect(violations.map(one => `${one.id}: ${one.nodes[0]?.target}`)).toEqual([])
  await page.keyboard.press('Escape')
  await page.locator('.k-quote').first().waitFor({ state: 'detached' })
  expect(faults).toEqual([])
  await context.close()
}, 120_000)
