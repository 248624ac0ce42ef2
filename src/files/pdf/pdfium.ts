// PDFium as WebAssembly, loaded once a process, its bytes checked against the hash of the pinned version.
// Calls go straight to the WASM exports: the package's own wrapping costs more than the work when asked once a character.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Functions, init, type WrappedPdfiumModule } from '@embedpdf/pdfium'

/** SHA-256 of pdfium.wasm in @embedpdf/pdfium 2.15.1. Raise together with the version. */
const wasmSha256 = '5e4cd023c3dad4a895b3571ca573d3fc51bac6de48360d95283134385b954eaa'

type Exports = { [K in keyof Functions]: (...args: number[]) => number } & {
  memory: WebAssembly.Memory
  malloc(size: number): number
  free(pointer: number): void
}

export type Pdfium = {
  /** The functions as exported: numbers and pointers only. Strings must be put into memory first. */
  raw: Exports
  /** The same functions as the package wraps them: takes strings, gives booleans. Slower a call. */
  wrapped: WrappedPdfiumModule
  /** Views of WASM memory; ask anew after every call that may grow it. */
  bytes(): Uint8Array
  floats(): Float32Array
  ints(): Int32Array
  doubles(): Float64Array
  /** Copies bytes into memory; the caller frees. */
  put(bytes: Uint8Array): number
}

let loaded: Promise<Pdfium> | null = null

/** The library, the same instance for the whole process. @throws Error when the WASM file is not the pinned one. */
export function pdfium(): Promise<Pdfium> {
  loaded ??= load()
  return loaded
}

/** After a trap the instance is in an unknown state: the next call of `pdfium` makes a new one. */
export function forgetPdfium(): void {
  loaded = null
}

async function load(): Promise<Pdfium> {
  const wasm = readFileSync(fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm')))
  const hash = createHash('sha256').update(wasm).digest('hex')
  if (hash !== wasmSha256) throw new Error(`pdfium.wasm is not the pinned one: ${hash}`)
  let exports: Exports | null = null
  const overrides = {
    print() {},
    printErr() {},
    instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) {
      WebAssembly.instantiate(wasm, imports).then(({ instance }) => {
        exports = instance.exports as unknown as Exports
        done(instance)
      })
      return {}
    },
  }
  const wrapped = await init(overrides as unknown as Parameters<typeof init>[0])
  wrapped.PDFiumExt_Init()
  return views(exports!, wrapped)
}

function views(raw: Exports, wrapped: WrappedPdfiumModule): Pdfium {
  let buffer: ArrayBufferLike | null = null
  let bytes = new Uint8Array()
  let floats = new Float32Array()
  let ints = new Int32Array()
  let doubles = new Float64Array()
  const refresh = () => {
    if (buffer === raw.memory.buffer) return
    buffer = raw.memory.buffer
    bytes = new Uint8Array(buffer)
    floats = new Float32Array(buffer)
    ints = new Int32Array(buffer)
    doubles = new Float64Array(buffer)
  }
  const fresh =
    <T>(view: () => T) =>
    () => {
      refresh()
      return view()
    }
  return {
    raw,
    wrapped,
    bytes: fresh(() => bytes),
    floats: fresh(() => floats),
    ints: fresh(() => ints),
    doubles: fresh(() => doubles),
    put(source) {
      const pointer = raw.malloc(source.length)
      if (!pointer) throw new RangeError(`no room for ${source.length} bytes`)
      refresh()
      bytes.set(source, pointer)
      return pointer
    },
  }
}
