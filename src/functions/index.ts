// The list of functions. Adding one is a folder and a line here; nothing registers itself.
import type { AiFunction } from '#functions/ai-function.ts'
import { check } from '#functions/check/check.ts'
import { mask } from '#functions/mask/mask.ts'
import { sources } from '#functions/sources/sources.ts'
import { summarise } from '#functions/summarise/summarise.ts'

export const functions: AiFunction[] = [check, mask, sources]

/** Run only when somebody asks. */
export const functionsOnRequest: AiFunction[] = [summarise]

export const functionNamed = (name: string): AiFunction | undefined =>
  [...functions, ...functionsOnRequest].find(one => one.name === name)
