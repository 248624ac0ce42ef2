// The lists that trainer and measure read as `mask` does, and which sentences of the news corpus are kept apart.
import { knownWords as withNames } from '../../src/app/learning/known-words.ts'
import type { Known } from '../../src/swedish/tagger/word-facts.ts'

export const knownWords = (): Known => withNames().known

/** Every sixth sentence of the news corpus is never trained on. */
export const heldOut = (index: number): boolean => index % 6 === 5
