// The lists that trainer and measure read as `mask` does, and which sentences of the news corpus are kept apart.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { nameLists, weightsFrom } from '../../src/swedish/names/name-lists.ts'
import { placesFrom } from '../../src/swedish/places.ts'
import type { Known } from '../../src/swedish/tagger/word-facts.ts'

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../knowledge/${path}`, import.meta.url)), 'utf8')

export function knownWords(): Known {
  const places = placesFrom(read('places/localities.txt'), read('places/elsewhere.txt'))
  const clusters = weightsFrom(read('models/clusters.txt'))
  const lists = {
    everyday: read('names/everyday-words.txt'),
    given: read('names/given.txt'),
    surnames: read('names/surnames.txt'),
    common: read('names/common-words.txt'),
  }
  return { lists: nameLists(lists, places), cluster: word => clusters.get(word) ?? -1 }
}

/** Every sixth sentence of the news corpus is never trained on. */
export const heldOut = (index: number): boolean => index % 6 === 5
