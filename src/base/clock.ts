// The clock as a thing one is given. Floors that may not know the time take a Clock or a date as an argument.
export type Clock = () => Date

/** The calendar date of an instant in Sweden, as YYYY-MM-DD. */
export const dateInSweden = (at: Date): string => at.toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' })

const hour = 3_600_000

/** When a Swedish calendar day (YYYY-MM-DD) begins, and when the next one does. */
export function dayInSweden(day: string): { start: Date; end: Date } {
  const next = new Date(Date.parse(`${day}T12:00:00Z`) + 24 * hour).toISOString().slice(0, 10)
  return { start: midnight(day), end: midnight(next) }
}

/** Two hours before UTC's midnight in summer, one in winter: at the other the calendar shows another day, or is past midnight. */
function midnight(day: string): Date {
  const utc = Date.parse(`${day}T00:00:00Z`)
  const summer = new Date(utc - 2 * hour)
  return dateInSweden(summer) === day ? summer : new Date(utc - hour)
}
