// A memo and its annex put in together, by keyboard: they are laid in one matter, what differs between them is shown, and a remark
// whose correction is certain is corrected by a key, counted, and taken back.
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { violationsOn } from '#test/browser/axe.ts'
import { openHouse } from '#test/browser/house.ts'

const memo = `Tjänsteutlåtande
Diarienummer KS 2026-00417

I bilaga 1 står: ”Cyklarna har använts mest av alla i centrum.”
Erfarenheterna är att att korta resor passar bäst. Skötseln kostar 900kr om året.
`
const annex = 'Bilaga 1\n\nUppföljning. Cyklarna har använts mest av barn i centrum.\n'
const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
const doubled = 'Dubblerat ord'
const slow = { timeout: 10_000 }
const row = (page: Page, title: string) => page.locator('.finding', { hasText: title })

async function noFaults(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect((await violationsOn(page)).map(one => one.id)).toEqual([])
  }
}

/** Presses Tab until the button or link that says `name` has focus, then Enter or Space. */
async function press(page: Page, name: RegExp, key = 'Enter'): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab')
    const here = await page.evaluate(() => {
      const at = document.activeElement
      return at?.getAttribute('aria-label') ?? at?.textContent ?? ''
    })
    if (name.test(here)) return page.keyboard.press(key)
  }
  throw new Error(`no way by Tab to ${name}`)
}

/** Goes down the list by key until the finding that says `title` is chosen; each step is awaited, so that none is overrun. */
async function goTo(page: Page, title: string): Promise<void> {
  const chosen = page.locator('.finding.chosen strong')
  await chosen.waitFor()
  for (let i = 0; i < 10; i++) {
    const here = await chosen.textContent()
    if (here === title) return
    await page.keyboard.press('j')
    await expect.poll(() => chosen.textContent(), slow).not.toBe(here)
  }
}

const house = openHouse()

it('lays files put in together in one matter, shows what differs, and corrects by a key', async () => {
  const { page, context, faults } = await house.sit()
  await page.goto(house.address)
  await page.getByRole('heading', { name: 'Här samlas handlingarna' }).waitFor()
  await page.setInputFiles('input[type=file]', [file('Memo.txt', memo), file('Bilaga 1.txt', annex)])
  await page.getByText('Du lade in 2 handlingar. Hör de till samma ärende?').waitFor({ timeout: 30_000 })
  await expect.poll(() => page.locator('.queue .tag', { hasText: /Att granska|Klar/ }).count(), slow).toBe(2)
  await noFaults(page)
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await press(page, /^Ange ärende$/)
  await page.getByRole('dialog', { name: 'Ärende' }).waitFor()
  await page.getByText('Står i handlingen').waitFor()
  await noFaults(page)
  await press(page, /^KS 2026-00417$/)
  expect(await page.getByLabel('Diarienummer eller ärendets namn').inputValue()).toBe('KS 2026-00417')
  await page.keyboard.press('Enter')
  await page.getByText('Ärendet är angivet för 2 handlingar.').waitFor()
  await expect.poll(() => page.locator('.queue td', { hasText: 'KS 2026-00417' }).count(), slow).toBe(2)

  await press(page, /^Memo\.txt$/)
  await page.getByRole('button', { name: 'Ärende KS 2026-00417 · 1 annan handling' }).waitFor()
  await page.locator('.function-tabs').getByText('Granska').click()
  await row(page, 'Citat skiljer sig från bilagan').waitFor()
  await goTo(page, doubled)
  await page.locator('.correction del').waitFor()
  await noFaults(page)
  await page.keyboard.press('f')
  await row(page, doubled).getByText('Rättas').waitFor()
  await page.getByText('1 rättning vald', { exact: true }).waitFor()
  await page.keyboard.press('u')
  await expect.poll(() => page.getByText('rättning vald', { exact: false }).count(), slow).toBe(0)
  await press(page, /^Rätta alla \(2\)$/)
  await page.getByText('2 rättningar valda', { exact: true }).waitFor()
  expect(faults).toEqual([])
  await context.close()
}, 120_000)
