// Proves a written file clean, or says what is left and where: opens it anew with readers that did not write it and searches every
// place for every masked string. A file that is not proved does not leave.
import { createHash } from 'node:crypto'
import { Ledger, leftStanding } from '#files/proof/ledger.ts'
import { needlesOf } from '#files/proof/needles.ts'
import { provePdf } from '#files/proof/pdf/prove-pdf.ts'
import { proveDocx } from '#files/proof/prove-docx.ts'
import { provePlain } from '#files/proof/prove-plain.ts'
import { searchFor } from '#files/proof/search.ts'
import type { Proof, RedactionRequest } from '#files/redaction.ts'
import type { Document } from '#text/document.ts'
import type { Span } from '#text/span.ts'

export type ToProve = {
  source: Uint8Array
  output: Uint8Array
  /** The output's file name. */
  name: string
  document: Document
  request: RedactionRequest
  /** Every stretch that was to go, sorted, none overlapping: the removals and the further words. */
  removed: readonly Span[]
}

export async function prove({ source, output, name, document, request, removed }: ToProve): Promise<Proof> {
  const needles = needlesOf(document, request.removals, request.also)
  const search = searchFor(needles)
  const ledger = new Ledger(search, document, removed, Object.values(request.words))
  ledger.look({ place: 'file-name', reader: 'kansli', page: null, text: name, noise: 'text', seen: false })
  const written = { source, output, document, removed, as: request.as }
  if (document.kind === 'pdf') await provePdf(written, ledger)
  else if (document.kind === 'docx') proveDocx(written, ledger)
  else if (document.kind !== 'email') provePlain(written, ledger)
  const { places, remains } = ledger.close()
  return {
    clean: remains.length === 0,
    strings: needles.length,
    places,
    remains,
    leftByDecision: leftStanding(search, document.text, removed),
    readers: [...ledger.readers].sort(),
    sourceSha256: sha256(source),
    outputSha256: sha256(output),
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
