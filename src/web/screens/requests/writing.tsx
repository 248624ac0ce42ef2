// The dialog in which a request is entered or what is written of it changed. Who asks is never asked for.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { maskGrounds } from '#web/client/queries.ts'
import { useWords } from '#web/language/language.tsx'
import { Dialog } from '#web/parts/dialog.tsx'
import { ChoiceField, LineField, TickField } from '#web/parts/field.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTell } from '#web/parts/said.tsx'
import {
  changeRequest,
  makeRequest,
  oneRequest,
  type Request,
  type Written,
} from '#web/screens/requests/use-requests.ts'

type Props = {
  said: Request | null
  open: boolean
  onClose: () => void
  onMade?: (id: Request['id']) => void
}

export function WritingDialog(props: Props) {
  const w = useWords()
  return (
    <Dialog open={props.open} onClose={props.onClose} title={w(props.said ? 'requestChange' : 'requestNew')}>
      <Form {...props} />
    </Dialog>
  )
}

const today = (): string => new Date().toLocaleDateString('sv-SE')

const start = (said: Request | null): Written => ({
  dnr: said?.dnr ?? '',
  askedBy: said?.askedBy ?? '',
  receivedOn: said?.receivedOn ?? today(),
  matter: said?.matter ?? 'allmant',
  twoPersons: said?.twoPersons ?? false,
  pseudonyms: said?.pseudonyms ?? false,
})

function useSaving({ said, onClose, onMade }: Props) {
  const w = useWords()
  const tell = useTell()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Written) => (said ? changeRequest(said.id, body) : makeRequest(body)),
    onSuccess: whole => {
      client.setQueryData(oneRequest(whole.id).queryKey, whole)
      void client.invalidateQueries({ queryKey: ['requests'] })
      tell(w('requestSaved'))
      onClose()
      onMade?.(whole.id)
    },
  })
}

function Form(props: Props) {
  const w = useWords()
  const saving = useSaving(props)
  const [written, write] = useState(() => start(props.said))
  const put =
    <K extends keyof Written>(field: K) =>
    (value: Written[K]) =>
      write(before => ({ ...before, [field]: value }))
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        saving.mutate({ ...written, dnr: written.dnr || null, askedBy: written.askedBy || null })
      }}
    >
      <LineField first label={w('requestDnr')} value={written.dnr ?? ''} onChange={put('dnr')} />
      <LineField
        required
        type="date"
        label={w('requestReceived')}
        value={written.receivedOn}
        onChange={put('receivedOn')}
      />
      <Matter value={written.matter} choose={put('matter')} />
      <LineField
        label={w('requestAskedBy')}
        note={w('requestAskedByNote')}
        value={written.askedBy ?? ''}
        onChange={put('askedBy')}
      />
      <TickField label={w('requestPseudonyms')} checked={written.pseudonyms} onChange={put('pseudonyms')} />
      <TickField label={w('requestTwoPersons')} checked={written.twoPersons} onChange={put('twoPersons')} />
      {saving.isError && <ProblemNote error={saving.error} />}
      <p>
        <button type="submit" className="button first" disabled={saving.isPending}>
          {w('requestSave')}
        </button>
      </p>
    </form>
  )
}

function Matter({ value, choose }: { value: Written['matter']; choose: (matter: Written['matter']) => void }) {
  const w = useWords()
  const kinds = useQuery(maskGrounds).data?.matters ?? [value]
  return (
    <ChoiceField
      label={w('requestMatter')}
      value={value}
      onChange={given => choose(kinds.find(one => one === given) ?? value)}
      choices={kinds.map(one => [one, w(`matter-${one}`)] as const)}
    />
  )
}
