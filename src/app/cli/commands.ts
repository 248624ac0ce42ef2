// The list of commands. Each loads its own code only when it is run, so that help and refusals come at once.

import { type Command, type Flag, file, json, jsonl, strict, variant } from '#app/cli/line/command.ts'
import { completion, shells } from '#app/cli/line/completion.ts'
import { matterKinds } from '#functions/mask/matter-kinds.ts'

const data: Flag = { name: 'data', takes: 'folder', words: 'flag-data' }
const place: Flag[] = [data, { name: 'database', takes: 'address', words: 'flag-database' }]
const host: Flag = { name: 'host', takes: 'name', words: 'flag-host' }
const by: Flag = { name: 'by', takes: 'name', words: 'flag-by' }
const why: Flag = { name: 'why', takes: 'name', words: 'flag-why' }
const noSample: Flag = { name: 'no-sample', takes: null, words: 'flag-no-sample' }

export const commands: readonly Command[] = [
  {
    name: 'read',
    words: 'command-read',
    operands: [file],
    flags: [json],
    examples: ['kansli read tjansteutlatande.pdf', 'kansli read yttrande.docx --json | jq .text'],
    run: async (asked, terminal) => (await import('#app/cli/read.ts')).read(asked, terminal),
  },
  {
    name: 'check',
    words: 'command-check',
    asks: 'check',
    operands: [file],
    flags: [
      { name: 'template', takes: 'name', words: 'flag-template' },
      { name: 'case', takes: 'folder', words: 'flag-case' },
      { name: 'copy', takes: 'file', words: 'flag-copy' },
      { name: 'fix', takes: null, words: 'flag-fix' },
      variant,
      strict,
      json,
      jsonl,
      data,
    ],
    examples: [
      'kansli check tjansteutlatande.docx --case bilagor/',
      'kansli check memo.docx --copy "memo med anmärkningar.docx" --fix',
      'kansli check memo.pdf --json --strict',
    ],
    run: async (asked, terminal) => (await import('#app/cli/check.ts')).check(asked, terminal),
  },
  {
    name: 'sources',
    words: 'command-sources',
    asks: 'sources',
    operands: [file],
    flags: [
      { name: 'case', takes: 'folder', words: 'flag-case' },
      { name: 'copy', takes: 'file', words: 'flag-copy-sources' },
      strict,
      json,
      jsonl,
      data,
    ],
    examples: [
      'kansli sources tjansteutlatande.docx --case bilagor/',
      'kansli sources memo.docx --copy "memo med anmärkningar.docx"',
      'kansli sources memo.pdf --json --strict',
    ],
    run: async (asked, terminal) => (await import('#app/cli/sources.ts')).sources(asked, terminal),
  },
  {
    name: 'mask',
    words: 'command-mask',
    asks: 'mask',
    operands: [file],
    flags: [
      { name: 'out', takes: 'file', words: 'flag-out' },
      { name: 'level', takes: 'name', words: 'flag-level', choices: ['standard', 'strict'] },
      { name: 'matter', takes: 'name', words: 'flag-matter', choices: ['auto', ...matterKinds] },
      { name: 'also', takes: 'file', words: 'flag-also' },
      { name: 'only', takes: 'file', words: 'flag-only' },
      { name: 'record', takes: 'file', words: 'flag-record' },
      { name: 'decision', takes: 'file', words: 'flag-decision' },
      { name: 'as', takes: 'name', words: 'flag-as', choices: ['text', 'pictures', 'transcript'] },
      variant,
      strict,
      json,
      jsonl,
      data,
    ],
    examples: [
      'kansli mask yttrande.pdf',
      'kansli mask yttrande.pdf --out yttrande-maskerad.pdf --record protokoll.json',
      'kansli mask --jsonl < texter.jsonl > fynd.jsonl',
    ],
    run: async (asked, terminal) => (await import('#app/cli/mask/mask.ts')).mask(asked, terminal),
  },
  {
    name: 'search',
    words: 'command-search',
    asks: 'search',
    operands: [{ takes: 'name', words: 'operand-question', required: true }],
    flags: [
      { name: 'in', takes: 'folder', words: 'flag-in' },
      { name: 'no-cache', takes: null, words: 'flag-no-cache' },
      json,
      ...place,
    ],
    examples: [
      'kansli search "När ska jag söka skolskjuts?" --in styrdokument/',
      'kansli search "När krävs marklov?" --in law --json',
    ],
    run: async (asked, terminal) => (await import('#app/cli/search.ts')).search(asked, terminal),
  },
  {
    name: 'summarise',
    words: 'command-summarise',
    asks: 'summarise',
    operands: [file],
    flags: [{ name: 'sentences', takes: 'number', words: 'flag-sentences' }, json, jsonl, data],
    examples: ['kansli summarise utredning.pdf --sentences 5', 'kansli summarise --jsonl < texter.jsonl'],
    run: async (asked, terminal) => (await import('#app/cli/summarise.ts')).summarise(asked, terminal),
  },
  {
    name: 'bench',
    words: 'command-bench',
    operands: [{ takes: 'name', words: 'operand-bench', required: false }],
    flags: [{ name: 'quick', takes: null, words: 'flag-quick' }, strict, json],
    examples: ['kansli bench --quick', 'kansli bench --json', 'kansli bench mask'],
    run: async (asked, terminal) => (await import('#app/bench/bench.ts')).bench(asked, terminal),
  },
  {
    name: 'serve',
    words: 'command-serve',
    operands: [],
    flags: [...place, { name: 'port', takes: 'number', words: 'flag-port' }, host, noSample],
    examples: ['kansli serve', 'kansli serve --data /srv/kansli --port 8484 --no-sample'],
    run: async (asked, terminal) => (await import('#app/cli/serving.ts')).serveFromCli(asked, terminal),
  },
  {
    name: 'work',
    words: 'command-work',
    operands: [],
    flags: place,
    examples: ['kansli work --database postgres://kansli@db.example/kansli'],
    run: async (asked, terminal) => (await import('#app/cli/serving.ts')).workFromCli(asked, terminal),
  },
  {
    name: 'sign-in-link',
    words: 'command-sign-in-link',
    operands: [],
    flags: [
      ...place,
      { name: 'port', takes: 'number', words: 'flag-port' },
      host,
      { name: 'name', takes: 'name', words: 'flag-name' },
    ],
    examples: ['kansli sign-in-link', 'kansli sign-in-link --name "Ingrid Ekstam"'],
    run: async (asked, terminal) => (await import('#app/cli/serving.ts')).linkFromCli(asked, terminal),
  },
  {
    name: 'backup',
    words: 'command-backup',
    operands: [{ takes: 'folder', words: 'operand-folder-to', required: true }],
    flags: [...place, json],
    examples: ['kansli backup /mnt/kopior', 'kansli backup /mnt/kopior --data /srv/kansli --json'],
    run: async (asked, terminal) => (await import('#app/cli/admin.ts')).backupFromCli(asked, terminal),
  },
  {
    name: 'restore',
    words: 'command-restore',
    operands: [{ takes: 'folder', words: 'operand-folder-from', required: true }],
    flags: [...place, json],
    examples: ['kansli restore /mnt/kopior/kansli-2026-04-01T080000 --data /srv/kansli'],
    run: async (asked, terminal) => (await import('#app/cli/admin.ts')).restoreFromCli(asked, terminal),
  },
  {
    name: 'doctor',
    words: 'command-doctor',
    operands: [],
    flags: [...place, json],
    examples: ['kansli doctor', 'kansli doctor --data /srv/kansli --json'],
    run: async (asked, terminal) => (await import('#app/cli/admin.ts')).doctorFromCli(asked, terminal),
  },
  {
    name: 'verify-log',
    words: 'command-verify-log',
    operands: [{ takes: 'file', words: 'operand-log-file', required: false }],
    flags: [...place, json],
    examples: ['kansli verify-log', 'kansli verify-log logg.jsonl'],
    run: async (asked, terminal) => (await import('#app/cli/admin.ts')).verifyLogFromCli(asked, terminal),
  },
  {
    name: 'mask-lines',
    words: 'command-mask-lines',
    operands: [],
    flags: [by, why, { name: 'unit', takes: 'name', words: 'flag-unit' }, ...place, json],
    examples: ['kansli mask-lines --by "Ingrid Ekstam" --why "Beslut KS 2026/114"'],
    run: async (asked, terminal) => (await import('#app/cli/learn/lines-from-cli.ts')).linesFromCli(asked, terminal),
  },
  {
    name: 'mask-train',
    words: 'command-mask-train',
    operands: [],
    flags: [by, why, ...place, json],
    examples: ['kansli mask-train --by "Ingrid Ekstam" --why "Beslut KS 2026/114"'],
    run: async (asked, terminal) => (await import('#app/cli/learn/train-from-cli.ts')).trainFromCli(asked, terminal),
  },
  {
    name: 'mask-use',
    words: 'command-mask-use',
    operands: [{ takes: 'name', words: 'operand-model', required: false }],
    flags: [{ name: 'shipped', takes: null, words: 'flag-shipped' }, by, why, ...place, json],
    examples: [
      'kansli mask-use 4f1c22ab --by "Ingrid Ekstam" --why "Beslut KS 2026/121"',
      'kansli mask-use --shipped --by "Ingrid Ekstam" --why "Fler felaktiga förslag än förr"',
    ],
    run: async (asked, terminal) => (await import('#app/cli/learn/use-from-cli.ts')).useFromCli(asked, terminal),
  },
  {
    name: 'completion',
    words: 'command-completion',
    operands: [{ takes: 'name', words: 'operand-shell', required: true }],
    flags: [],
    examples: ['kansli completion bash > ~/.local/share/bash-completion/completions/kansli'],
    run: async (asked, terminal) => {
      const shell = shells.find(shell => shell === asked.operands[0]) ?? 'bash'
      await terminal.write(completion(shell, commands))
      return 0
    },
  },
]
