// A request by keyboard: a role, a decision that holds, taken back, let out; without an axe fault at every width.
import { expect, it } from 'vitest'
import { faultsOn, views } from '#test/browser/axe.ts'
import { openHouse } from '#test/browser/house.ts'

const house = openHouse()

const files = ['Anmälan.txt', 'Samtal.txt'].map((name, i) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(
    i === 0 ? 'Anmälan lämnades av Sigvard Mossberg om Torborg Kallin.\n' : 'Samtal med Torborg Kallin på tisdagen.\n',
  ),
}))

it('is entered, filled, decided on and let out by keyboard', async () => {
  const { page, context, faults } = await house.sit()
  await page.goto(`${house.address}/begaran`)
  await page.getByRole('button', { name: 'Ny begäran' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Diarienummer').fill('SN 2026-00741')
  await dialog.getByLabel('Slag av ärende').selectOption('socialtjanst')
  expect(await faultsOn(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Spara begäran' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'SN 2026-00741' }).waitFor()
  await page.setInputFiles('input[type=file]', files)
  await page.getByText('2 ställen i 2 handlingar').waitFor({ timeout: 60_000 })
  await page.getByLabel('Roll för Sigvard Mossberg').selectOption('reporter')
  await page.getByText('Förslag: maskera, 26 kap. 5 § OSL (säkert stöd)').waitFor()
  await page.getByRole('button', { name: 'Besluta enligt förslagen (1)' }).press('Enter')
  await page.getByRole('button', { name: 'Maskera allt som återstår (1)' }).press('Enter')
  await page.getByText('Beslutad', { exact: true }).first().waitFor()
  await page.getByRole('button', { name: 'Ångra senaste' }).press('Enter')
  await page.getByRole('button', { name: 'Maskera allt som återstår (1)' }).press('Enter')
  await page.getByRole('button', { name: 'Lämna ut alla handlingar', disabled: false }).press('Enter')
  await page.getByText('2 handlingar är utlämnade').waitFor({ timeout: 60_000 })
  await page.getByRole('link', { name: 'Hämta allt som ZIP' }).waitFor()
  // In the review of one of them, the person of the mark is seen.
  await page.getByRole('link', { name: 'Samtal.txt' }).first().press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Samtal.txt' }).waitFor()
  await page.getByLabel('Beslut om Torborg Kallin').waitFor()
  expect(await faultsOn(page)).toEqual([])
  expect(faults).toEqual([])
  await context.close()
}, 180_000)

it('has no axe fault at any width, light and dark', async () => {
  for (const view of views) {
    const { page, context } = await house.sit(view)
    await page.goto(`${house.address}/begaran`)
    await page.getByRole('link', { name: 'SN 2026-00741' }).waitFor()
    expect(await faultsOn(page)).toEqual([])
    await page.getByRole('link', { name: 'SN 2026-00741' }).click()
    await page.getByText('2 ställen i 2 handlingar').waitFor()
    expect(await faultsOn(page)).toEqual([])
    await context.close()
  }
}, 180_000)

it('takes in documents that are already here, by keyboard', async () => {
  const { page, context, faults } = await house.sit()
  await page.goto(house.address)
  await page.getByRole('heading', { level: 1, name: 'Arbetsbord' }).waitFor()
  const buffer = Buffer.from('Brev från Halvar Sjödahl.\n')
  await page.setInputFiles('input[type=file]', { name: 'Brevet.txt', mimeType: 'text/plain', buffer })
  await page.getByRole('link', { name: 'Brevet.txt' }).waitFor()
  await page.goto(`${house.address}/begaran`)
  await page.getByRole('button', { name: 'Ny begäran' }).press('Enter')
  await page.getByLabel('Diarienummer').fill('SN 2026-00742')
  await page.getByRole('button', { name: 'Spara begäran' }).press('Enter')
  await page.getByRole('button', { name: 'Lägg till befintliga' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Sök bland handlingarna här').fill('Brevet')
  const choice = dialog.getByLabel(/^Brevet\.txt/)
  await choice.press('Space')
  expect(await choice.isChecked()).toBe(true)
  expect(await faultsOn(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Lägg till 1 handling' }).press('Enter')
  await page.getByRole('link', { name: 'Brevet.txt' }).waitFor()
  await page.getByText('Halvar Sjödahl').first().waitFor({ timeout: 60_000 })
  expect(faults).toEqual([])
  await context.close()
}, 120_000)
