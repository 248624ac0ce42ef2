// Every screen can be used by everyone: axe finds no fault against WCAG 2.2 AA, light and dark, wide and narrow, in Swedish throughout.
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { faultsOn } from '#test/browser/axe.ts'
import { openHouse } from '#test/browser/house.ts'
import { letterPdf } from '#test/browser/papers.ts'

let letter: string
let release: string

const house = openHouse(async page => {
  const buffer = Buffer.from(await letterPdf())
  await page.setInputFiles('input[type=file]', { name: 'Klagan.pdf', mimeType: 'application/pdf', buffer })
  await page.locator('.queue .tag', { hasText: 'Att granska' }).waitFor({ timeout: 30_000 })
  release = await released(page, buffer)
  letter = (await page.getByRole('link', { name: 'Klagan.pdf' }).getAttribute('href'))!
})

/** A second letter, decided on and released through the interface for other programs. */
async function released(page: Page, buffer: Buffer): Promise<string> {
  await page.setInputFiles('input[type=file]', { name: 'Utlämnad.pdf', mimeType: 'application/pdf', buffer })
  await page.getByRole('link', { name: 'Utlämnad.pdf' }).waitFor()
  return page.evaluate(async () => {
    const { csrf } = await (await fetch('/api/me')).json()
    const post = async (path: string, body: unknown) =>
      (
        await fetch(path, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-kansli-csrf': csrf },
          body: JSON.stringify(body),
        })
      ).json()
    const get = async (path: string) => (await fetch(path)).json()
    const until = async (path: string, field: string, wanted: string[]) => {
      for (;;) {
        const answer = await get(path)
        if (wanted.includes(answer[field])) return answer
        await new Promise(done => setTimeout(done, 200))
      }
    }
    const { documents } = await get('/api/documents?q=Utl')
    const at = `/api/documents/${documents[0].id}`
    await until(at, 'state', ['reviewing'])
    const { findings } = await (await fetch(`${at}/findings?function=mask`)).json()
    await post(`${at}/decisions`, {
      decisions: findings.map((f: { id: string }) => ({ act: 'accept', finding: f.id })),
    })
    const { id } = await post(`${at}/releases`, { as: 'text', note: 'Begärd av sökanden.' })
    await until(`/api/releases/${id}`, 'state', ['released'])
    return id as string
  })
}

/** Presses a key until its dialog is there: a press while the page is still busy with the last one may be lost. */
async function openBy(page: Page, key: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  for (let tries = 0; tries < 5; tries++) {
    await page.keyboard.press(key)
    const came = await dialog.waitFor({ timeout: 4000 }).then(
      () => true,
      () => false,
    )
    if (came) return
  }
  throw new Error(`no dialog by ${key}`)
}

const screens: [string, () => string, (page: Page) => Promise<unknown>][] = [
  ['workbench', () => '/', page => page.getByRole('link', { name: 'Klagan.pdf' }).waitFor()],
  ['page view', () => `${letter}?view=page`, page => page.locator('.finding.chosen').waitFor()],
  ['text view', () => `${letter}?view=text`, page => page.locator('mark').first().waitFor({ state: 'attached' })],
  ['release asked', () => `${letter}/slapp-ut`, page => page.getByText('Det här fattas').waitFor()],
  ['outcome', () => `/utlamnande/${release}`, page => page.getByText('Bevisat ren').waitFor()],
  [
    'record',
    () => `/utlamnande/${release}/protokoll`,
    page =>
      page
        .getByText(/^Maskerade ställen: \d+$/)
        .first()
        .waitFor(),
  ],
  ['log', () => '/logg', page => page.getByText(/Kedjan är hel/).waitFor()],
  ['nowhere', () => '/finns-inte', page => page.getByText('Här finns ingenting').waitFor()],
]

describe.each([
  { width: 1280, dark: false },
  { width: 1280, dark: true },
  { width: 390, dark: false },
  { width: 390, dark: true },
])('at $width pixels, dark: $dark', ({ width, dark }) => {
  it('has no fault that axe can find, nothing to scroll sideways for, and no word of Norwegian', async () => {
    const { page, context, faults } = await house.sit({ width, dark })
    for (const [name, address, ready] of screens) {
      await page.goto(house.address + address())
      await ready(page).catch(async error => {
        // On a narrow screen the findings stand behind a switch: attached is enough.
        if (width > 1020) throw error
      })
      expect(await faultsOn(page), name).toEqual([])
      expect(await page.locator('body').textContent(), name).not.toMatch(/\b(Lukk|Søk|Laster|Forrige|Neste|ikke)\b/)
    }
    expect(faults.filter(fault => !/404/.test(fault))).toEqual([])
    await context.close()
  }, 120_000)

  it('has no fault in its dialogs and at its door', async () => {
    const { page, context } = await house.sit({ width, dark })
    await page.goto(`${house.address}${letter}?view=text`)
    await page.locator('mark').first().waitFor()
    await page.locator('.finding.chosen').waitFor({ state: 'attached' }) // `e` is about the chosen one
    for (const key of ['?', 'a', 'e']) {
      await openBy(page, key)
      expect(await faultsOn(page), key).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
    }
    await context.clearCookies()
    await page.goto(house.address)
    await page.getByRole('heading', { name: 'Logga in' }).waitFor()
    expect(await faultsOn(page)).toEqual([])
    await context.close()
  }, 60_000)
})
