// The register as a catalogue entry by DCAT-AP-SE, in JSON-LD: one data set with its page and its file, so that dataportal.se can find it.
import type { Entry, Publisher } from '#governance/register/register.ts'
import { registerWords } from '#words/governance/register.ts'
import { fill } from '#words/words.ts'

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}
const ref = (id: string) => ({ '@id': id })
const authority = 'http://publications.europa.eu/resource/authority'
const open = ref('http://creativecommons.org/publicdomain/zero/1.0/')

/** `address`: where the register is served, without a slash at the end. */
export function toCatalog(entries: readonly Entry[], publisher: Publisher, address: string) {
  const base = publisher.site?.replace(/\/+$/, '') ?? address
  const both = (key: 'catalogTitle' | 'datasetTitle' | 'datasetMeans') =>
    (['sv', 'en'] as const).map(language => ({
      '@value': fill(registerWords[language][key], { name: publisher.name }),
      '@language': language,
    }))
  const agent = { '@id': `${base}/register#publisher`, '@type': 'foaf:Agent', 'foaf:name': publisher.name }
  const days = entries.flatMap(({ firstOn, changedOn }) => [firstOn, changedOn]).sort()
  const day = (value: string | undefined) => value && { '@value': value, '@type': 'xsd:date' }
  return {
    '@context': context,
    '@id': `${base}/register/catalog.jsonld`,
    '@type': 'dcat:Catalog',
    'dcterms:title': both('catalogTitle'),
    'dcterms:description': both('datasetMeans'),
    'dcterms:publisher': agent,
    'dcterms:license': open,
    'dcterms:language': [ref(`${authority}/language/SWE`), ref(`${authority}/language/ENG`)],
    'foaf:homepage': ref(`${base}/register`),
    'dcat:dataset': {
      '@id': `${base}/register#dataset`,
      '@type': 'dcat:Dataset',
      'dcterms:title': both('datasetTitle'),
      'dcterms:description': both('datasetMeans'),
      'dcterms:publisher': ref(`${base}/register#publisher`),
      'dcterms:accessRights': ref(`${authority}/access-right/PUBLIC`),
      'dcterms:accrualPeriodicity': ref(`${authority}/frequency/CONT`),
      'dcterms:language': [ref(`${authority}/language/SWE`), ref(`${authority}/language/ENG`)],
      'dcat:theme': ref(`${authority}/data-theme/GOVE`),
      'dcat:keyword': entries.map(({ ability }) => ({ '@value': ability, '@language': 'sv' })),
      'dcterms:issued': day(days[0]),
      'dcterms:modified': day(days.at(-1)),
      'dcat:contactPoint': contact(publisher, base),
      'dcat:landingPage': ref(`${base}/register`),
      'dcat:distribution': [
        distribution(`${base}/register.json`, 'application/json'),
        distribution(`${base}/register`, 'text/html'),
      ],
    },
  }
}

const contact = ({ name, email }: Publisher, base: string) => ({
  '@id': `${base}/register#contact`,
  '@type': 'vcard:Organization',
  'vcard:fn': name,
  ...(email ? { 'vcard:hasEmail': ref(`mailto:${email}`) } : {}),
})

const distribution = (address: string, type: string) => ({
  '@id': `${address}#distribution`,
  '@type': 'dcat:Distribution',
  'dcat:accessURL': ref(address),
  'dcat:downloadURL': ref(address),
  'dcat:mediaType': ref(`https://www.iana.org/assignments/media-types/${type}`),
  'dcterms:license': open,
})
