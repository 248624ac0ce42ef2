// Words for copies, easy to see in what comes out.
import { type AnnotationRequest, elsewhere } from '#files/annotation.ts'

export const copyWords = Object.fromEntries(
  [...elsewhere, 'working-copy'].map(one => [one, `(${one})`]),
) as AnnotationRequest['words']
