// From which status to which, and what the decision must carry. Pure.
import type { Card, Status, StatusDecision, Trial } from '#governance/cards/card.ts'

const ways: Record<Status, readonly Status[]> = {
  idé: ['försök', 'avvecklad'],
  försök: ['försök', 'införd', 'idé', 'avvecklad'],
  införd: ['försök', 'avvecklad'],
  avvecklad: [],
}

export const mayBecome = (from: Status): readonly Status[] => ways[from]

/** Why a status decision cannot stand, as an id for the word lists; null when it can. */
export function faultOf(
  card: Pick<Card, 'status'>,
  decision: StatusDecision,
  trial: Trial | null,
): 'no-such-step' | 'dnr-missing' | 'trial-missing' | 'trial-units' | 'trial-dates' | 'trial-volume' | null {
  if (!ways[card.status].includes(decision.status)) return 'no-such-step'
  if (!decision.dnr) return 'dnr-missing'
  if (decision.status !== 'försök') return null
  if (!trial) return 'trial-missing'
  if (trial.units.length === 0) return 'trial-units'
  if (!trial.from || !trial.to || trial.from > trial.to) return 'trial-dates'
  return trial.volume === null ? 'trial-volume' : null
}
