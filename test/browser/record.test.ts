// The record by keyboard and by eye: the log narrowed, what is logged, weeding and its record, an incident reported; without an axe violation.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { faultsOn, views } from '#test/browser/axe.ts'
import { openBrowser, sit } from '#test/browser/browser.ts'
import { type Served, serveKansli } from '#test/browser/served.ts'

let served: Served
let browser: Browser
let storage = ''
beforeAll(async () => {
  served = await serveKansli({ sample: true })
  browser = await openBrowser()
  const { page, context } = await sit(browser)
  await page.goto(served.link)
  await page.getByRole('heading', { level: 1, name: 'Arbetsbord' }).waitFor()
  await page.goto(`${served.address}/incidenter`)
  // The sample puts its incidents in last of what is looked at here.
  for (let i = 0; i < 60 && (await page.getByText('Maskerad handling skickad').count()) === 0; i++) {
    await page.waitForTimeout(1000)
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Incidenter' }).waitFor()
  }
  storage = JSON.stringify(await context.storageState())
  await context.close()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await served?.stop()
})

const screens = [
  { at: '/logg', heading: 'Logg', seen: 'table.events tbody tr' },
  { at: '/logg/vad', heading: 'Vad som loggas', seen: 'table tbody tr' },
  { at: '/gallring', heading: 'Gallring', seen: 'text=Gallringsprotokoll 1' },
  { at: '/incidenter', heading: 'Incidenter', seen: 'text=Maskerad handling skickad' },
  { at: '/incidenter/ny', heading: 'Rapportera fel', seen: 'textarea' },
] as const

it('stands without a fault in every view', { timeout: 180_000 }, async () => {
  for (const { width, dark } of views) {
    const { page, context, faults } = await sit(browser, { width, dark, storage })
    for (const { at, heading, seen } of screens) {
      await page.goto(served.address + at)
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
  const { page, context } = await sit(browser, { storage })
  await page.goto(`${served.address}/logg`)
  await page.getByLabel('Slag av händelse').focus()
  await page.getByLabel('Slag av händelse').selectOption('weeding.order')
  await page.locator('td.told', { hasText: 'beställde gallring enligt KS 2026-00044' }).waitFor()
  expect(await page.locator('table.events tbody tr').count()).toBe(1)
  expect(new URL(page.url()).searchParams.get('act')).toBe('weeding.order')

  await page.goto(`${served.address}/gallring`)
  await page.getByRole('link', { name: 'Gallringsprotokoll 1' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Gallringsprotokoll 1' }).waitFor()
  await page.getByText('KS 2026-00044').waitFor()
  expect(await faultsOn(page)).toEqual([])

  await page.goto(`${served.address}/incidenter/ny?function=check`)
  await page.getByLabel('Rubrik').fill('Fel paragraf föreslogs')
  await page.getByLabel('Vad hände?').fill('Anmärkningen pekade på fel stycke.')
  await page.getByLabel('Liten').focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Anmäl' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('status').filter({ hasText: 'Incident 3' }).waitFor()
  await page.goto(`${served.address}/incidenter`)
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
