// The record by keyboard and by eye: the log narrowed, what is logged, weeding and its record, an incident reported; without an axe violation.
import { expect, it } from 'vitest'
import { faultsOn, views } from '#test/browser/axe.ts'
import { openHouse } from '#test/browser/house.ts'

const house = openHouse(async () => {}, { sample: true })

const screens = [
  { at: '/logg', heading: 'Logg', seen: 'table.events tbody tr' },
  { at: '/logg/vad', heading: 'Vad som loggas', seen: 'table tbody tr' },
  { at: '/gallring', heading: 'Gallring', seen: 'text=Gallringsprotokoll 1' },
  { at: '/incidenter', heading: 'Incidenter', seen: 'text=Maskerad handling skickad' },
  { at: '/incidenter/ny', heading: 'Rapportera fel', seen: 'textarea' },
] as const

it('stands without a fault in every view', { timeout: 180_000 }, async () => {
  for (const { width, dark } of views) {
    const { page, context, faults } = await house.sit({ width, dark })
    for (const { at, heading, seen } of screens) {
      await page.goto(house.address + at)
      await page.getByRole('heading', { level: 1, name: heading }).waitFor()
      await page.locator(seen).first().waitFor()
      if (process.env.KANSLI_SHOTS)
        await page.screenshot({
          path: `${process.env.KANSLI_SHOTS}/${width}${at.replaceAll('/', '-')}.png`,
          fullPage: true,
        })
      expect(await faultsOn(page), `${at} at ${width}`).toEqual([])
    }
    expect(faults).toEqual([])
    await context.close()
  }
})

it('narrows the log, opens a weeding record, and reports and closes an incident by keyboard', {
  timeout: 90_000,
}, async () => {
  const { page, context } = await house.sit()
  await page.goto(`${house.address}/logg`)
  await page.getByLabel('Slag av händelse').focus()
  await page.getByLabel('Slag av händelse').selectOption('weeding.order')
  await page.locator('td.told', { hasText: 'beställde gallring enligt KS 2026-00044' }).waitFor()
  expect(await page.locator('table.events tbody tr').count()).toBe(1)
  expect(new URL(page.url()).searchParams.get('act')).toBe('weeding.order')

  await page.goto(`${house.address}/gallring`)
  await page.getByRole('link', { name: 'Gallringsprotokoll 1' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Gallringsprotokoll 1' }).waitFor()
  await page.getByText('KS 2026-00044').waitFor()
  expect(await faultsOn(page)).toEqual([])

  await page.goto(`${house.address}/incidenter/ny?function=check`)
  await page.getByLabel('Rubrik').fill('Fel paragraf föreslogs')
  await page.getByLabel('Vad hände?').fill('Anmärkningen pekade på fel stycke.')
  await page.getByLabel('Liten').focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Anmäl' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('status').filter({ hasText: 'Incident 3' }).waitFor()
  await page.goto(`${house.address}/incidenter`)
  await page.getByRole('link', { name: /Fel paragraf/ }).click()
  await page.getByLabel('Slag', { exact: true }).selectOption('close')
  await page.getByLabel('Vad gjordes').fill('Rättat i nästa version.')
  await page.getByRole('button', { name: 'Anteckna' }).press('Enter')
  await page.locator('.tag.good', { hasText: 'Avslutad av' }).waitFor()
  if (process.env.KANSLI_SHOTS)
    await page.screenshot({ path: `${process.env.KANSLI_SHOTS}/incident.png`, fullPage: true })
  expect(await faultsOn(page)).toEqual([])
  await context.close()
})
