// Pictures of every screen at two widths, light and dark, from a running Kansli with the sample municipality.
// Use: node scripts/screenshots.ts FOLDER
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openBrowser, sit } from '#test/browser/browser.ts'
import { letterPdf } from '#test/browser/papers.ts'
import { serveKansli } from '#test/browser/served.ts'

const folder = process.argv[2]
if (!folder) {
  console.error('Use: node scripts/screenshots.ts FOLDER')
  process.exit(2)
}
await mkdir(folder, { recursive: true })
const served = await serveKansli({ sample: true })
const browser = await openBrowser()
try {
  const storage = await signedIn()
  for (const { name, width, height, dark } of [
    { name: 'wide', width: 1280, height: 800, dark: false },
    { name: 'wide-dark', width: 1280, height: 800, dark: true },
    { name: 'narrow', width: 390, height: 844, dark: false },
    { name: 'narrow-dark', width: 390, height: 844, dark: true },
  ])
    await pictures(storage, name, width, height, dark)
} finally {
  await browser.close()
  await served.stop()
}

/** Signs in, drops the letter, and waits until the house has nothing left to do. */
async function signedIn(): Promise<string> {
  const { context, page } = await sit(browser)
  await shot(page, 'sign-in', served.address)
  await page.goto(served.link)
  const file = {
    name: 'Överklagande färdtjänst.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(await letterPdf()),
  }
  await page.setInputFiles('input[type=file]', file)
  await page.getByRole('link', { name: file.name }).waitFor({ timeout: 60_000 })
  await page.waitForFunction(() => !document.querySelector('.queue progress, .sendings'), undefined, {
    timeout: 120_000,
  })
  await page.waitForTimeout(1500)
  const state = JSON.stringify(await context.storageState())
  await context.close()
  return state
}

async function pictures(storage: string, name: string, width: number, height: number, dark: boolean): Promise<void> {
  const { context, page } = await sit(browser, { width, height, dark, storage })
  const at = (screen: string) => `${name}-${screen}`
  await shot(page, at('workbench'), served.address)
  await page.getByRole('link', { name: 'Överklagande färdtjänst.pdf' }).first().click()
  await page.locator('[data-finding]').first().waitFor()
  await page.waitForTimeout(900)
  await shot(page, at('review'))
  const turn = page.getByRole('button', { name: 'Text', exact: true })
  await turn.click()
  await page.waitForTimeout(500)
  await shot(page, at('review-text'))
  if (width < 1021) {
    await page.getByRole('button', { name: /^Fynd \(/ }).click()
    await page.waitForTimeout(300)
    await shot(page, at('review-findings'))
  }
  await page.keyboard.press('a')
  await shot(page, at('add'))
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await shot(page, at('keys'))
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: /Släpp ut/ }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForTimeout(500)
  await shot(page, at('ask'))
  await shot(page, at('log'), `${served.address}/logg`)
  await releases(page, at)
  await context.close()
}

/** The first released document's outcome and record, where the sample holds one. */
async function releases(page: Page, at: (screen: string) => string): Promise<void> {
  const { documents } = await page.evaluate(async () => (await fetch('/api/documents?state=released')).json())
  for (const { id } of documents.slice(0, 1)) {
    const whole = await page.evaluate(async id => (await fetch(`/api/documents/${id}`)).json(), id)
    const release = whole.releases.at(-1)?.id
    if (!release) continue
    await shot(page, at('outcome'), `${served.address}/utlamnande/${release}`)
    await shot(page, at('record'), `${served.address}/utlamnande/${release}/protokoll`)
  }
}

async function shot(page: Page, name: string, address?: string): Promise<void> {
  if (address) {
    await page.goto(address)
    await page.waitForTimeout(900)
  }
  await writeFile(join(folder!, `${name}.png`), await page.screenshot())
  console.log(name)
}
