// A number as a Swedish reader expects it in a remark: "1 200,5". For rules that tell of sums.

export const shown = (value: number): string =>
  String(value)
    .replace('.', ',')
    .replace(/\B(?=(?:\d{3})+(?!\d))(?<!,\d*)/gu, ' ')
