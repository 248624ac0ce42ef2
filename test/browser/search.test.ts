// Search by keyboard: a question, its answers, the document at the passage, and back; what is outdated and what nothing answers.
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { faultsOn, views } from '#test/browser/axe.ts'
import { openHouse } from '#test/browser/house.ts'

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
const now = file(
  'skridskor-2024.txt',
  [
    'Riktlinje för utlåning av skridskor',
    'Beslutad av kulturnämnden 2024-03-12',
    'Gäller från 2024-07-01',
    '',
    '1. Lånetid',
    'Skridskor lånas ut i fjorton dagar. Den som lånar visar sitt bibliotekskort.',
  ].join('\n'),
)
const before = file(
  'skridskor-2015.txt',
  [
    'Riktlinje för utlåning av skridskor',
    'Beslutad av kulturnämnden 2015-03-12',
    'Gäller till och med 2024-06-30',
    '',
    'Skridskor lånas ut i sju dagar. Lånetiden för skridskor kan inte förlängas.',
  ].join('\n'),
)
const broken = { name: 'trasig.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 broken') }

const house = openHouse(async (page, address) => {
  await page.goto(`${address}/sok`)
  await page.getByText('Ny samling').click()
  await page.getByLabel('Namn').fill('Styrdokument')
  await page.getByRole('button', { name: 'Skapa samlingen' }).click()
  await page.getByText('Lägg till filer').waitFor()
  await page.locator('.collection input[type=file]').setInputFiles([now, before, broken])
  await page.getByText('1 fil kunde inte läsas').waitFor({ timeout: 60_000 })
})

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-answer') ?? null)

it('goes from a question to the passage and back, by keyboard', async () => {
  const { page, context, faults } = await house.sit()
  await page.goto(`${house.address}/logg`)
  await page.getByRole('heading', { level: 1, name: 'Logg' }).waitFor()
  await page.keyboard.press('/')
  await page.getByLabel('Din fråga').waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('search-field')
  await page.keyboard.type('hur länge får man låna skridskor')
  await page.keyboard.press('Enter')
  const answer = page.locator('.answer').filter({ hasText: 'fjorton dagar' })
  await answer.waitFor({ timeout: 60_000 })
  expect(await answer.locator('mark').allTextContents()).toContain('Skridskor')
  const old = page.locator('.answer.outdated').filter({ hasText: 'sju dagar' })
  await old.waitFor()
  expect(await old.textContent()).toContain('har gått ut')
  await page.getByRole('button', { name: /^gäller/ }).press('Enter')
  await expect.poll(() => new URL(page.url()).searchParams.get('validity')).toBe('in-force')
  await old.waitFor({ state: 'detached' })

  const wanted = await answer.locator('[data-answer]').getAttribute('data-answer')
  for (let i = 0; i < 12 && (await focused(page)) !== wanted; i++) await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  const place = page.locator('mark.k-quote')
  await place.waitFor()
  expect(await place.first().textContent()).toContain('Skridskor lånas ut i fjorton dagar.')
  await expect.poll(() => place.first().evaluate(one => one === document.activeElement)).toBe(true)
  const top = await place.first().evaluate(one => one.getBoundingClientRect().top)
  expect(top).toBeGreaterThan(60)
  expect(top).toBeLessThan(740)
  expect(await page.locator('.paper').textContent()).toContain('kulturnämnden')
  expect(await faultsOn(page)).toEqual([])

  await page.getByRole('button', { name: 'Gäller inte längre' }).press('Enter')
  await page.getByText('upphävd').first().waitFor()
  await page.getByRole('button', { name: 'Ta tillbaka' }).press('Enter')
  await page.getByRole('button', { name: 'Gäller inte längre' }).waitFor()

  await page.keyboard.press('b')
  await answer.waitFor()
  await expect.poll(() => focused(page)).toBe(wanted)
  expect(await page.getByLabel('Din fråga').inputValue()).toBe('hur länge får man låna skridskor')
  expect(new URL(page.url()).searchParams.get('validity')).toBe('in-force')

  await page.keyboard.press('/')
  await page.keyboard.type('hur många stjärnor har orions bälte')
  await page.keyboard.press('Enter')
  await page.getByText('Hittar inget som svarar på det.').waitFor()
  expect(await page.getByRole('status').first().textContent()).toMatch(/Sökte igenom .* i 2 samlingar/)
  expect(faults).toEqual([])
  await context.close()
}, 120_000)

it('opens the law at the section that was quoted, however long the act', async () => {
  const { page, context } = await house.sit()
  await page.goto(`${house.address}/sok?q=rätt+till+skolskjuts+i+grundskolan&collection=law`)
  await page.locator('.answer').first().waitFor({ timeout: 60_000 })
  const section = (await page.locator('.answer .section').first().textContent())!.trim()
  await page.locator('[data-answer]').first().press('Enter')
  await page.locator('mark.k-quote').first().waitFor()
  await page.locator('.paper-bar', { hasText: section.slice(0, 12) }).waitFor()
  const middle = () =>
    page
      .locator('mark.k-quote')
      .first()
      .evaluate(one => one.getBoundingClientRect().top)
  await expect.poll(middle).toBeGreaterThan(60)
  await expect.poll(middle).toBeLessThan(740)
  expect(await page.locator('.paper .facts').textContent()).toMatch(/SFS.*Lagtexten från|Lagtexten från.*SFS/)
  await context.close()
}, 60_000)

it('says which file could not be read, and why', async () => {
  const { page, context } = await house.sit()
  await page.goto(`${house.address}/sok`)
  await page.getByText('Handlingarna i Styrdokument').click()
  await page.locator('.papers .refusal').waitFor()
  expect(await page.locator('.papers .one').first().textContent()).toMatch(/trasig\.pdf.*skadad/)
  await context.close()
}, 60_000)

it.each(views)(
  'can be used at $width pixels, dark: $dark',
  async ({ width, dark }) => {
    const { page, context } = await house.sit({ width, dark })
    await page.goto(`${house.address}/sok?q=hur+l%C3%A4nge+f%C3%A5r+man+l%C3%A5na+skridskor`)
    await page.locator('.answer').first().waitFor({ timeout: 60_000 })
    expect(await faultsOn(page)).toEqual([])
    await page.locator('.answer').filter({ hasText: 'sju dagar' }).getByRole('link').click()
    await page.locator('mark.k-quote').waitFor()
    await page.getByText('Gäller inte längre.').waitFor()
    expect(await faultsOn(page)).toEqual([])
    await context.close()
  },
  60_000,
)
