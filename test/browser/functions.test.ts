// The sample municipality's functions by keyboard: one is shut by a single checkpoint, which a person completes and watches the gate open;
// a stop with its reason shuts it again; and the register, open to anyone, tells the same. Every view without an axe fault.
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { faultsOn, views } from '#test/browser/axe.ts'
import { openHouse } from '#test/browser/house.ts'

const house = openHouse(async () => {}, { sample: true })

/** Presses Tab until what has focus is called `name`. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 90; i++) {
    await page.keyboard.press('Tab')
    if (name.test(await page.evaluate(() => window.document.activeElement?.textContent ?? ''))) return
  }
  throw new Error(`no way by Tab to ${name}`)
}
const gate = (page: Page) => page.getByRole('region', { name: 'Får funktionen köras?' })

it('shows eight functions and a variant in their states, and one that a single missing answer keeps shut', async () => {
  const { page, context } = await house.sit()
  await page.goto(`${house.address}/funktioner`)
  const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) })
  await row('Sammanfatta').waitFor()
  expect(await page.locator('table.functions tbody tr').count()).toBe(9)
  for (const [name, said] of [
    ['Sammanfatta', /försök.*stängd.*Samverkan med facket är inte besvarad/is],
    ['Registrera', /försök.*stoppad.*Dokumenthanteringsplanen görs om/is],
    ['Fördela', /idé.*stängd/is],
    ['Skriv utkast', /avvecklad.*stängd/is],
    ['Källkontroll', /försök.*öppen/is],
    ['Maskera strängt för socialnämnden', /Variant av Maskera.*försök/is],
  ] as const)
    expect(await row(name).textContent(), name).toMatch(said)
  await row('Sök').getByRole('link').press('Enter')
  await page.getByText('är inte mätt mot kortets trösklar').first().waitFor({ state: 'attached' }) // why it fell back
  await context.close()
}, 120_000)

it('opens when the missing answer is given, is shut by a stop, and the register follows', async () => {
  const { page, context, faults } = await house.sit()
  const register = async () => (await fetch(`${house.address}/register/summarise`)).text()
  await page.goto(`${house.address}/funktioner`)
  await page.getByRole('link', { name: 'Sammanfatta' }).first().waitFor()
  await tabTo(page, /^Sammanfatta$/)
  await page.keyboard.press('Enter')
  await gate(page).getByText('Nej.').waitFor()
  expect(await register()).toContain('Körs inte just nu.')
  await tabTo(page, /^Ge underlag/)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: /^Underlag: Samverkan med facket/ })
  await dialog.waitFor()
  expect(await faultsOn(page)).toEqual([])
  await dialog.getByLabel(/^Datum/).fill('2026-11-20')
  await page.keyboard.press('Tab')
  await dialog.getByLabel(/^Grupp/).pressSequentially('FSG Social')
  await dialog.getByLabel(/^Diarienummer/).pressSequentially('SN 2026-00131')
  await page.keyboard.press('Enter')
  await gate(page).getByText('Ja. Spärren är öppen').waitFor()
  expect(await register()).toContain('Får köras just nu.')

  await tabTo(page, /^Stoppa funktionen$/)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByLabel('Skäl').pressSequentially('Citaten blev för långa')
  await tabTo(page, /^Stoppa funktionen$/)
  await page.keyboard.press('Enter')
  await gate(page).getByText('Funktionen är stoppad: Citaten blev för långa.', { exact: false }).waitFor()
  expect(await register()).toMatch(/Stoppad sedan(?!.*Citaten)/s)
  expect(faults).toEqual([])
  await context.close()
}, 120_000)

it.each(views)(
  'has no axe fault at $width pixels, dark: $dark',
  async ({ width, dark }) => {
    const { page, context } = await house.sit({ width, dark })
    for (const [path, heading] of [
      ['/funktioner', 'Funktioner'],
      ['/funktioner/check', 'Granska'],
      ['/funktioner/check/andra', 'Ändra kortet: Granska'],
      ['/register', 'Register över AI-funktioner i Ekebyholms kommun'],
    ] as const) {
      await page.goto(house.address + path)
      await page.getByRole('heading', { level: 1, name: heading }).waitFor()
      expect(await faultsOn(page), path).toEqual([])
    }
    await context.close()
  },
  120_000,
)

it('keeps a change of the card apart from one by somebody else in between', async () => {
  const { page, context } = await house.sit()
  await page.goto(`${house.address}/funktioner/route/andra`)
  await page.getByLabel('Ändamål').fill('Posten ska hitta rätt.')
  await page.evaluate(async () => {
    const { csrf } = await (await fetch('/api/me')).json()
    const { card, version } = await (await fetch('/api/cards/route')).json()
    const body = JSON.stringify({ card: { ...card, title: 'Fördela post' }, version, why: 'tydligare' })
    const headers = { 'content-type': 'application/json', 'x-kansli-csrf': csrf }
    await fetch('/api/cards/route', { method: 'PUT', headers, body })
  })
  await page.getByLabel('Varför ändras kortet?').fill('klarare')
  await page.getByRole('button', { name: 'Spara ny version' }).press('Enter')
  await page.getByRole('button', { name: 'Läs in den nya versionen under mina ändringar' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Ändra kortet: Fördela post' }).waitFor()
  await page.getByRole('button', { name: 'Spara ny version' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Fördela post' }).waitFor()
  await page.getByText('Posten ska hitta rätt.').first().waitFor()
  await context.close()
}, 120_000)
