// The VAT number of a sole trader, with its country and its tail: SE, a personnummer, 01. The form alone says what it is.
import { reason } from '#text/finding.ts'
import { readIdentity } from '../numbers.ts'
import { recogniser } from '../recogniser.ts'

export const vatNumber = recogniser({
  id: 'vat-number',
  label: 'ORGNR_PERSON',
  says: 'is-orgnr-person',
  shapes: [/(?<![\p{L}\p{N}])SE[ -]?(?<ten>\d{6}[ -]?\d{4})[ -]?01(?![\p{L}\p{N}])/gu],
  accept({ groups }) {
    const identity = readIdentity(groups.ten!)
    if (!identity?.dateRight || identity.coordination) return { sure: 0, why: [] }
    return { sure: 0.99, why: [reason(identity.checksumRight ? 'checksum-right' : 'checksum-wrong')] }
  },
  yes: ['Anders Berg [[SE 811228-2382 01]], berg@berg.example', 'faktura från [[SE811228238201]]'],
  no: ['SE556016068001', 'SE 212000-1355 01'],
})
