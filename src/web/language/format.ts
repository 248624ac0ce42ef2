// Dates, sizes and ages as they are written in Swedish: 2026-11-23, 14:05, 1 254 kB, 3 dagar. English keeps the same dates.
import type { Language } from '#words/words.ts'

const zone = 'Europe/Stockholm'
const locale = (language: Language) => (language === 'sv' ? 'sv-SE' : 'en-GB')

export const date = (at: string): string => new Date(at).toLocaleDateString('sv-SE', { timeZone: zone })
export const time = (at: string): string =>
  new Date(at).toLocaleTimeString('sv-SE', { timeZone: zone, hour: '2-digit', minute: '2-digit' })
export const instant = (at: string): string => `${date(at)} ${time(at)}`

export const number = (value: number, language: Language): string => value.toLocaleString(locale(language))

export function size(bytes: number, language: Language): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB']
  return `${value.toLocaleString(locale(language), { maximumFractionDigits: value < 10 ? 1 : 0 })} ${unit}`
}

/** How long ago, in the largest unit that is at least one, years from two: "nyss", "12 min", "3 tim", "2 dagar", "3 år". */
export function age(at: string, now: number, language: Language): string {
  const minutes = Math.max(0, Math.floor((now - Date.parse(at)) / 60_000))
  if (minutes < 1) return language === 'sv' ? 'nyss' : 'just now'
  if (minutes < 60) return `${minutes} min`
  if (minutes < 60 * 24) return `${Math.floor(minutes / 60)} ${language === 'sv' ? 'tim' : 'h'}`
  const days = Math.floor(minutes / 60 / 24)
  if (days >= 2 * 365.25) return `${Math.floor(days / 365.25)} ${language === 'sv' ? 'år' : 'years'}`
  if (language === 'sv') return days === 1 ? '1 dag' : `${days} dagar`
  return days === 1 ? '1 day' : `${days} days`
}
