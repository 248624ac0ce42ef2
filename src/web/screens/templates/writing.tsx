// A template of one's own being written: its text with numbered lines, and every fault with the line it stands on. Saved only without faults.
import '#web/look/templates.css'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { api, got } from '#web/client/api.ts'
import { useLanguage, useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTell } from '#web/parts/said.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { type TemplateFault, template } from '#web/screens/templates/use-templates.ts'
import { sayFault } from '#words/knowledge.ts'

export function TemplateWriting() {
  const w = useWords()
  const { name } = useParams({ from: '/mallar/$name/skriv' })
  const held = useQuery({ ...template(name), staleTime: Number.POSITIVE_INFINITY })
  useTitle(w('templateWritingTitle'))
  return (
    <div className="stack wide-gap">
      <div>
        <Link to="/mallar/$name" params={{ name }} className="small">
          ← {held.data?.name ?? w('templates')}
        </Link>
        <h1>{w('templateWritingTitle')}</h1>
        <p className="muted">{w('templateWritingMeans')}</p>
      </div>
      {held.isError && <ProblemNote error={held.error} again={() => void held.refetch()} />}
      {held.data && <Writing first={held.data.json} />}
    </div>
  )
}

const pause = 400 // milliseconds without a key before the text is looked through

/** The faults of a text, asked for when the writing rests. */
function useFaults(json: string) {
  const [rested, setRested] = useState(json)
  useEffect(() => {
    const timer = setTimeout(() => setRested(json), pause)
    return () => clearTimeout(timer)
  }, [json])
  const checked = useQuery({
    queryKey: ['template-text', rested],
    queryFn: () => got(api.POST('/api/templates/check', { body: { json: rested } })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 10_000,
  })
  return { faults: rested === json ? (checked.data?.faults ?? null) : null, error: checked.error }
}

function Writing({ first }: { first: string }) {
  const w = useWords()
  const [json, setJson] = useState(first)
  const area = useRef<HTMLTextAreaElement>(null)
  const { faults, error } = useFaults(json)
  const save = useSaving(json)
  const keys = (event: React.KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
    event.preventDefault()
    save.mutate()
  }
  return (
    <form
      className="writing"
      onSubmit={event => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <div className="writing-text">
        <label className="over" htmlFor="template-text">
          {w('templateText')}
        </label>
        <Numbered json={json} setJson={setJson} area={area} keys={keys} faults={faults ?? []} />
      </div>
      <div className="stack writing-side">
        {error ? <ProblemNote error={error} /> : <Faults faults={faults} area={area} />}
        {save.isError && <ProblemNote error={save.error} />}
        <p>
          <button
            type="submit"
            className="button first"
            disabled={save.isPending || (faults !== null && faults.length > 0)}
          >
            {w('saveTemplate')} <kbd>Ctrl S</kbd>
          </button>
        </p>
        <p className="muted small">{w('savedStands')}</p>
      </div>
    </form>
  )
}

function useSaving(json: string) {
  const w = useWords()
  const tell = useTell()
  const client = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: () => got(api.POST('/api/templates', { body: { json } })),
    onSuccess: async ({ saved, name }) => {
      if (!saved || name === null) return
      await client.invalidateQueries({ queryKey: ['templates'] })
      tell(w('savedTemplate', { name }))
      void navigate({ to: '/mallar/$name', params: { name } })
    },
  })
}

type NumberedProps = {
  json: string
  setJson: (json: string) => void
  area: RefObject<HTMLTextAreaElement | null>
  keys: (event: React.KeyboardEvent) => void
  faults: readonly TemplateFault[]
}

function Numbered({ json, setJson, area, keys, faults }: NumberedProps) {
  const numbers = useRef<HTMLDivElement>(null)
  const faulty = new Set(faults.map(fault => fault.line))
  const count = json.split('\n').length
  return (
    <div className="numbered">
      <div className="line-numbers" ref={numbers} aria-hidden="true">
        {Array.from({ length: count }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
          <span key={at} className={faulty.has(at + 1) ? 'faulty' : ''}>
            {faulty.has(at + 1) ? '✗ ' : ''}
            {at + 1}
          </span>
        ))}
      </div>
      <textarea
        id="template-text"
        ref={area}
        value={json}
        spellCheck={false}
        wrap="off"
        aria-invalid={faults.length > 0}
        aria-describedby="template-faults"
        onChange={event => setJson(event.target.value)}
        onKeyDown={keys}
        onScroll={event => {
          if (numbers.current) numbers.current.scrollTop = event.currentTarget.scrollTop
        }}
      />
    </div>
  )
}

type FaultsProps = { faults: readonly TemplateFault[] | null; area: RefObject<HTMLTextAreaElement | null> }

function Faults({ faults, area }: FaultsProps) {
  const { w, language } = useLanguage()
  return (
    <div id="template-faults" className={`notice stack ${faults?.length ? 'gone' : faults ? 'good' : ''}`}>
      <p role="status">
        {faults === null
          ? w('checkingText')
          : faults.length === 0
            ? w('faultsNone')
            : w('faultsSome', { count: faults.length })}
      </p>
      {faults !== null && faults.length > 0 && (
        <ul>
          {faults.map(({ line, fault, params }) => (
            <li key={`${line} ${fault} ${params.path}`}>
              <button type="button" className="button bare small" onClick={() => goToLine(area.current, line)}>
                {w('faultOnLine', { line })}
              </button>{' '}
              {sayFault(language, fault, params)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Puts the cursor on a line and brings it into view. */
function goToLine(area: HTMLTextAreaElement | null, line: number): void {
  if (!area) return
  const lines = area.value.split('\n')
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0)
  area.focus()
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
  area.scrollTop = (area.scrollHeight / lines.length) * Math.max(0, line - 6)
}
