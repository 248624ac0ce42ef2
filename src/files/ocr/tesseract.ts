// Tesseract as WebAssembly with its Swedish model, loaded once a process from the installed packages, both checked against the
// hashes of the pinned versions. Called directly: no thread, no network, nothing written to disk.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gunzipSync } from 'node:zlib'

const core = 'tesseract.js-core/tesseract-core-simd-lstm'
const model = '@tesseract.js-data/swe/4.0.0_best_int/swe.traineddata.gz'
/** SHA-256 of the files in tesseract.js-core 7.0.0 and @tesseract.js-data/swe 1.0.0. Raise together with the versions. */
const pinned = {
  [`${core}.wasm`]: '34e8d50cac216427d86bf397d610fdd9f49492539bbcdfbfccc4eda20c810bea',
  [model]: 'b60d9fea7e570d11d6fdf26c8d0ef1d63b49222313773ce66777ed08fa20dc5a',
}

/** What is used of the library's TessBaseAPI. */
export type Tesseract = {
  Init(folder: string, language: string, engine: number): number
  Version(): string
  SetVariable(name: string, value: string): boolean
  SetPageSegMode(mode: number): void
  /** Takes /input as its picture. */
  SetImageFile(exif: number, angle: number): void
  SetRectangle(left: number, top: number, width: number, height: number): void
  SetSourceResolution(dotsPerInch: number): void
  Recognize(monitor: null): number
  GetTSVText(page: number): string
  Clear(): void
}
type Library = {
  FS: { writeFile(path: string, bytes: Uint8Array): void; unlink(path: string): void }
  TessBaseAPI: new () => Tesseract
}
export type Loaded = { api: Tesseract; files: Library['FS'] }

/** OEM_LSTM_ONLY: the model holds nothing else. */
const neural = 1

let loaded: Promise<Loaded> | null = null

/** The same instance for the whole process. @throws Error when a file is not the pinned one */
export function tesseract(): Promise<Loaded> {
  loaded ??= load()
  return loaded
}

/** After a trap the instance is in an unknown state: the next call of `tesseract` makes a new one. */
export function forgetTesseract(): void {
  loaded = null
}

async function load(): Promise<Loaded> {
  const require = createRequire(import.meta.url)
  const bytesOf = (name: keyof typeof pinned) => {
    const bytes = readFileSync(require.resolve(name))
    const hash = createHash('sha256').update(bytes).digest('hex')
    if (hash !== pinned[name]) throw new Error(`${name} is not the pinned one: ${hash}`)
    return bytes
  }
  const start = require(`${core}.js`) as (given: object) => Promise<Library>
  const library = await start({ print() {}, printErr() {}, wasmBinary: bytesOf(`${core}.wasm`) })
  library.FS.writeFile('/swe.traineddata', gunzipSync(bytesOf(model)))
  const api = new library.TessBaseAPI()
  if (api.Init('/', 'swe', neural) !== 0) throw new Error('the model for Swedish could not be loaded')
  return { api, files: library.FS }
}
