// Templates by keyboard: what one demands, a document held up to it, a copy written with a fault and mended, saved as one's own.
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { faultsOn, views } from '#test/browser/axe.ts'
import { openHouse } from '#test/browser/house.ts'

const memo = [
  'Tallhamns kommun',
  'Tjänsteskrivelse',
  'Diarienummer KS 2026/17',
  '',
  'Rapport om utlånade skridskor',
  '',
  'Förslag till beslut',
  'Kommunstyrelsen beslutar att godkänna rapporten om utlånade skridskor.',
  '',
  'Bakgrund',
  'Utlåningen pågick från november till mars. Skridskorna lånades främst av skolklasser.',
].join('\n')

const house = openHouse(async page => {
  const buffer = Buffer.from(memo)
  await page.setInputFiles('input[type=file]', { name: 'Skridskor.txt', mimeType: 'text/plain', buffer })
  await page.locator('.queue .tag', { hasText: /Att granska|Klar/ }).waitFor({ timeout: 30_000 })
})

/** Presses Tab until what has focus is called `name`. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab')
    const here = await page.evaluate(() => {
      const one = document.activeElement as HTMLElement | null
      return one?.id === 'trial-document' ? 'Handling' : (one?.textContent ?? '')
    })
    if (name.test(here)) return
  }
  throw new Error(`no way by Tab to ${name}`)
}

it('shows what a template demands, tries it, and keeps a copy of one’s own only when it has no fault', async () => {
  const { page, context, faults } = await house.sit()
  await page.goto(house.address)
  await page.getByRole('link', { name: 'Skridskor.txt' }).waitFor()
  await tabTo(page, /^Mallar$/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Mallar' }).waitFor()
  await page.getByRole('link', { name: /^Allmän mall/ }).waitFor()
  await tabTo(page, /^Allmän mall/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Så ska handlingen se ut' }).waitFor()
  await page.getByRole('heading', { name: 'Förslag till beslut krävs' }).waitFor()

  await page.locator('#trial-document').waitFor()
  await tabTo(page, /^Prova$/)
  await page.keyboard.press('Enter')
  const row = (heading: string) => page.getByRole('row', { name: new RegExp(`^${heading}`) })
  await row('Sammanfattning').waitFor()
  expect(await row('Förslag till beslut').textContent()).toContain('rad 7')
  expect(await row('Sammanfattning').textContent()).toContain('fattas')

  await page.getByRole('link', { name: 'Kopiera som egen' }).focus()
  await page.keyboard.press('Enter')
  const area = page.getByLabel('Mallens text')
  await area.waitFor()
  const text = (await area.inputValue()).replace('"allman"', '"tallhamn"').replace('Allmän mall', 'Tallhamns mall')
  await area.fill(text.replace('"decision",', '"beslut",'))
  const line = text.split('\n').findIndex(one => one.includes('"decision",')) + 1
  await page.getByRole('button', { name: `Rad ${line}` }).waitFor()
  expect(await page.getByRole('button', { name: /^Spara mallen/ }).isDisabled()).toBe(true)
  await page.getByRole('button', { name: `Rad ${line}` }).press('Enter')
  const chosen = await area.evaluate((one: HTMLTextAreaElement) =>
    one.value.slice(one.selectionStart, one.selectionEnd).trim(),
  )
  expect(chosen).toBe('"role": "beslut",')
  expect(await faultsOn(page)).toEqual([])
  await area.fill(text)
  await page.getByText('Inga fel. Mallen kan sparas.').waitFor()
  await area.press('Control+s')
  await page.getByRole('heading', { level: 1, name: /^Tallhamns mall/ }).waitFor()
  await page.goto(`${house.address}/mallar`)
  await page.getByRole('link', { name: /^Tallhamns mall/ }).waitFor()
  expect(await page.locator('.templates tbody tr').first().textContent()).toContain('egen')
  expect(faults).toEqual([])
  await context.close()
}, 120_000)

it.each(views)(
  'can be used at $width pixels, dark: $dark',
  async ({ width, dark }) => {
    const { page, context } = await house.sit({ width, dark })
    await page.goto(`${house.address}/mallar`)
    await page.locator('.templates tbody tr').first().waitFor()
    expect(await faultsOn(page)).toEqual([])
    await page.goto(`${house.address}/mallar/goteborg-2020`)
    await page.getByRole('button', { name: 'Prova' }).click()
    await page.locator('.tried').first().waitFor()
    expect(await faultsOn(page)).toEqual([])
    await page.goto(`${house.address}/mallar/goteborg-2020/skriv`)
    await page.getByText('Inga fel').waitFor()
    expect(await faultsOn(page)).toEqual([])
    await context.close()
  },
  60_000,
)

it('goes by / from any screen to the search, and by f on the workbench to the field that narrows it', async () => {
  const { page, context } = await house.sit()
  await page.goto(`${house.address}/mallar`)
  await page.locator('.templates tbody tr').first().waitFor()
  await page.keyboard.press('/')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('search-field')
  await page.goto(house.address)
  await page.getByRole('link', { name: 'Skridskor.txt' }).waitFor()
  await page.keyboard.press('f')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('queue-search')
  await context.close()
}, 60_000)
