// The states a document can be in, in the order a person meets them, and what each looks like.
import type { DocumentState } from '#web/client/shapes.ts'

export type { DocumentState } from '#web/client/shapes.ts'

export const stateNames = [
  'received',
  'reading',
  'running',
  'reviewing',
  'ready',
  'releasing',
  'released',
  'refused',
] as const satisfies readonly DocumentState[]

export const stateLook: Record<DocumentState, '' | 'act' | 'doubt' | 'gone' | 'good'> = {
  received: '',
  reading: '',
  running: '',
  reviewing: 'doubt',
  ready: 'act',
  releasing: '',
  released: 'good',
  refused: 'gone',
}

/** States in which the house is at work and the row will change by itself. */
export const atWork = (state: DocumentState): boolean => ['received', 'reading', 'running', 'releasing'].includes(state)
/** States in which there is something to look at. */
export const canOpen = (state: DocumentState): boolean => !['received', 'reading'].includes(state)
