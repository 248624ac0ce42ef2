// The keys of each screen, by its address in the list of routes: what ? shows there. The screens themselves listen for them.
import type { ScreenWord } from '#words/screens.ts'

export type Keys = readonly (readonly [string, ScreenWord])[]

const help = ['?', 'keyHelp'] as const
const search = ['/', 'keySearchAll'] as const
const leave = ['Esc', 'keyEscape'] as const
const everywhere: Keys = [help, search, leave]

const screens: Record<string, Keys> = {
  '/': [help, ['f', 'keySearch'], search, leave],
  '/handling/$id': [
    ['j', 'keyNext'],
    ['k', 'keyPrevious'],
    ['Enter', 'keyAccept'],
    ['f', 'keyCorrect'],
    ['x', 'keyReject'],
    ['Shift + Enter', 'keyEverywhere'],
    ['e', 'keyChange'],
    ['l', 'keyGround'],
    ['a', 'keyAdd'],
    ['u', 'keyUndo'],
    ['g', 'keyPage'],
    ['1 – 4', 'keyFunction'],
    ['t', 'keyView'],
    ['s', 'keySummary'],
    ['r', 'keyRelease'],
    ...everywhere,
  ],
  '/sok': [['j', 'keyNextAnswer'], ['k', 'keyPreviousAnswer'], ['Enter', 'keyOpenAnswer'], ...everywhere],
  '/sok/$collection/$document': [['b', 'keyToAnswers'], ['g', 'keyToPassage'], ...everywhere],
  '/mallar/$name/skriv': [['Ctrl + S', 'keySaveTemplate'], ...everywhere],
}

export const keysOf = (route: string | undefined): Keys => screens[route ?? ''] ?? everywhere
