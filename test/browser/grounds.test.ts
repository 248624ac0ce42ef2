// The ground of a mark by keyboard alone, and the kind of the matter; the dialog and the list hold no fault that axe finds.
import { expect, it } from 'vitest'
import { violationsOn } from '#test/browser/axe.ts'
import { openHouse } from '#test/browser/house.ts'
import { letterPdf } from '#test/browser/papers.ts'

const house = openHouse()

it('sets a ground with a note, by keyboard, and the kind of matter', async () => {
  const { page, context, faults } = await house.sit()
  await page.goto(house.address)
  await page.getByRole('heading', { level: 1, name: 'Arbetsbord' }).waitFor()
  const buffer = Buffer.from(await letterPdf())
  await page.setInputFiles('input[type=file]', { name: 'Grund.pdf', mimeType: 'application/pdf', buffer })
  await page.locator('.queue .tag', { hasText: 'Att granska' }).waitFor({ timeout: 30_000 })
  await page.getByRole('link', { name: 'Grund.pdf' }).click()
  await page.locator('.finding.chosen').waitFor()
  const tab = page.locator('.function-tabs button', { hasText: 'Maskera' })
  await page.keyboard.press((await tab.locator('kbd').textContent())!)
  await page.locator('.finding.chosen.k-mark').waitFor()

  await page.keyboard.press('l')
  const dialog = page.getByRole('dialog', { name: 'Lagrum och skadeprövning' })
  await dialog.getByRole('radio', { name: /26 kap\. 1 § OSL/u }).waitFor()
  const said = await violationsOn(page)
  expect(said.map(one => `${one.id}: ${one.nodes[0]?.target}`)).toEqual([])
  await dialog.getByRole('radio', { name: /26 kap\. 1 § OSL/u }).press('Space')
  await dialog.getByLabel('Skadeprövning').fill('Barnet kan lida men.')
  await dialog.getByLabel('Skadeprövning').press('Tab')
  await dialog.getByRole('button', { name: 'Spara lagrum' }).press('Enter')
  await dialog.waitFor({ state: 'detached' })
  const opened = page.locator('.finding.chosen .opened')
  await opened.getByText('Barnet kan lida men.').waitFor()
  expect(await opened.textContent()).toContain('26 kap. 1 § OSL')

  await page.getByLabel('Ärendets slag').selectOption({ label: 'Skola' })
  await page.getByText(/Lagrum föreslagna för/u).waitFor()
  await page.reload()
  await page.locator('.finding.chosen.k-mark').waitFor()
  expect(await page.getByLabel('Ärendets slag').inputValue()).toBe('skola')
  expect(await opened.textContent()).toContain('26 kap. 1 § OSL')
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 860 })
    if (width === 390) await page.getByRole('button', { name: /^Fynd/u }).click()
    const violations = await violationsOn(page)
    expect(violations.map(one => `${one.id}: ${one.nodes[0]?.target}`)).toEqual([])
    if (process.env.LOOK) {
      await page.screenshot({ path: `${process.env.LOOK}/grounds-${width}.png` })
      await page.locator('.finding.chosen .finding-row').focus()
      await page.keyboard.press('l')
      await dialog.waitFor()
      await page.screenshot({ path: `${process.env.LOOK}/dialog-${width}.png` })
      await page.keyboard.press('Escape')
    }
  }
  expect(faults).toEqual([])
  await context.close()
}, 120_000)
