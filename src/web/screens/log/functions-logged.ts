// The functions the log may be narrowed to. Names only: titles come from the word lists.
export const functionsLogged = [
  'check',
  'mask',
  'sources',
  'search',
  'summarise',
  'register',
  'route',
  'draft',
] as const
