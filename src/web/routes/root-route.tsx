// The root every address hangs from: the frame, and what is shown where nothing stands.
import { createRootRoute } from '@tanstack/react-router'
import { Frame } from '#web/parts/frame.tsx'
import { NotHere } from '#web/parts/not-here.tsx'

export const rootRoute = createRootRoute({ component: Frame, notFoundComponent: NotHere })
