// A sole trader's organisationsnummer is a personnummer and identifies a person.
import { reason } from '#text/finding.ts'
import { identityShapes, readIdentity, sureOfIdentity } from '../numbers.ts'
import { recogniser } from '../recogniser.ts'

export const organisationsnummer = recogniser({
  id: 'organisationsnummer',
  label: 'ORGNR_PERSON',
  says: 'is-orgnr-person',
  shapes: [...identityShapes],
  accept({ text }) {
    const identity = readIdentity(text)
    if (!identity?.dateRight) return { sure: 0, why: [] }
    const why = [reason(identity.checksumRight ? 'checksum-right' : 'checksum-wrong')]
    // A hair above personnummer: the near word has already told them apart.
    return { sure: Math.min(0.99, sureOfIdentity(identity) + 0.01), why }
  },
  near: {
    raises:
      /org(?:anisations)?\.?-? ?(?:nummer|nr)|enskild (?:firma|näringsidkare)|f-skatt|moms-?(?:reg|nr|nummer)|vat/iu,
    lowers: /person-?(?:nummer|nr)(?! ?\/)|(?<![\p{L}\p{N}_])pnr(?![\p{L}\p{N}_])/iu,
    needed: true,
  },
  yes: ['enskild firma, org.nr [[811228-2382]]', 'Organisationsnummer: [[8112282382]]'],
  no: [
    'org.nr 556016-0680',
    'organisationsnummer 212000-1355',
    'personnummer 811228-2382',
    'momsreg.nr SE556016068001',
  ],
})
