// The search engines that are held against each other, each asked the same way: Kansli's, MiniSearch, and PostgreSQL's text search.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import MiniSearch from 'minisearch'
import type { Measures } from '#functions/search/answer.ts'
import { silenceFrom } from '#functions/search/silence.ts'
import { openDatabase } from '#store/database.ts'
import type { Passage } from '#swedish/index/passage.ts'
import { SearchIndex } from '#swedish/index/search-index.ts'
import { type Vocabulary, vocabulary } from '#swedish/index/vocabulary.ts'
import { stem } from '#swedish/stem.ts'

export type Engine = {
  name: string
  /** Makes ready to search the passages. */
  over(passages: Passage[]): Promise<Searching>
  close(): Promise<void>
}
/** The ten nearest, best first. */
export type Searching = (question: string) => Promise<Passage[]>

const list = (name: string) => readFileSync(new URL(`../../knowledge/${name}`, import.meta.url), 'utf8')
export const words: Vocabulary = vocabulary({
  counts: list('words/counts.txt'),
  stopwords: list('words/stopwords.txt'),
  everyday: list('search/everyday.json'),
})

export const silence = silenceFrom(list('search/silence.json'))
export const measures: Measures = { vocabulary: words, silence }

const nothing = async (): Promise<void> => {}

export const kansli: Engine = {
  name: 'Kansli',
  over: async passages => {
    const index = new SearchIndex(words)
    index.add(passages)
    return async question => index.ranked(question).map(hit => hit.passage)
  },
  close: nothing,
}

/** MiniSearch as it comes, or with our stems in its place for them. */
export const miniSearch = (stems: boolean): Engine => ({
  name: stems ? 'MiniSearch with our stems' : 'MiniSearch as it comes',
  over: async passages => {
    const index = new MiniSearch({
      fields: ['section', 'text'],
      ...(stems && { processTerm: (term: string) => stem(term.toLowerCase()) }),
    })
    index.addAll(passages.map(({ section, text }, id) => ({ id, section, text })))
    return async question =>
      index
        .search(question)
        .slice(0, 10)
        .map(found => passages[found.id]!)
  },
  close: nothing,
})

/** `ts_rank` over `to_tsvector('swedish')`, any of the words; length counted by logarithm (norm 1), which served it best. */
export async function postgres(): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'kansli-rank-'))
  const database = await openDatabase({ folder })
  const { query } = database
  return {
    name: 'PostgreSQL ts_rank, swedish',
    over: async passages => {
      await sql`create table if not exists rank_passages (number int primary key, words tsvector)`.execute(query)
      await sql`truncate rank_passages`.execute(query)
      const rows = JSON.stringify(
        passages.map(({ section, text }, number) => ({ number, text: `${section}\n${text}` })),
      )
      await sql`insert into rank_passages select number, to_tsvector('swedish', text)
        from json_to_recordset(${rows}::json) as row (number int, text text)`.execute(query)
      return async question => {
        const found = await sql<{ number: number }>`
          with asked as (select replace(plainto_tsquery('swedish', ${question})::text, '&', '|')::tsquery as q)
          select number from rank_passages, asked where words @@ q order by ts_rank(words, q, 1) desc, number limit 10`.execute(
          query,
        )
        return found.rows.map(row => passages[row.number]!)
      }
    },
    close: async () => {
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
