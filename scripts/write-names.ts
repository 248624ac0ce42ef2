// Writes knowledge/names and knowledge/places from the published lists and from counts over official texts.
// node scripts/write-names.ts FOLDER, where FOLDER holds names/ places/ corpora/ routing/ as fetched from the sources in SOURCE.md.
import { createReadStream, readFileSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const from = process.argv[2]
if (!from) throw new Error('which folder holds the sources?')
const to = fileURLToPath(new URL('../knowledge/', import.meta.url))

/** Bearers from which a name is kept: five, so that the lists stay small and no name points to one family. */
const fewest = 5
/** How often official texts must have a word in lower case before it counts as a common word. */
const oftenEnough = 6

const rows = (file: string): string[][] =>
  readFileSync(`${from}/${file}`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map(line => line.trim().split(','))

/** Adds up bearers per single word: `Bel Haj` counts for both its words, since either may stand alone in a text. */
function bearers(files: string[]): Map<string, number> {
  const sum = new Map<string, number>()
  for (const file of files)
    for (const [name, persons] of rows(file))
      for (const part of name!.toLowerCase().split(/[ -]/u))
        if (/^[\p{L}'’:]{2,}$/u.test(part)) sum.set(part, (sum.get(part) ?? 0) + Number(persons))
  return sum
}

/** `= 9` opens the words that are borne or met 2^9 to 2^10 − 1 times; below it one word a line, in code-point order. */
function byClass(counts: Map<string, number>, least: number): string {
  const classes = new Map<number, string[]>()
  for (const [word, count] of counts) {
    if (count < least) continue
    const c = Math.floor(Math.log2(count))
    classes.set(c, [...(classes.get(c) ?? [])])
    classes.get(c)!.push(word)
  }
  const out: string[] = []
  for (const c of [...classes.keys()].sort((a, b) => b - a)) out.push(`= ${c}`, ...classes.get(c)!.sort())
  return `${out.join('\n')}\n`
}

/** Words in lower case in official texts and invented messages to a municipality. Single words and counts only: no text is kept. */
async function commonWords(): Promise<Map<string, number>> {
  const sum = new Map<string, number>()
  const files = [
    'corpora/government-texts-to-2023.jsonl',
    'corpora/interpellations-to-2018.jsonl',
    'routing/messages.jsonl',
  ]
  for (const file of files)
    for await (const line of createInterface({ input: createReadStream(`${from}/${file}`) })) {
      const { text, body } = JSON.parse(line) as { text?: string; body?: string }
      const whole = (text ?? body ?? '').replace(/\S*(?:@|www\.|https?:|\/\/)\S*/gu, ' ')
      // Invented messages are few, but speak as people do: each word there weighs as three.
      for (const [word] of whole.matchAll(/(?<![\p{L}\d.@/-])[\p{Ll}]{2,24}(?![\p{L}\d@])/gu))
        sum.set(word, (sum.get(word) ?? 0) + (body ? 3 : 1))
    }
  return sum
}

const given = bearers(['names/fornamn-kvinnor.csv', 'names/fornamn-man.csv'])
const surnames = bearers(['names/efternamn.csv'])
writeFileSync(`${to}names/given.txt`, byClass(given, fewest))
writeFileSync(`${to}names/surnames.txt`, byClass(surnames, fewest))
const words = await commonWords()
const kept = new Map(
  [...words].filter(([word, count]) => count >= (given.has(word) || surnames.has(word) ? oftenEnough : 40)),
)
writeFileSync(`${to}names/common-words.txt`, byClass(kept, oftenEnough))

const lines = (names: Iterable<string>) =>
  `${[...new Set([...names].map(n => n.toLowerCase().trim()).filter(n => n.length > 1))].sort().join('\n')}\n`
const municipalities = rows('places/municipalities.csv').flatMap(r => [r[1]!, r[2]!])
writeFileSync(
  `${to}places/localities.txt`,
  lines([
    ...rows('places/ortsnamn.csv').map(r => r[0]!),
    ...rows('places/postal_to_municipality.csv').map(r => r[1]!),
    ...municipalities,
  ]),
)
writeFileSync(
  `${to}places/elsewhere.txt`,
  lines([
    ...rows('places/lander.csv').flatMap(r => [r[0]!, r[1]!, r[2]!]),
    ...rows('places/counties.csv').flatMap(r => [r[1]!, r[2]!]),
    ...'Norden Skandinavien Europa Asien Afrika Amerika Nordamerika Sydamerika Oceanien Norrland Svealand Götaland Skåne Småland Blekinge Halland Bohuslän Dalsland Värmland Västergötland Östergötland Gotland Öland Närke Södermanland Sörmland Uppland Västmanland Dalarna Gästrikland Hälsingland Medelpad Ångermanland Härjedalen Jämtland Västerbotten Norrbotten Lappland Hisingen Mölndal Partille Lundby Majorna Örgryte Angered Bergsjön Rosengård Rinkeby Tensta Husby Södermalm Östermalm Kungsholmen Vasastan York Sahara Orlando Leeds Manchester Hollywood Manhattan Brooklyn Sydney Florida Texas'.split(
      ' ',
    ),
  ]),
)
