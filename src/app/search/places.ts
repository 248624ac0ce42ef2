// Where collections that are uploaded lie in a data folder, and their indexes.
import { join } from 'node:path'

export const collectionsOf = (data: string): string => join(data, 'samlingar')
export const indexesOf = (data: string): string => join(data, 'index')
