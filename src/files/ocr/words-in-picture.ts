// Reads the words out of a picture of a page. Knows pixels and words; not what file the picture came from.
import { joinReadings } from '#files/ocr/join-readings.ts'
import type { Rectangle, SeenWord } from '#files/ocr/seen-word.ts'
import { forgetTesseract, type Loaded, tesseract } from '#files/ocr/tesseract.ts'
import { withWholeAddresses } from '#files/ocr/whole-addresses.ts'

/** `png` is a picture of `dotsPerInch`; only what stands within `area` is read. In reading order. */
export type Ocr = {
  /** Program and version, for the proof. */
  name: string
  wordsIn(png: Uint8Array, dotsPerInch: number, area: Rectangle): SeenWord[]
}

/** PSM_AUTO finds columns and paragraphs by itself; PSM_SPARSE_TEXT finds words, also where two lines stand close or a form is torn. */
const ways = { inOrder: 3, anywhere: 11 }
/** Below this the engine has seen a speck, a line or a face. */
const leastSure = 20

/** @throws Error when the engine cannot be loaded */
export async function openOcr(): Promise<Ocr> {
  const engine = await tesseract()
  let stands = true
  return {
    name: `tesseract ${engine.api.Version()}`,
    wordsIn(png, dotsPerInch, area) {
      if (!stands) return []
      try {
        return recognised(engine, png, dotsPerInch, area)
      } catch (error) {
        // A picture the engine falls over has no words: its page stays unread, and says so.
        if (!(error instanceof WebAssembly.RuntimeError)) throw error
        forgetTesseract()
        stands = false
        return []
      }
    },
  }
}

function recognised({ api, files }: Loaded, png: Uint8Array, dotsPerInch: number, area: Rectangle): SeenWord[] {
  files.writeFile('/input', png)
  const words = (way: number): SeenWord[] => {
    api.SetPageSegMode(way)
    api.SetImageFile(1, 0)
    api.SetSourceResolution(dotsPerInch)
    api.SetRectangle(area.x, area.y, area.width, area.height)
    const found = api.Recognize(null) === 0 ? wordsOf(api.GetTSVText(0)) : []
    api.Clear()
    return found
  }
  try {
    return joinReadings(words(ways.inOrder), words(ways.anywhere))
  } finally {
    files.unlink('/input')
  }
}

/** Rows of level, page, block, paragraph, line, word, left, top, width, height, confidence, text; words are of level 5. */
function wordsOf(table: string): SeenWord[] {
  const words: SeenWord[] = []
  let [line, paragraph] = [-1, -1]
  let [inLine, inParagraph] = ['', '']
  for (const row of table.split('\n')) {
    const [level, , block, par, at, , x, y, width, height, sure, text = ''] = row.split('\t')
    const said = text.trim()
    if (level !== '5' || Number(sure) < leastSure || !/[\p{L}\p{N}]|^[-–—•@§%&/().,:;!?]+$/u.test(said)) continue
    if (inParagraph !== `${block}.${par}`) paragraph++
    if (inLine !== `${block}.${par}.${at}`) line++
    inParagraph = `${block}.${par}`
    inLine = `${block}.${par}.${at}`
    const box = { x: Number(x), y: Number(y), width: Number(width), height: Number(height) }
    words.push({ ...box, text: said, sure: Number(sure), line, paragraph })
  }
  return withWholeAddresses(words)
}
