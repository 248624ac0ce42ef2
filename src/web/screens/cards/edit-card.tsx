// The card being edited: each field by its kind, what will change, why; a change by somebody else in between is shown, never overwritten.
import '#web/look/functions.css'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { asProblem } from '#web/client/problem.ts'
import { useWords } from '#web/language/language.tsx'
import { LineField } from '#web/parts/field.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTell } from '#web/parts/said.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { CardFieldInput } from '#web/screens/cards/card-field-input.tsx'
import { parts, withValue } from '#web/screens/cards/card-fields.ts'
import { Difference } from '#web/screens/cards/difference.tsx'
import { valueAt } from '#web/screens/functions/card-sections.tsx'
import { type Card, type CardWhole, card, changeCard, useAct } from '#web/screens/functions/use-functions.ts'

export function EditCard() {
  const w = useWords()
  const { name } = useParams({ from: '/funktioner/$name/andra' })
  const held = useQuery(card(name))
  useTitle(w('editTitle', { title: held.data?.card.title ?? name }))
  if (held.isError)
    return (
      <div className="reading">
        <h1 className="visually-hidden">{w('editCard')}</h1>
        <ProblemNote error={held.error} again={() => void held.refetch()} />
      </div>
    )
  if (!held.data) return <p role="status">{w('loading')}</p>
  return <Form key={name} whole={held.data} />
}

/** What has been written, by path, over the card as it was when one began or last took in another's version. */
type Draft = { base: CardWhole; written: Record<string, unknown> }

const cardOf = ({ base, written }: Draft): Card =>
  Object.entries(written).reduce((card, [path, value]) => withValue(card, path, withoutBlanks(value)), base.card)

/** Blank lines are how one writes, not something to keep. */
const withoutBlanks = (value: unknown): unknown =>
  Array.isArray(value) ? value.filter(one => typeof one !== 'string' || one.trim() !== '') : value

function changesOf({ base, written }: Draft) {
  return Object.entries(written)
    .map(([path, after]) => [path, { before: valueAt(base.card, path), after }] as const)
    .filter(([, { before, after }]) => JSON.stringify(before) !== JSON.stringify(after))
}

function Form({ whole }: { whole: CardWhole }) {
  const { field } = useSearch({ from: '/funktioner/$name/andra' })
  const [draft, write] = useState<Draft>({ base: whole, written: {} })
  const [why, writeWhy] = useState('')
  const [unreadable, setUnreadable] = useState<readonly string[]>([])
  const saving = useSaving(draft.base.card.id)
  useFieldAt(field)
  const problem = saving.isError ? asProblem(saving.error) : null
  const faulty = problem?.reason === 'invalid-input' ? String(problem.params.what) : ''
  const set = (path: string, value: unknown, isRead: boolean) => {
    setUnreadable(before => (isRead ? before.filter(one => one !== path) : [...new Set([...before, path])]))
    if (isRead) write(before => ({ ...before, written: { ...before.written, [path]: value } }))
  }
  const changes = changesOf(draft)
  return (
    <form
      className="stack wide-gap reading"
      onSubmit={event => {
        event.preventDefault()
        saving.mutate({ card: cardOf(draft), version: draft.base.version, why })
      }}
    >
      <Head whole={draft.base} />
      <Parts draft={draft} set={set} isFaulty={path => isAt(faulty, path) || unreadable.includes(path)} />
      {problem?.reason === 'conflict' ? (
        <Conflict draft={draft} take={base => write({ base, written: draft.written })} done={saving.reset} />
      ) : (
        problem && <ProblemNote error={problem} />
      )}
      <SaveBar
        changes={changes}
        why={why}
        writeWhy={writeWhy}
        busy={saving.isPending || unreadable.length > 0 || !whole.may.own}
      />
    </form>
  )
}

type PartsProps = {
  draft: Draft
  set: (path: string, value: unknown, isRead: boolean) => void
  isFaulty: (path: string) => boolean
}

function Parts({ draft: { base, written }, set, isFaulty }: PartsProps) {
  const w = useWords()
  return parts.map(([title, fields]) => (
    <fieldset key={title} className="part" disabled={!base.may.own}>
      <legend>{w(title)}</legend>
      {fields.map(one => (
        <CardFieldInput
          key={`${one.path} ${base.version}`}
          field={one}
          value={one.path in written ? written[one.path] : valueAt(base.card, one.path)}
          fault={isFaulty(one.path) ? w('editFault') : null}
          onWrite={(value, isRead) => set(one.path, value, isRead)}
        />
      ))}
    </fieldset>
  ))
}

/** `card/contact/email` as the server names it, against `contact.email`. */
const isAt = (what: string, path: string): boolean => {
  const named = what.replace(/^card[/.]/, '').replaceAll('/', '.')
  return named !== '' && (named === path || named.startsWith(`${path}.`))
}

function useSaving(name: string) {
  const w = useWords()
  const tell = useTell()
  const navigate = useNavigate()
  return useAct(
    name,
    (body: { card: Card; version: number; why: string }) => changeCard(name, body),
    now => {
      tell(w('editSaved', { version: now.version }))
      void navigate({ to: '/funktioner/$name', params: { name }, search: {} })
    },
  )
}

/** Puts the focus on the field that was asked for, once. */
function useFieldAt(path: string | undefined): void {
  useEffect(() => {
    if (!path) return
    const field = window.document.querySelector<HTMLElement>(
      `[data-field="${CSS.escape(path)}"] :is(input, select, textarea)`,
    )
    field?.focus()
    field?.scrollIntoView({ block: 'center' })
  }, [path])
}

function Head({ whole }: { whole: CardWhole }) {
  const w = useWords()
  return (
    <div>
      <Link to="/funktioner/$name" params={{ name: whole.card.id }} search={{}} className="small">
        ← {whole.card.title}
      </Link>
      <h1>{w('editTitle', { title: whole.card.title })}</h1>
      <p className="muted">{w(whole.may.own ? 'editMeans' : 'editNoRight')}</p>
    </div>
  )
}

function Conflict({ draft, take, done }: { draft: Draft; take: (base: CardWhole) => void; done: () => void }) {
  const w = useWords()
  const client = useQueryClient()
  const takeNew = async () => {
    const { queryKey } = card(draft.base.card.id)
    await client.invalidateQueries({ queryKey })
    take(await client.fetchQuery({ ...card(draft.base.card.id), staleTime: 0 }))
    done()
  }
  return (
    <div className="notice doubt stack" role="alert">
      <p>{w('editConflict')}</p>
      <p>
        <button type="button" className="button" onClick={() => void takeNew()}>
          {w('editTakeNew')}
        </button>
      </p>
    </div>
  )
}

type SaveProps = { changes: ReturnType<typeof changesOf>; why: string; writeWhy: (why: string) => void; busy: boolean }

function SaveBar({ changes, why, writeWhy, busy }: SaveProps) {
  const w = useWords()
  return (
    <div className="stack">
      <section aria-live="polite">
        <h2>{changes.length === 0 ? w('editNothing') : w('editChanged', { count: changes.length })}</h2>
        <Difference changes={changes} />
      </section>
      <div className="save-bar stack">
        <LineField label={w('editWhy')} value={why} required onChange={writeWhy} />
        <p>
          <button type="submit" className="button first" disabled={busy || changes.length === 0}>
            {w('editSave')}
          </button>
        </p>
      </div>
    </div>
  )
}
