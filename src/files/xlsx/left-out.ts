// What of a workbook is neither read nor copied, told by name: a person then knows that it stays behind.
import type { XlsxFiles } from '#files/xlsx/open-xlsx.ts'
import type { Doubt } from '#text/document.ts'

/** Parts that are read, that only say how things look, or that repeat what the cells say. */
const known =
  /^(\[Content_Types\]\.xml|.*\.rels|docProps\/.*|xl\/(styles|sharedStrings|calcChain|metadata)\.xml|xl\/theme\/.*|xl\/(comments\d*|comments\/.*|threadedComments\/.*|persons\/.*|drawings\/drawing\d*\.xml|tables\/.*|printerSettings\/.*|worksheets\/_rels\/.*)|xl\/comments\d*\.xml)$/i
const picture = /\.(png|jpe?g|gif|bmp|tiff?|emf|wmf|svg)$/i
const mostNamed = 30

export function leftOut({ parts, main }: XlsxFiles, read: ReadonlySet<string>): Doubt[] {
  const doubts: Doubt[] = []
  const paths = [...parts.keys()]
  const pictures = paths.filter(path => picture.test(path) && !path.startsWith('docProps/')).length
  if (pictures > 0) doubts.push({ reason: 'pictures-left-out', params: { count: pictures }, page: null })
  if (paths.some(path => /^_xmlsignatures\//i.test(path))) doubts.push({ reason: 'signed', params: {}, page: null })
  const others = paths.filter(
    path =>
      path !== main &&
      !read.has(path) &&
      !known.test(path) &&
      !picture.test(path) &&
      !isCommentBox(path, parts.get(path)!),
  )
  for (const name of others.slice(0, mostNamed)) doubts.push({ reason: 'left-out', params: { name }, page: null })
  return doubts
}

/** The frame of a comment in the old drawing language: it says nothing. */
function isCommentBox(path: string, bytes: Uint8Array): boolean {
  if (!/\.vml$/i.test(path)) return false
  const types = new TextDecoder().decode(bytes).match(/ObjectType="[^"]*"/g) ?? []
  return types.every(type => type === 'ObjectType="Note"')
}
