// Effect by keyboard in the sample municipality: the portfolio, a function's page, a value written by its owner that the figures follow,
// and what is kept. Every view without an axe fault, at 1280 and 390 pixels, light and dark.
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { faultsOn, views } from '#test/browser/axe.ts'
import { openHouse } from '#test/browser/house.ts'

const house = openHouse(async () => {}, { sample: true })

async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press('Tab')
    const here = await page.evaluate(() => {
      const one = window.document.activeElement
      return one?.getAttribute('aria-label') ?? one?.textContent ?? ''
    })
    if (name.test(here)) return
  }
  throw new Error(`no way by Tab to ${name}`)
}
const worth = (page: Page) => page.locator('.key-figures dd').first().textContent()

it('shows what a function is worth, and follows a value that its owner writes', async () => {
  const { page, context, faults } = await house.sit()
  await page.goto(`${house.address}/effekt`)
  await page.getByRole('row', { name: /^Granska/ }).waitFor()
  expect(await page.getByRole('row', { name: /^Sammanfatta/ }).textContent()).toContain('Under 20 %')
  await tabTo(page, /^Granska$/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Granska: effekt' }).waitFor()
  await page.getByText(/Funktionen sparar tid: mellan/).waitFor()
  expect(await page.getByRole('img', { name: 'Summan så långt, kvartal för kvartal' }).count()).toBe(1)

  const before = await worth(page)
  await page.getByRole('button', { name: 'Ändra Frigjorda minuter per gång' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Värde (min)').fill('2')
  await dialog.getByLabel('Lägst').fill('1,5')
  await dialog.getByLabel('Högst').fill('1')
  await dialog.getByText('Lägst, värde och högst ska vara tal i den ordningen.').waitFor()
  await dialog.getByLabel('Högst').fill('3')
  await dialog.getByLabel('Varför ändras det?').fill('Vi prövar en försiktig tid.')
  expect(await faultsOn(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Spara värdet' }).press('Enter')
  await page.getByText('Värdet är sparat.').waitFor()
  await page.getByText(/Ingrid Ekstam .*Vi prövar en försiktig tid/).waitFor()
  expect(await worth(page)).not.toBe(before)
  expect(faults).toEqual([])
  await context.close()
}, 120_000)

it('a person’s clock runs, and the time is kept without a name', async () => {
  const { page, context } = await house.sit()
  await page.goto(`${house.address}/effekt/sources`)
  await page
    .getByText(/^för få/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Starta klockan' }).press('Enter')
  await page.getByRole('button', { name: 'Paus' }).press('Enter')
  await page.getByRole('button', { name: 'Fortsätt' }).press('Enter')
  expect(await faultsOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Klart' }).press('Enter')
  await page.getByText('Tiden är sparad utan namn.').waitFor()
  await page.getByRole('button', { name: 'Starta klockan' }).waitFor()
  await context.close()
}, 120_000)

it('a term says what it means under the pointer, at focus and by a press, and Escape takes it away', async () => {
  const { page, context } = await house.sit()
  await page.goto(`${house.address}/effekt`)
  const term = page.locator('.effect-list .term').first()
  const [button, says] = [term.getByRole('button'), term.getByRole('tooltip')]
  const isShown = () => expect.poll(() => says.isVisible()).toBe(true)
  const isGone = () => expect.poll(() => says.isVisible()).toBe(false)
  await button.waitFor()
  await isGone()
  await button.hover()
  await isShown()
  await page.mouse.move(2, 2)
  await isGone()
  await button.focus()
  await isShown()
  expect(((await says.textContent()) ?? '').length).toBeGreaterThan(20)
  expect(await button.getAttribute('aria-describedby')).toBe(await says.getAttribute('id'))
  expect(await faultsOn(page)).toEqual([])
  await page.keyboard.press('Escape')
  await isGone()
  await page.keyboard.press('Enter')
  await isShown()
  await page.keyboard.press('Tab')
  await isGone()
  await context.close()
}, 60_000)

it.each(views)(
  'can be used at $width pixels, dark: $dark',
  async ({ width, dark }) => {
    const { page, context } = await house.sit({ width, dark })
    for (const [path, seen] of [
      ['/effekt', '.effect-list tbody tr'],
      ['/effekt/mask', '.key-figures'],
      ['/effekt/sparas', '.kept'],
    ] as const) {
      await page.goto(house.address + path)
      await page.locator(seen).first().waitFor()
      await page.evaluate(() => {
        for (const one of window.document.querySelectorAll<HTMLDetailsElement>('main details')) one.open = true
      })
      expect(await faultsOn(page), path).toEqual([])
    }
    await context.close()
  },
  90_000,
)
