// The layers of a PDF that are switched off when it is opened: what is drawn in them is in the file, and not seen.
import { Refusal } from '#base/refusal.ts'

/** Their names. A base that switches all layers off counts those that are not switched on again. */
export async function layersOff(bytes: Uint8Array): Promise<ReadonlySet<string>> {
  // Loaded when first needed: most files have no layers.
  const { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } = await import('@cantoo/pdf-lib')
  try {
    const source = await PDFDocument.load(bytes, {
      updateMetadata: false,
      throwOnInvalidObject: false,
      ignoreEncryption: true,
    })
    const layers = source.catalog.lookupMaybe(PDFName.of('OCProperties'), PDFDict)
    const settings = layers?.lookupMaybe(PDFName.of('D'), PDFDict)
    const listed = (owner: typeof layers, key: string) =>
      owner
        ?.lookupMaybe(PDFName.of(key), PDFArray)
        ?.asArray()
        .map(each => source.context.lookup(each)) ?? []
    const base = settings?.get(PDFName.of('BaseState'))
    const on = new Set(listed(settings, 'ON'))
    const off = base === PDFName.of('OFF') ? listed(layers, 'OCGs').filter(each => !on.has(each)) : []
    const names = [...off, ...listed(settings, 'OFF')].map((layer, i) => {
      const name = layer instanceof PDFDict ? layer.lookup(PDFName.of('Name')) : undefined
      return name instanceof PDFString || name instanceof PDFHexString ? name.decodeText() : `${i + 1}`
    })
    return new Set(names)
  } catch (cause) {
    throw new Refusal('file-corrupt', {}, { cause })
  }
}
