// A document of 400 pages opens as quickly as one of four: what is not seen is neither drawn nor asked for.
import { expect, it } from 'vitest'
import { openHouse } from '#test/browser/house.ts'
import { longPdf } from '#test/browser/papers.ts'

const house = openHouse()

it('draws and asks for the pages near the one that is read, and no others', async () => {
  const { page, context, faults } = await house.sit()
  await page.goto(house.address)
  await page.getByRole('heading', { level: 1, name: 'Arbetsbord' }).waitFor()
  const buffer = Buffer.from(await longPdf(400))
  await page.setInputFiles('input[type=file]', { name: 'Lång.pdf', mimeType: 'application/pdf', buffer })
  await page.locator('.queue .tag', { hasText: 'Att granska' }).waitFor({ timeout: 90_000 })

  const asked: string[] = []
  page.on('request', request => asked.push(new URL(request.url()).pathname))
  await page.getByRole('link', { name: 'Lång.pdf' }).click()
  await page.locator('.finding.chosen').waitFor()
  await page.locator('[data-page="1"] svg [data-finding]').first().waitFor({ state: 'attached' })
  await page.waitForTimeout(800)
  expect(asked.filter(path => path.includes('/pages/')).length).toBeLessThanOrEqual(12)
  const drawn = () => page.evaluate(() => window.document.querySelectorAll('*').length)
  expect(await drawn()).toBeLessThan(2500)

  await page.keyboard.press('g')
  await page.keyboard.type('377')
  await page.keyboard.press('Enter')
  await page.locator('[data-page="377"] img').waitFor()
  expect(asked.some(path => path.includes('/pages/377/image'))).toBe(true)
  expect(asked.some(path => path.includes('/pages/200/'))).toBe(false)
  expect(await drawn()).toBeLessThan(2500)
  expect(faults).toEqual([])
  await context.close()
}, 180_000)
