// The lists and clusters that the tagger asks, and the names that training draws from, as they came along with the program.
import { knowledgeFiles } from '#app/knowledge.ts'
import { nameLists, weightsFrom } from '#swedish/names/name-lists.ts'
import { placesFrom } from '#swedish/places.ts'
import { type NameSource, nameSource } from '#swedish/tagger/augment.ts'
import type { Known } from '#swedish/tagger/word-facts.ts'

export function knownWords(): { known: Known; names: NameSource } {
  const files = ['names', 'places', 'models'].flatMap(folder => knowledgeFiles(folder, null))
  const read = (path: string) => new TextDecoder().decode(files.find(file => file.path === path)!.bytes)
  const localities = read('places/localities.txt')
  const [given, surnames] = [read('names/given.txt'), read('names/surnames.txt')]
  const [common, everyday] = [read('names/common-words.txt'), read('names/everyday-words.txt')]
  const clusters = weightsFrom(read('models/clusters.txt'))
  const places = placesFrom(localities, read('places/elsewhere.txt'))
  return {
    known: {
      lists: nameLists({ given, surnames, common, everyday }, places),
      cluster: word => clusters.get(word) ?? -1,
    },
    names: nameSource({ given, surnames, localities }),
  }
}
