// Faults that axe finds on a page against WCAG 2.2 AA, and whether anything must be scrolled sideways for.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** In the page itself, which has no frames: otherwise a second page is opened each time, only to gather what the frames gave. */
export async function violationsOn(page: Page, tags: string[] = []) {
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  const only = tags.length > 0 ? { runOnly: { type: 'tag' as const, values: tags } } : {}
  return (await axe.options({ resultTypes: ['violations'], ...only }).analyze()).violations
}

export async function faultsOn(page: Page): Promise<string[]> {
  const violations = await violationsOn(page, rules)
  const sideways = await page.evaluate(() => window.document.documentElement.scrollWidth - window.innerWidth)
  const wide = sideways > 0 ? [`${sideways} pixels too wide`] : []
  return [...wide, ...violations.flatMap(v => v.nodes.map(node => `${v.id}: ${node.target.join(' ')}`))]
}

/** Wide, as at 200 % zoom on a laptop, and narrow; light and dark. */
export const views = [
  { width: 1280, dark: false },
  { width: 640, dark: true },
  { width: 390, dark: false },
] as const
