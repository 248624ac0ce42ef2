// What stands before each point of a list, without words that only this file has: no reader gives it for review, and every page shows it.

const labels =
  /^(bilaga|kapitel|kap|avsnitt|artikel|punkt|del|steg|fråga|mål|tabell|figur|paragraf|appendix|chapter|section|article|part)$/i

export const plainLabel = (label: string): string =>
  label.replace(/\p{L}{3,}/gu, word => (labels.test(word) ? word : ''))
