// A number as people write it in a field, with comma or point and spaces between thousands; null when it is none.
export const numberOf = (text: string): number | null => {
  const value = Number(text.trim().replace(/\s/g, '').replace(',', '.'))
  return text.trim() === '' || Number.isNaN(value) ? null : value
}
