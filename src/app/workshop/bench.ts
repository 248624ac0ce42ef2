// One workbench: a child process, what it is doing, and the watch over it. It answers for one order at a time; when the child
// dies of what it was given, that is a refusal of the file and never an error of the server.
import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { getCompileCacheDir } from 'node:module'
import { fileURLToPath } from 'node:url'
import { type Bounds, wallFor } from '#app/workshop/bounds.ts'
import { type Answer, type Order, ownKnowledgeName, runsFunctions } from '#app/workshop/messages.ts'
import { ownFolder, removeFolder } from '#app/workshop/own-folder.ts'
import { type Params, Refusal, type RefusalReason } from '#base/refusal.ts'

const program = fileURLToPath(new URL('./child.ts', import.meta.url))
const watchEvery = 50
/** The C library keeps what is freed in a pool for every thread, tens of megabytes of it: few pools, and they give back. */
const fewPools = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072' }

export type OnPage = (done: number, total: number) => void
type Doing = {
  order: Order
  onPage: OnPage | undefined
  started: number
  until: number
  done(value: unknown): void
  failed(error: Error): void
}

export class Bench {
  private readonly child: ChildProcess
  private readonly folder = ownFolder()
  private readonly bounds: Bounds
  private readonly onGone: (wasReady: boolean) => void
  readonly learns: boolean
  private doing: Doing | null = null
  private watch: NodeJS.Timeout | null = null
  private served = 0
  private killedFor: Refusal | null = null
  private complaint = ''
  ready = false
  gone = false

  /** `learns`: the functions before they are asked for, so that who only reads need not wait for it. */
  constructor(bounds: Bounds, learns: boolean, own: string | null, onGone: (wasReady: boolean) => void) {
    this.learns = learns
    this.bounds = bounds
    this.onGone = onGone
    // Secrets stay with the server: the child gets only what finding programs and folders takes.
    const { PATH, HOME, TMPDIR, LANG, SystemRoot } = process.env
    const cache = getCompileCacheDir() // the child starts from the same compiled code
    this.child = fork(program, learns ? [runsFunctions] : [], {
      serialization: 'advanced',
      execArgv: [
        `--max-old-space-size=${Math.round(bounds.megabytes * 0.8)}`,
        '--max-semi-space-size=4', // else what lives for one page only fills a hundred megabytes more, no faster
        '--disable-warning=ExperimentalWarning',
      ],
      env: {
        PATH,
        HOME,
        TMPDIR: this.folder ?? TMPDIR,
        LANG,
        SystemRoot,
        ...fewPools,
        ...(own ? { [ownKnowledgeName]: own } : {}),
        ...(cache ? { NODE_COMPILE_CACHE: cache } : {}),
      },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.complaint = (this.complaint + text).slice(-4000)
    })
    this.child.on('message', (answer: Answer) => this.hear(answer))
    this.child.on('error', () => this.lost(null, null))
    this.child.on('exit', (code, signal) => this.lost(code, signal))
    this.hold(false)
  }

  get idle(): boolean {
    return !this.gone && this.doing === null
  }

  do(order: Order, onPage?: OnPage): Promise<unknown> {
    return new Promise((done, failed) => {
      const started = performance.now()
      this.doing = { order, onPage, started, until: started + wallFor(this.bounds, order), done, failed }
      this.hold(true)
      this.watch = setInterval(() => this.look(), watchEvery)
      this.child.send(order, error => error && this.stop(new Refusal('file-corrupt', {}, { cause: error })))
    })
  }

  /** Kills the child; what it was doing fails with `why`. */
  stop(why: Refusal | null = null): void {
    this.killedFor ??= why
    this.child.kill('SIGKILL')
  }

  private hear(answer: Answer): void {
    const { doing } = this
    if (answer.kind === 'ready') this.ready = true
    if (!doing || answer.kind === 'ready') return
    if (answer.kind === 'page') {
      if (doing.order.act === 'read')
        doing.until =
          doing.started +
          wallFor(this.bounds, doing.order) +
          answer.done * this.bounds.perPageRead +
          answer.pictures * this.bounds.perPicture
      doing.onPage?.(answer.done, answer.total)
      return
    }
    this.settle()
    if (answer.kind === 'done') doing.done(answer.gives)
    else if (answer.kind === 'refused') doing.failed(new Refusal(answer.reason, answer.params))
    else doing.failed(Object.assign(new Error(answer.message), { stack: answer.stack }))
    // A parser that stumbled may have been left in a state that the next file would suffer from.
    const stumbled = answer.kind === 'bug' || (answer.kind === 'refused' && answer.shaken)
    if (++this.served >= this.bounds.orders || stumbled || this.megabytes() > this.bounds.kept) this.retire()
  }

  /** Ends a child that is done, at once out of the pool so that nobody hands it work. */
  private retire(): void {
    this.leave()
    this.stop()
  }

  private look(): void {
    const { doing } = this
    if (!doing) return
    const megabytes = this.megabytes()
    if (megabytes > this.bounds.megabytes) this.stop(new Refusal('file-took-too-much-memory', { megabytes }))
    else if (performance.now() > doing.until)
      this.stop(
        new Refusal('file-took-too-long', { seconds: Math.round((performance.now() - doing.started) / 100) / 10 }),
      )
  }

  /** Resident memory; 0 where the system has no /proc, and there V8's own limit and the clock are the bounds. */
  private megabytes(): number {
    try {
      const pages = Number(readFileSync(`/proc/${this.child.pid}/statm`, 'utf8').split(' ')[1])
      return Math.round((pages * 4096) / 2 ** 20)
    } catch {
      return 0
    }
  }

  private lost(code: number | null, signal: NodeJS.Signals | null): void {
    const { doing } = this
    if (this.folder) removeFolder(this.folder)
    this.settle()
    this.leave()
    if (!doing) return
    const outOfMemory = signal === 'SIGABRT' || /heap out of memory|Out of memory/i.test(this.complaint)
    const reason: RefusalReason = outOfMemory ? 'file-took-too-much-memory' : 'file-corrupt'
    const params: Params = outOfMemory ? { megabytes: this.bounds.megabytes } : {}
    const cause = new Error(`workshop child ended: ${code ?? signal} ${this.complaint}`)
    // A child that never came up, or that a pure function brought down, is our fault and not the file's.
    if (this.killedFor) doing.failed(this.killedFor)
    else if (!this.ready || (doing.order.act === 'run' && !outOfMemory)) doing.failed(cause)
    else doing.failed(new Refusal(reason, params, { cause }))
  }

  private leave(): void {
    if (this.gone) return
    this.gone = true
    this.onGone(this.ready)
  }

  private settle(): void {
    this.doing = null
    if (this.watch) clearInterval(this.watch)
    this.watch = null
    this.hold(false)
  }

  /** An idle child keeps nobody alive; a working one does. */
  private hold(busy: boolean): void {
    if (busy) {
      this.child.ref()
      this.child.channel?.ref()
    } else {
      this.child.unref()
      this.child.channel?.unref()
    }
    const stderr = this.child.stderr as (NodeJS.ReadableStream & { unref?(): void }) | null
    if (!busy) stderr?.unref?.()
  }
}
