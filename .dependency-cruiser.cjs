// The walls of the house: which floor may stand on which. Type-only imports count too.
const floors = {
  base: [],
  text: ['base'],
  words: ['base'],
  swedish: ['text', 'base'],
  files: ['text', 'base'],
  store: ['text', 'base'],
  functions: ['swedish', 'text', 'base'],
  governance: ['store', 'functions', 'text', 'base'],
  casework: ['governance', 'store', 'files', 'functions', 'text', 'base'],
  effect: ['casework', 'governance', 'store', 'functions', 'text', 'base'],
  app: ['effect', 'casework', 'governance', 'store', 'files', 'functions', 'swedish', 'words', 'text', 'base'],
  web: ['words', 'text', 'base'],
}
const node = '^(node:)?(fs|net|http|https|http2|child_process|worker_threads|crypto|os|dns|tls|dgram|timers)(/|$)'
module.exports = {
  forbidden: [
    ...Object.entries(floors).map(([floor, below]) => ({
      name: `floor-${floor}`,
      severity: 'error',
      comment: `${floor} stands only on: ${below.join(', ') || 'nothing'}`,
      from: { path: `^src/${floor}/`, pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/', pathNot: `^src/(${[floor, ...below].join('|')})/` },
    })),
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'pure-floors',
      severity: 'error',
      comment: 'pure floors know no disk, network, time or randomness',
      from: { path: '^src/(base|text|words|swedish|functions)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: node },
    },
    {
      name: 'functions-are-strangers',
      severity: 'error',
      from: { path: '^src/functions/([^/]+)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/functions/[^/]+/', pathNot: '^src/functions/$1/' },
    },
    {
      name: 'recognisers-are-strangers',
      severity: 'error',
      comment: 'an identifier knows the contract and the arithmetic, never another identifier',
      from: { path: '^src/swedish/recognisers/[^/]+/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/swedish/recognisers/(?!(recogniser|numbers)\\.ts$)' },
    },
    {
      name: 'knock-at-the-face',
      severity: 'error',
      comment: 'from outside, import the file with the folder’s name',
      from: { path: '^src/(casework|governance|effect)/([^/]+)/', pathNot: '\\.test\\.ts$' },
      to: {
        path: '^src/(casework|governance|effect)/([^/]+)/',
        pathNot: ['^src/(casework|governance|effect)/([^/]+)/\\2\\.ts$', '^src/$1/$2/'],
      },
    },
    {
      name: 'sql-only-in-stores',
      severity: 'error',
      from: { path: '^src/', pathNot: '(\\.store\\.ts|^src/store/.*|\\.test\\.ts)$' },
      to: { path: 'node_modules/(pg|kysely)/' },
    },
    {
      name: 'http-only-in-routes-and-app',
      severity: 'error',
      from: { path: '^src/', pathNot: '(\\.routes\\.ts|^src/app/.*|\\.test\\.ts)$' },
      to: { path: 'node_modules/(fastify|@fastify)/' },
    },
    {
      name: 'no-test-in-the-house',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '(\\.test\\.tsx?$|^test/)' },
    },
    { name: 'resolvable', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
    },
    exclude: { path: '\\.(css|svg|json)$' },
  },
}
