// The people of a house at the screen: looking as the sample's people, reading others' document on a written reason, an invitation, a real
// passkey made and used in the browser, a password, sessions and rights given and ended. By keyboard where a key is named.
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { faultsOn } from '#test/browser/axe.ts'
import { openHouse } from '#test/browser/house.ts'

const at = (path: string) => new URL(path, house.address).href
const seat = (wanted = {}) => house.sit(wanted)

const house = openHouse(async () => {}, { sample: true })

async function noFaults(page: Page, where: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await faultsOn(page), where).toEqual([])
  }
}

/** Presses Tab until what says `name` has focus, then the key. */
async function press(page: Page, name: RegExp, key = 'Enter'): Promise<void> {
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab')
    const here = await page.evaluate(() => {
      const at = document.activeElement
      return at?.getAttribute('aria-label') ?? at?.textContent ?? ''
    })
    if (name.test(here)) return page.keyboard.press(key)
  }
  throw new Error(`no way by Tab to ${name}`)
}

const out = async (page: Page) => {
  await page.getByRole('button', { name: 'Logga ut', exact: true }).click()
  await page.getByRole('heading', { name: 'Logga in' }).waitFor()
}

it.each([{ width: 1280 }, { width: 390 }])(
  'has no fault at $width pixels',
  async ({ width }) => {
    const { page, context } = await seat({ width })
    await page.goto(at('/konto'))
    await page.getByRole('heading', { name: 'Dina inloggningar' }).waitFor()
    await noFaults(page, 'konto')
    await page.goto(at('/personer'))
    await page.getByRole('link', { name: 'Amina Warsame' }).waitFor()
    await noFaults(page, 'personer')
    // Asked for at the one width and ended at the other.
    await page.getByLabel('Visa enhet').selectOption('Revisionskontoret, Ekebyholms kommun')
    await page.getByRole('button', { name: /^Kräv (?:inte )?andra granskare$/ }).press('Enter')
    const asking = page.getByRole('dialog', { name: /andra granskare$/ })
    await asking.getByLabel('Varför').fill('Delegationsordningen, punkt 4.2')
    await noFaults(page, 'andra granskare')
    await asking.getByLabel('Varför').press('Enter')
    await page.getByText('Enhetens val är sparat.').waitFor()
    await page.getByLabel('Visa enhet').selectOption('Alla enheter')
    await page.getByRole('button', { name: 'Bjud in' }).click()
    await page.getByRole('dialog', { name: 'Bjud in en person' }).waitFor()
    await noFaults(page, 'bjud in')
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Amina Warsame' }).click()
    await page.getByText('La till en person').waitFor()
    await noFaults(page, 'person')
    await context.clearCookies({ name: 'kansli' })
    await page.goto(at('/'))
    await page.getByRole('heading', { name: 'Se Ekebyholm som någon annan' }).waitFor()
    await noFaults(page, 'logga in')
    await context.close()
  },
  120_000,
)

it('lets an auditor of the sample read others’ document when the reason is written, and the unit sees it', async () => {
  const { page, context } = await seat()
  await page.goto(at('/'))
  const href = await page.locator('.queue tbody a').first().getAttribute('href')
  await context.clearCookies({ name: 'kansli' })
  await page.goto(at('/'))
  await page.getByRole('button', { name: 'Olof Brännström' }).waitFor()
  await press(page, /^Olof Brännström$/)
  await page.getByText('Du handlägger inte i någon enhet').waitFor()
  await page.goto(at(href!))
  await page.getByRole('dialog', { name: 'Handlingen hör till en annan enhet' }).waitFor()
  expect(await page.locator('.sheet, mark, .finding').count()).toBe(0)
  await noFaults(page, 'skäl')
  await page.keyboard.type('Granskar åtkomst, REV 2026-00005')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.locator('.function-tabs').waitFor()
  await page.goto(at('/'))
  await out(page)
  await page.getByRole('button', { name: 'Ingrid Ekstam' }).click()
  await page.getByRole('link', { name: 'Ingrid Ekstam, Konto' }).waitFor()
  await page.goto(at('/personer'))
  await page.getByRole('cell', { name: 'Granskar åtkomst, REV 2026-00005' }).waitFor()
  await context.close()
}, 120_000)

/** An authenticator of the machine's own, as the browser has them: it keeps keys, and its user is verified. */
async function authenticator(page: Page) {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const options = { protocol: 'ctap2', transport: 'internal', automaticPresenceSimulation: true } as const
  const can = { hasResidentKey: true, hasUserVerification: true, isUserVerified: true }
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', { options: { ...options, ...can } })
  return {
    credentials: async () => (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
    verified: (isUserVerified: boolean) => cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
  }
}

async function invitation(name: string): Promise<string> {
  const { page, context } = await seat()
  await page.goto(at('/personer'))
  await page.getByRole('button', { name: 'Bjud in' }).waitFor()
  await press(page, /^Bjud in$/)
  await page.getByRole('dialog', { name: 'Bjud in en person' }).waitFor()
  await page.keyboard.type(name)
  await page.getByRole('textbox', { name: 'Enhet' }).fill('Kulturförvaltningen')
  await page.getByLabel('Roll', { exact: true }).selectOption('Registrator')
  await page.getByLabel('Var', { exact: true }).selectOption('i hela kommunen')
  await page.getByLabel('Grund', { exact: true }).fill('Anställning som registrator')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: `Inbjudan till ${name}` }).waitFor()
  const address = (await page.locator('.address .hash').textContent())!
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name }).waitFor()
  await context.close()
  return address
}

it('invites a person, who makes a passkey and a password, comes in by both, and is gone when the right ends', async () => {
  const address = await invitation('Siri Bergvall')
  const { page, context } = await house.outside()
  const keys = await authenticator(page)
  await page.goto(address)
  await page.getByRole('heading', { name: 'Du är inbjuden till Kansli' }).waitFor()
  await noFaults(page, 'inbjudan')
  await page.getByRole('button', { name: 'Fortsätt' }).waitFor()
  await press(page, /^Fortsätt$/)
  await page.getByText('Välj hur du loggar in nästa gång').waitFor()
  await page.getByText('Registrator i hela kommunen').waitFor()
  await page.getByLabel('Vad nyckeln heter').fill('Arbetsdatorn')
  await page.keyboard.press('Enter')
  await page.getByText('Nyckeln är tillagd.').waitFor()
  await page.getByRole('button', { name: 'Ta bort Arbetsdatorn' }).waitFor()
  expect(await keys.credentials()).toHaveLength(1)

  await out(page)
  // Who cannot show that it is them is not let in, and is told so.
  await keys.verified(false)
  await press(page, /^Logga in med nyckel$/)
  await page.getByText('Ingen nyckel användes').waitFor()
  await keys.verified(true)
  await page.getByRole('button', { name: 'Logga in med nyckel' }).click()
  await page.getByRole('link', { name: 'Siri Bergvall, Konto' }).click()
  await page.getByText(/senast använd/).waitFor()
  expect((await keys.credentials())[0]!.signCount).toBeGreaterThan(1)

  await page.getByLabel('Nytt lösenord', { exact: true }).fill('kort')
  await page.keyboard.press('Enter')
  await page.getByText('kortare än 12 tecken').waitFor()
  await page.getByLabel('Nytt lösenord', { exact: true }).fill('tre grå getter vid ån')
  await page.keyboard.press('Enter')
  await page.getByText('Lösenordet är sparat').waitFor()
  await out(page)
  // The sample's people are shown to nobody any more: a person of one's own is in the house.
  expect(await page.getByText('Se Ekebyholm').count()).toBe(0)
  await page.getByLabel('Användarnamn').fill('siri.bergvall')
  await page.getByLabel('Lösenord', { exact: true }).fill('fel fel fel fel')
  await page.keyboard.press('Enter')
  await page.getByText('Inloggningen stämde inte').waitFor()
  await page.getByLabel('Lösenord', { exact: true }).fill('tre grå getter vid ån')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Siri Bergvall, Konto' }).waitFor()
  await endRight('Siri Bergvall')
  await page.goto(at('/konto'))
  await page.getByText('Du har inga rättigheter än').waitFor()
  await context.close()
}, 120_000)

async function endRight(name: string): Promise<void> {
  const { page, context } = await seat()
  await page.goto(at('/personer'))
  await page.getByRole('link', { name }).click()
  await page.getByRole('button', { name: /^Avsluta: Registrator/ }).waitFor()
  await press(page, /^Avsluta: Registrator/)
  await page.keyboard.type('Ny tjänst i annan förvaltning')
  await page.keyboard.press('Enter')
  await page.getByText('Rättigheten är avslutad.').waitFor()
  await page.getByText('Avslutade en rättighet').waitFor()
  await context.close()
}
