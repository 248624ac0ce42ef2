// The child process: opens what came from outside and runs the pure functions, one order at a time. Holds no secrets, no
// database and no network; it may be killed at any moment, and loses nothing by it.
import {
  type Act,
  type Acts,
  type Answer,
  type Order,
  ownKnowledgeName,
  type Ran,
  runsFunctions,
} from '#app/workshop/messages.ts'
import { Refusal } from '#base/refusal.ts'
import { pdfium } from '#files/pdf/pdfium.ts'
import type { OnPage } from '#files/pdf/read-pdf.ts'
import { read } from '#files/read.ts'
import type { Redaction, RedactionRequest } from '#files/redaction.ts'
import { render } from '#files/render.ts'
import type { FunctionName } from '#functions/ai-function.ts'
import type { Document } from '#text/document.ts'

const own = process.env[ownKnowledgeName] ?? null

const say = (answer: Answer): void => {
  process.send?.(answer)
}

/** Milliseconds between reports of progress, so that a fast reader does not spend its time talking. */
const reportEvery = 40

function progress(): OnPage {
  let last = 0
  let before = 0
  return (done, total, pictures) => {
    const now = performance.now()
    if (now - last < reportEvery && done < total && pictures === before) return
    last = now
    before = pictures
    say({ kind: 'page', done, total, pictures })
  }
}

async function run(name: FunctionName, document: Document, settings: unknown, today: string): Promise<Ran> {
  const { functionNamed, learn } = await runner()
  const f = functionNamed(name)
  if (!f) throw new Refusal('function-unknown', { name })
  const { knowledge, hash, version } = learn(f, own)
  const parsed = f.settings.parse(settings ?? {})
  const started = performance.now()
  const before = process.cpuUsage()
  const found = f.run(document, parsed, knowledge, today)
  const cpu = process.cpuUsage(before)
  const meter = { wallMs: performance.now() - started, cpuMs: (cpu.user + cpu.system) / 1000 }
  return { found, version, knowledgeHash: hash, meter }
}

/** Loaded when first asked for: a child that only reads need not carry the functions, the writers and the provers. */
const runner = async () => ({ ...(await import('#functions/index.ts')), ...(await import('#app/knowledge.ts')) })
const redactor = () => import('#files/redact.ts')
const annotator = () => import('#files/annotate.ts')

/**
 * A mail is kept without its attachments' own trees (see casework/documents/content.ts), which its writer needs: it is read
 * again. @throws Refusal when it does not read as it did when the person decided.
 */
async function redactWhole(bytes: Uint8Array, document: Document, request: RedactionRequest): Promise<Redaction> {
  const bare = document.attachments.some(attachment => attachment.document === null)
  const whole = document.kind === 'email' && bare ? await read(bytes, request.name) : document
  if (whole.text !== document.text) throw new Refusal('cannot-be-treated-safely', { why: 'reading-differs' })
  return (await redactor()).redact(bytes, whole, request)
}

async function follow(order: Order): Promise<Acts[Act]['gives']> {
  switch (order.act) {
    case 'read':
      return read(order.given.bytes, order.given.name, progress())
    case 'render':
      return render(order.given.bytes, order.given.page, order.given.width)
    case 'run':
      return run(order.given.name, order.given.document, order.given.settings, order.given.today)
    case 'annotate':
      return (await annotator()).annotate(order.given.bytes, order.given.document, order.given.request)
    case 'redact':
      return redactWhole(order.given.bytes, order.given.document, order.given.request)
  }
}

const isTrap = (cause: unknown): boolean => cause instanceof WebAssembly.RuntimeError

process.on('message', async (order: Order) => {
  clearTimeout(waiting)
  try {
    say({ kind: 'done', gives: await follow(order) })
  } catch (error) {
    if (error instanceof Refusal)
      say({ kind: 'refused', reason: error.reason, params: error.params, shaken: isTrap(error.cause) })
    else if (error instanceof Error) say({ kind: 'bug', message: error.message, stack: error.stack ?? '' })
    else say({ kind: 'bug', message: String(error), stack: '' })
  }
  waiting = setTimeout(getReady, idle)
})
process.on('disconnect', () => process.exit(0))
say({ kind: 'ready' })

/** Milliseconds without an order before the child gets ready for more: an order must not wait for what it may not need. */
const idle = 300
/** The reader first; then, in a child that is to run them, one function at a time, and last the writers. */
const lessons: (() => unknown)[] = [pdfium]
if (process.argv.includes(runsFunctions)) lessons.push(learnFunctions, redactor)
let waiting = setTimeout(getReady, idle)

async function learnFunctions(): Promise<void> {
  const { functions, learn } = await runner()
  lessons.unshift(...functions.map(f => () => learn(f, own)))
}

/** One lesson at a time, also between orders. Who asks is told what cannot be learnt, by `follow`. */
async function getReady(): Promise<void> {
  const lesson = lessons.shift()
  if (!lesson) return
  waiting = setTimeout(getReady, idle)
  try {
    await lesson()
  } catch {}
}
