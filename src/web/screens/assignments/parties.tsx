// In samverkan with whom: unions with their day, other committees, the region. What has no day yet says so.
import { useState } from 'react'
import { useWords } from '#web/language/language.tsx'
import { ChoiceField, LineField, TextField } from '#web/parts/field.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { type Assignment, type Party, useAct, writeParty } from '#web/screens/assignments/use-assignments.ts'
import { WrittenPart } from '#web/screens/assignments/written-part.tsx'

const kinds = ['union', 'committee', 'region', 'other'] as const

export function Parties({ said, mayWrite }: { said: Assignment; mayWrite: boolean }) {
  const w = useWords()
  return (
    <WrittenPart<Party>
      id="assignment-parties"
      words={{
        ...{ title: w('parties'), none: w('partiesNone'), add: w('partyNew') },
        of: one => w('partyChangeOf', { name: one.name }),
      }}
      isEmpty={said.parties.length === 0}
      mayWrite={mayWrite}
      table={onChange => <Table said={said} onChange={onChange} />}
      form={(one, onClose) => <Form said={said} party={one} onClose={onClose} />}
    />
  )
}

function Table({ said, onChange }: { said: Assignment; onChange: ((party: Party) => void) | null }) {
  const w = useWords()
  return (
    <table className="cards figures">
      <caption className="visually-hidden">{w('parties')}</caption>
      <thead>
        <tr>
          <th scope="col">{w('colParty')}</th>
          <th scope="col">{w('colPartyDay')}</th>
          <th scope="col">{w('assignmentDnr')}</th>
          <th scope="col">{w('colAbout')}</th>
          {onChange && (
            <th scope="col">
              <span className="visually-hidden">{w('stageChange')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {said.parties.map(one => (
          <tr key={one.id}>
            <th scope="row">
              {one.name}
              <span className="small muted why">{w(`party-${one.kind}`)}</span>
            </th>
            <td data-head={w('colPartyDay')} className="day">
              {one.onDay ?? <span className="tag doubt">{w('partyNoDay')}</span>}
            </td>
            <td data-head={w('assignmentDnr')}>{one.dnr ?? '–'}</td>
            <td data-head={w('colAbout')}>{one.says}</td>
            {onChange && (
              <td>
                <button
                  type="button"
                  className="button small"
                  aria-haspopup="dialog"
                  aria-label={w('partyChangeOf', { name: `${one.name} ${one.onDay ?? ''}` })}
                  onClick={() => onChange(one)}
                >
                  {w('stageChange')}
                </button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Form({ said, party, onClose }: { said: Assignment; party: Party | null; onClose: () => void }) {
  const w = useWords()
  const [written, write] = useState(() => ({
    kind: party?.kind ?? ('union' as const),
    name: party?.name ?? '',
    says: party?.says ?? '',
    onDay: party?.onDay ?? '',
    dnr: party?.dnr ?? '',
  }))
  const put = (field: keyof typeof written) => (text: string) => write(before => ({ ...before, [field]: text }))
  const { onDay, dnr, ...plain } = written
  const saving = useAct(
    () => writeParty(said.id, { ...plain, id: party?.id ?? null, onDay: onDay || null, dnr: dnr.trim() || null }),
    'assignmentSaved',
    onClose,
  )
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        saving.mutate(undefined)
      }}
    >
      <LineField first required label={w('colParty')} value={written.name} onChange={put('name')} />
      <ChoiceField
        label={w('colPartyKind')}
        value={written.kind}
        onChange={put('kind')}
        choices={kinds.map(kind => [kind, w(`party-${kind}`)] as const)}
      />
      <LineField type="date" label={w('colPartyDay')} value={written.onDay} onChange={put('onDay')} />
      <LineField label={w('assignmentDnr')} value={written.dnr} onChange={put('dnr')} />
      <TextField label={w('colAbout')} value={written.says} onChange={put('says')} />
      {saving.isError && <ProblemNote error={saving.error} />}
      <p>
        <button type="submit" className="button first" disabled={saving.isPending}>
          {w('assignmentSave')}
        </button>
      </p>
    </form>
  )
}
