// The clock as a thing one is given. Floors that may not know the time take a Clock or a date as an argument.
export type Clock = () => Date

/** The calendar date of an instant in Sweden, as YYYY-MM-DD. */
export const dateInSweden = (at: Date): string => at.toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' })
