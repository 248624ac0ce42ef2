// An initiative as its form holds it. Measuring rounds are not in the form: those it has stay.
import { readForm } from '#web/parts/form.tsx'
import type { Initiative, InitiativeBody } from '#web/screens/initiatives/use-initiatives.ts'

export function initiativeFrom(form: HTMLFormElement, held: Initiative | null): InitiativeBody {
  const { text, orNull, all, whole } = readForm(form)
  const [low, value, high] = [whole('effectLow'), whole('effectValue'), whole('effectHigh')]
  return {
    title: text('title'),
    owner: { role: text('role'), unit: text('unit') },
    area: text('area'),
    from: orNull('from'),
    to: orNull('to'),
    ability: orNull('ability'),
    need: text('need'),
    hypothesis: text('hypothesis'),
    baseline: text('baseline'),
    material: text('material'),
    goal: text('goal'),
    conduct: text('conduct'),
    technology: text('technology'),
    result: text('result'),
    verdict: orNull('verdict') as InitiativeBody['verdict'],
    cost: whole('cost') ?? 0,
    spent: whole('spent'),
    effect: low === null || value === null || high === null ? null : { low, value, high },
    risk: whole('risk'),
    riskWhy: text('riskWhy'),
    dependsOn: all('dependsOn') as InitiativeBody['dependsOn'],
    functions: all('functions'),
    rounds: held?.body.rounds ?? [],
    figures: all('figures'),
  }
}
