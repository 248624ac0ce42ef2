// The list of functions. Adding one is a folder and a line here; nothing registers itself.
import type { AiFunction } from '#functions/ai-function.ts'
import { check } from '#functions/check/check.ts'
import { mask } from '#functions/mask/mask.ts'
import { sources } from '#functions/sources/sources.ts'

export const functions: AiFunction[] = [check, mask, sources]
