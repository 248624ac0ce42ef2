// Assignments, prices and the portfolio by keyboard in the sample municipality; every view without an axe fault, at three widths, light and dark.
import { expect, it } from 'vitest'
import { faultsOn, views } from '#test/browser/axe.ts'
import { openHouse } from '#test/browser/house.ts'

const portfolio = /^AI-funktioner 20\d\d$/

const house = openHouse(async () => {}, { sample: true })

it('tells which stage is late, and takes a status update by keyboard', async () => {
  const { page, context, faults } = await house.sit()
  await page.goto(`${house.address}/uppdrag`)
  await page.getByRole('link', { name: /^Utreda hur/ }).press('Enter')
  await page.getByText(/”Mätomgång för Källkontroll avslutad” är försenad med \d+ dagar/).waitFor()
  // The list tells of it too: the page itself has the timeline.
  await page.getByRole('img', { name: 'Tidslinje' }).waitFor()
  await page.getByRole('button', { name: 'Anteckna', exact: true }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Vad sades eller beslutades?').fill('Mätningen är klar i nästa vecka.')
  expect(await faultsOn(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Anteckna' }).press('Enter')
  await page.getByText('Mätningen är klar i nästa vecka.').waitFor()
  expect(faults).toEqual([])
  await context.close()
}, 120_000)

it('shows what the best choice gives beside the people’s, and an own choice is followed', async () => {
  const { page, context, faults } = await house.sit()
  await page.goto(`${house.address}/effekt/portfolj`)
  await page.getByRole('link', { name: portfolio }).press('Enter')
  await page.getByText(/^Bästa valet: \d+ kandidater/).waitFor({ timeout: 60_000 })
  await page.getByText(/Skillnaden är [\d\s]+ kr på fyra år/).waitFor()
  await page.getByRole('button', { name: 'Skriv in människors val' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox').first().press('Space')
  await dialog.getByLabel('Beslutsdag').fill('2026-11-20')
  await dialog.getByLabel('Varför?').fill('Vi börjar om.')
  expect(await faultsOn(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Spara valet' }).press('Enter')
  await page.getByText(/Skäl: Vi börjar om/).waitFor({ timeout: 60_000 })
  expect(faults).toEqual([])
  await context.close()
}, 180_000)

it('takes a fixed cost with its parts, and not before each is a whole number', async () => {
  const { page, context, faults } = await house.sit()
  await page.goto(`${house.address}/effekt/priser`)
  await page.getByRole('button', { name: 'Skriv in en fast kostnad' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Kostnad', { exact: true }).fill('Jour kvällstid')
  await dialog.getByLabel('Kronor per månad').fill('1 250,50')
  await dialog.getByLabel('Fördelas efter').selectOption({ label: 'angivna andelar' })
  await dialog.getByLabel('Källa').fill('Avtal 2026-00012')
  const save = dialog.getByRole('button', { name: 'Spara' })
  expect(await save.isDisabled()).toBe(true) // nobody bears it yet
  const part = dialog.getByRole('group', { name: 'Andelar per förvaltning' }).getByRole('textbox').first()
  await part.fill('2,5')
  await dialog.getByText('Skriv ett heltal, till exempel 57.').waitFor()
  expect(await save.isDisabled()).toBe(true)
  expect(await faultsOn(page)).toEqual([])
  await part.fill('57')
  await part.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  const row = page.getByRole('table', { name: 'Fasta kostnader' }).getByRole('row', { name: /^Jour kvällstid/ })
  await row.waitFor()
  expect((await row.textContent())?.replace(/\s/g, ' ')).toMatch(/1 250,50.*angivna andelar.*: 57.*Avtal 2026-00012/)
  expect(faults).toEqual([])
  await context.close()
}, 60_000)

it.each(views)(
  'can be used at $width pixels, dark: $dark',
  async ({ width, dark }) => {
    const { page, context } = await house.sit({ width, dark })
    const look = async (path: string, link: RegExp | null, seen: string) => {
      await page.goto(house.address + path)
      if (link) await page.getByRole('link', { name: link }).press('Enter')
      await page.locator(seen).first().waitFor({ timeout: 60_000 })
      await page.evaluate(() => {
        for (const one of window.document.querySelectorAll<HTMLDetailsElement>('main details')) one.open = true
      })
      expect(await faultsOn(page), path).toEqual([])
    }
    await look('/uppdrag', null, '.figures tbody tr')
    await look('/uppdrag', /^Utreda hur/, '.timeline')
    await look('/effekt/priser', null, '.chart')
    await look('/effekt/portfolj', portfolio, '.figures tbody tr')
    await context.close()
  },
  180_000,
)
