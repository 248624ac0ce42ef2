// Initiatives, lessons, conclusions, abilities, the horizon and assessments by eye and by keyboard, filled by the sample municipality.
import { expect, it } from 'vitest'
import { faultsOn, views } from '#test/browser/axe.ts'
import { openHouse } from '#test/browser/house.ts'

let initiative = ''
const house = openHouse(
  async (page, address) => {
    await page.goto(`${address}/initiativ`)
    initiative = (await page.getByRole('link', { name: /Maskering när/ }).getAttribute('href'))!
  },
  { sample: true },
)

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
    const { page, context, faults } = await house.sit({ width, dark })
    for (const { at, heading, seen } of screens()) {
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

it('writes an initiative, is told what its next step lacks, and sees to a to-do, by keyboard', {
  timeout: 120_000,
}, async () => {
  const { page, context } = await house.sit()
  const write = async (label: string, text: string) => {
    await page.getByLabel(label, { exact: true }).focus()
    await page.keyboard.insertText(text)
  }
  await page.goto(`${house.address}/initiativ`)
  await page.getByRole('link', { name: 'Skriv in ett initiativ' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Skriv in ett initiativ' }).waitFor()
  await write('Namn', 'Svar på frågor om avgifter')
  await write('Ansvarig roll', 'Kanslichef')
  await write('Enhet', 'Kommunledningskontoret')
  await write('Verksamhetsområde', 'Service')
  await page.getByLabel('Behovet känt sedan').fill('2026-01-15')
  await write('Vem som såg behovet', 'Kanslichefen')
  await write('Behov', 'Samma fråga besvaras varje dag.')
  await write('Kostnad, kronor', '90 000')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: /Svar på frågor om avgifter/ }).waitFor()

  await page.getByLabel('Beslutat den dagen').fill('2026-02-15')
  await write('Beslutat av', 'Kanslichefen')
  await page.keyboard.press('Enter')
  await page.getByText('hypotesen är inte skriven').waitFor()

  await page.goto(`${house.address}/omvarld`)
  await page.getByRole('button', { name: /Ta hand om: AIA-06/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByLabel('Vad som gjordes').focus()
  await page.keyboard.insertText('Inget system med hög risk finns.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('Gjort (2)').waitFor()
  await context.close()
})
