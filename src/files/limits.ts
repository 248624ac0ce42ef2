// How much of anything is read before a file is taken to be an attack or a mistake. One place, so that docs and refusals agree.

/** Bytes. Larger files are refused before they are opened. */
export const largestFile = 200 * 1024 * 1024
/** Bytes of plain text or mail body; beyond it nothing a person reads. */
export const largestText = 50 * 1024 * 1024
/** Pages of a PDF. */
export const mostPages = 5000
/** Pages of a PDF that are read as pictures: some seconds each. Those beyond stay unread, and say so. */
export const mostPictures = 300
/** Points a side of a PDF page: seven times what the largest plotter takes. */
export const longestSide = 100_000
/** Files inside a zip, bytes of one and of all unpacked, and how many times larger than packed a large one may be. */
export const zip = { files: 5000, one: 150 * 1024 * 1024, all: 300 * 1024 * 1024, ratio: 200, small: 4 * 1024 * 1024 }
/** Filled cells of a workbook: a table is put together from each, several times over. */
export const mostCells = 300_000
/** Mail within mail, files with one mail, and how many of them are read as pictures: some seconds each. */
export const mail = { depth: 2, attachments: 100, pictures: 20 }
