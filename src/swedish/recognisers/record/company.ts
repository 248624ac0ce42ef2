// Look-alike: the organisationsnummer of a company, association or authority (third digit 2 or more). Public, so it stays.
import { reason } from '#text/finding.ts'
import { luhn } from '../numbers.ts'
import { recogniser } from '../recogniser.ts'

export const company = recogniser({
  id: 'company',
  label: null,
  says: 'is-company-number',
  shapes: [/(?<![\p{L}\p{N}-])(?:16|SE ?)?\d{2}[2-9]\d{3} ?[-–]? ?\d{4}(?: ?01)?(?![\p{L}\p{N}])/gu],
  accept({ text }) {
    const digits = text.replace(/^16(?=\d{10})|\D/gu, '').slice(0, 10)
    const right = luhn(digits)
    return { sure: right ? 0.9 : 0.4, why: [reason(right ? 'checksum-right' : 'checksum-wrong')] }
  },
  near: { raises: /org(?:anisations)?\.?-? ?(?:nummer|nr)|moms/iu },
  yes: ['Göteborgs Stad, org.nr [[212000-1355]]', '[[556016-0680]]', 'VAT [[SE556016068001]]', '[[165560160680]]'],
  no: ['811228-2382', '701063-2391', '031-390 06 00'],
})
