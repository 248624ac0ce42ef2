// A knowledge file that a lawyer has edited: each checkpoint in it that differs from what stands becomes a proposal.
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { asProblem } from '#web/client/problem.ts'
import { useWords } from '#web/language/language.tsx'
import { useTell } from '#web/parts/said.tsx'
import { checkpoints, type Draft, sendProposal, useProposing } from '#web/screens/checkpoints/use-checkpoints.ts'

type FileRead = { area: string; checkpoints: Draft[] }

/** @throws Error when it is no file of checkpoints */
function read(text: string): FileRead {
  const { area, checkpoints: list } = JSON.parse(text) as Partial<FileRead>
  if (typeof area !== 'string' || !Array.isArray(list)) throw new Error('area, checkpoints')
  return { area, checkpoints: list }
}

/** Sends what differs in a file as proposals, and tells how many, or what was wrong. */
function useFile() {
  const w = useWords()
  const tell = useTell()
  const [fault, setFault] = useState('')
  const standing = useQuery(checkpoints(undefined, undefined)).data?.checkpoints ?? []
  const sending = useProposing(
    async ({ area, drafts, file }: { area: string; drafts: Draft[]; file: string }) => {
      let last = { proposals: [] as Awaited<ReturnType<typeof sendProposal>>['proposals'] }
      for (const draft of drafts) last = await sendProposal({ draft, area, why: w('readFileWhy', { file }) })
      return last
    },
    ({ drafts }) => tell(w('readFileDone', { count: drafts.length })),
  )
  const take = async (file: File) => {
    setFault('')
    try {
      const { area, checkpoints: list } = read(await file.text())
      const stands = new Map(standing.map(one => [one.id, JSON.stringify(one.draft)]))
      const drafts = list.filter(one => stands.get(String(one.id)) !== JSON.stringify(one))
      if (drafts.length > 0) await sending.mutateAsync({ area, drafts, file: file.name })
      else tell(w('readFileDone', { count: 0 }))
    } catch (error) {
      const problem = asProblem(error)
      setFault(problem.reason === 'our-fault' ? String(error) : String(problem.params.what ?? problem.reason))
    }
  }
  return { take, fault, busy: sending.isPending }
}

export function FromFile() {
  const w = useWords()
  const input = useRef<HTMLInputElement>(null)
  const { take, fault, busy } = useFile()
  return (
    <div>
      <button type="button" className="button" disabled={busy} onClick={() => input.current?.click()}>
        {w('readFile')}
      </button>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={w('readFile')}
        onChange={event => {
          const [file] = event.target.files ?? []
          if (file) void take(file)
          event.target.value = ''
        }}
      />
      <p className="small muted">{w('readFileMean')}</p>
      {fault && (
        <p className="small fault" role="alert">
          {w('readFileFault', { why: fault })}
        </p>
      )}
    </div>
  )
}
