// Initiatives, lessons, conclusions, abilities, the horizon and assessments by eye and by keyboard, filled by the sample municipality.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { faultsOn, views } from '#test/browser/axe.ts'
import { openBrowser, sit } from '#test/browser/browser.ts'
import { type Served, serveKansli } from '#test/browser/served.ts'

let served: Served
let browser: Browser
let storage = ''
let initiative = ''
beforeAll(async () => {
  served = await serveKansli({ sample: true })
  browser = await openBrowser()
  const { page, context } = await sit(browser)
  await page.goto(served.link)
  await page.getByRole('heading', { level: 1, name: 'Arbetsbord' }).waitFor()
  for (let i = 0; i < 60 && (await page.getByRole('link', { name: /Maskering när/ }).count()) === 0; i++) {
    await page.goto(`${served.address}/initiativ`)
    await page.getByRole('heading', { level: 1, name: 'Initiativ' }).waitFor()
    await page.waitForTimeout(1000)
  }
  initiative = (await page.getByRole('link', { name: /Maskering när/ }).getAttribute('href'))!
  storage = JSON.stringify(await context.storageState())
  await context.close()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await served?.stop()
})

const screens = () => [
  { at: '/initiativ', heading: 'Initiativ', seen: 'table tbody tr' },
  { at: initiative, heading: /Maskering när/, seen: 'text=Beviset efteråt betyder mer' },
  { at: '/initiativ/lardomar', heading: 'Lärdomar', seen: 'article' },
  { at: '/initiativ/slutsatser', heading: 'Slutsatser', seen: 'text=nuvärde över fyra år' },
  { at: '/initiativ/formagor', heading: 'Förmågor', seen: 'article' },
  { at: '/omvarld', heading: 'Omvärld', seen: 'text=Cybersäkerhetslagen gäller alla kommuner' },
  { at: '/bedomning/function/check', heading: 'Bedömning: Granska', seen: 'text=Ur data' },
]

it('stands without a fault in every view', { timeout: 180_000 }, async () => {
  for (const { width, dark } of views) {
    const { page, context, faults } = await sit(browser, { width, dark, storage })
    for (const { at, heading, seen } of screens()) {
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
