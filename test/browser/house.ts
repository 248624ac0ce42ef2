// One running Kansli and one browser for a whole file of tests, and the session of the person who signed in first.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { openBrowser, type Seat, sit, type Wanted } from '#test/browser/browser.ts'
import { type Served, serveKansli } from '#test/browser/served.ts'

export type House = {
  readonly address: string
  /** A page of its own, signed in, that has not gone anywhere yet. */
  sit(wanted?: Wanted): Promise<Seat>
  /** The same for somebody who has not signed in. */
  outside(): Promise<Seat>
}

/** Before the file's tests: starts, signs in, stands at the desk and does what `prepare` says. After them: closes all. */
export function openHouse(
  prepare: (page: Page, address: string) => Promise<void> = async () => {},
  { sample = false } = {},
): House {
  let served: Served
  let browser: Browser
  let storage: string
  beforeAll(async () => {
    served = await serveKansli({ sample })
    browser = await openBrowser()
    const { page, context } = await sit(browser)
    await page.goto(served.link)
    await page.getByRole('heading', { level: 1, name: 'Arbetsbord' }).waitFor()
    await prepare(page, served.address)
    storage = JSON.stringify(await context.storageState())
    await context.close()
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await served?.stop()
  })
  return {
    get address() {
      return served.address
    },
    sit: wanted => sit(browser, { storage, ...wanted }),
    outside: () => sit(browser),
  }
}
