// What functions are called, by their cards: also those that a municipality has added.
import { useQuery } from '@tanstack/react-query'
import { cards } from '#web/screens/functions/use-functions.ts'

export function useFunctionTitles(): (name: string) => string {
  const held = useQuery(cards).data?.cards ?? []
  return name => held.find(one => one.name === name)?.title ?? name
}
