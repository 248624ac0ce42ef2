// Redovisning by keyboard in the sample municipality: a preview, a figure opened to its rows, a report made, and the report that stands. Every
// view without an axe fault, at 1280 and 390 pixels, light and dark.
import { expect, it } from 'vitest'
import { faultsOn, views } from '#test/browser/axe.ts'
import { openHouse } from '#test/browser/house.ts'

const house = openHouse(async () => {}, { sample: true })

it('previews a report, opens a figure to its rows, and makes it', async () => {
  const { page, context, faults } = await house.sit()
  await page.goto(`${house.address}/redovisning`)
  await page.getByLabel('Slag').selectOption({ label: 'Slutredovisning' })
  await page.getByRole('button', { name: 'Förhandsgranska' }).press('Enter')
  await page.getByRole('article', { name: 'Tjänsteutlåtande' }).waitFor()
  await page.getByRole('heading', { name: 'Bedömning ur ekonomisk dimension' }).waitFor()
  const figure = page.getByRole('button', { name: /tkr, källa K/ }).first()
  await figure.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('heading', { name: 'Raderna bakom' }).waitFor()
  expect(await dialog.getByRole('row').count()).toBeGreaterThan(1)
  expect(await faultsOn(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Bilaga 1' }).press('Enter')
  await page.getByRole('img', { name: 'Körningar per månad' }).waitFor()

  await page.getByRole('button', { name: 'Gör redovisningen' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: /^Slutredovisning, / }).waitFor()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tjänsteutlåtande som PDF' }).press('Enter'),
  ])
  expect(file.suggestedFilename()).toMatch(/^slutredovisning .*\.pdf$/)
  await page.getByRole('link', { name: 'Till alla redovisningar' }).press('Enter')
  await page.getByRole('table', { name: 'Gjorda redovisningar' }).waitFor()
  expect(await page.getByRole('link', { name: /^Slutredovisning, / }).count()).toBe(2)
  expect(faults).toEqual([])
  await context.close()
}, 120_000)

it.each(views)(
  'has no axe fault, %o',
  async view => {
    const { page, context } = await house.sit(view)
    await page.goto(`${house.address}/redovisning`)
    const made = page.getByRole('link', { name: /^Slutredovisning, / }).last()
    await made.waitFor()
    expect(await faultsOn(page)).toEqual([])
    await made.click()
    await page.getByRole('button', { name: 'Bilaga 1' }).click()
    await page.getByRole('img', { name: 'Nuvärde på fyra år' }).waitFor()
    expect(await faultsOn(page)).toEqual([])
    expect(await page.evaluate(() => window.document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await context.close()
  },
  120_000,
)
