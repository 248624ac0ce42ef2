// The kinds of matter that a ground may be suggested by: names only, so that whoever lists them need load nothing else.

export const matterKinds = [
  'socialtjanst',
  'vard',
  'forskola',
  'skola',
  'overformyndare',
  'personal',
  'bygglov',
  'miljo',
  'upphandling',
  'allmant',
] as const
export type MatterKind = (typeof matterKinds)[number]
