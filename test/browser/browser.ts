// Debian's Chromium, driven without any network of its own.
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })

export type Seat = { context: BrowserContext; page: Page; faults: string[] }
export type Wanted = { width?: number; height?: number; dark?: boolean; storage?: string | undefined }

/** A page of its own in Swedish; `faults` gathers what the browser complains of. */
export async function sit(
  browser: Browser,
  { width = 1280, height = 800, dark = false, storage }: Wanted = {},
): Promise<Seat> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    acceptDownloads: true,
    ...(storage && { storageState: JSON.parse(storage) }),
  })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', error => faults.push(String(error)))
  page.on('console', message => message.type() === 'error' && faults.push(message.text()))
  return { context, page, faults }
}
