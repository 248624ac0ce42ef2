// References on the screen: what became of each is told by text and by form, keys decide on it, and a reader's tools see no fault.
import { expect, it } from 'vitest'
import { violationsOn } from '#test/browser/axe.ts'
import { openHouse } from '#test/browser/house.ts'

const memo = `Nämnden får delegera enligt 6 kap. 99 och 37 §§ kommunallagen (2017:725).
Behandlingen sker enligt personuppgiftslagen (1998:204), se prop. 2021/22:125.
`

const house = openHouse()

it('shows what became of each reference, and takes decisions by key', async () => {
  const { page, context, faults } = await house.sit()
  await page.goto(house.address)
  await page.getByRole('heading', { name: 'Här samlas handlingarna' }).waitFor()
  const file = { name: 'memo.txt', mimeType: 'text/plain', buffer: Buffer.from(memo) }
  await page.setInputFiles('input[type=file]', file)
  await page.getByText('3 att avgöra').waitFor({ timeout: 30_000 })
  await page.getByRole('link', { name: 'memo.txt' }).click()
  await page.getByRole('button', { name: /^Källor 4/ }).waitFor()
  const titles = page.locator('.finding-row strong')
  await expect
    .poll(() => titles.allTextContents())
    .toEqual(['Finns inte: 6 kap. 99 §', 'Finns: 6 kap. 37 §', 'Upphävd', 'Kan inte kontrolleras'])
  expect(await page.locator('mark.r-missing').first().textContent()).toContain('6 kap. 99 och 37 §§')
  await page
    .locator('.finding.chosen')
    .getByText('Paragrafen finns inte. Författning: Kommunallag (2017:725)')
    .waitFor()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect((await violationsOn(page)).map(one => one.id)).toEqual([])
  }
  await page.locator('.finding-row', { hasText: 'Finns: 6 kap. 37 §' }).click()
  const law = page.locator('.finding.chosen')
  await law.getByText('Kommunallag (2017:725), 6 kap. 37 §').waitFor()
  await law.getByText(/^En nämnd får delegera beslutanderätten/).waitFor()
  await law.getByText(/^Ur registret den 20\d\d-\d\d-\d\d\./).waitFor()
  expect((await violationsOn(page)).map(one => one.id)).toEqual([])
  await page.locator('.finding-row', { hasText: 'Finns inte: 6 kap. 99 §' }).click()
  await page.keyboard.press('x')
  await page.locator('.finding.r-missing.is-rejected').getByText('Avvisad').waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.finding.r-repealed.is-accepted').getByText('Godtagen').waitFor()
  expect(await page.getByText('2 av 3 avgjorda').count()).toBe(1)
  expect(faults).toEqual([])
  await context.close()
}, 90_000)
