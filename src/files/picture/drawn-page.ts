// A page drawn to a bitmap, once for all who look at pages: those who show, who read and who prove. Knows nothing of what is drawn.
import type { Pdfium } from '#files/pdf/pdfium.ts'

/** FPDF_ANNOT: notes are drawn. FPDF_REVERSE_BYTE_ORDER: red first, as PNG wants it; else blue first. */
export const drawing = { notes: 0x01, redFirst: 0x10 } as const
const white = 0xffffffff

/** Four bytes a pixel on white, the fourth of no meaning; valid only while `use` runs. */
export type Drawn = { pixels: Uint8Array; width: number; height: number; stride: number }
type Asked = { width: number; height: number; flags?: number; over?: (bitmap: number) => void }

/** `over` draws on top. Null where there is no room for it. */
export function drawnPage<T>(lib: Pdfium, page: number, asked: Asked, use: (drawn: Drawn) => T): T | null {
  const { raw, bytes } = lib
  const { width, height, flags = 0 } = asked
  const bitmap = raw.FPDFBitmap_Create(width, height, 0)
  if (!bitmap) return null
  try {
    raw.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white)
    raw.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, flags)
    asked.over?.(bitmap)
    const stride = raw.FPDFBitmap_GetStride(bitmap)
    const at = raw.FPDFBitmap_GetBuffer(bitmap)
    return use({ pixels: bytes().subarray(at, at + stride * height), width, height, stride })
  } finally {
    raw.FPDFBitmap_Destroy(bitmap)
  }
}
