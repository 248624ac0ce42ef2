// Where the work of getting there is kept: assignments, initiatives, horizon and reports.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as asked from '#web/client/asked.ts'
import { rootRoute } from '#web/routes/root-route.tsx'

const assignmentList = createRoute({
  getParentRoute: () => rootRoute,
  path: '/uppdrag',
  component: lazyRouteComponent(() => import('#web/screens/assignments/assignments.tsx'), 'Assignments'),
})
const assignment = createRoute({
  getParentRoute: () => rootRoute,
  path: '/uppdrag/$id',
  component: lazyRouteComponent(() => import('#web/screens/assignments/assignment-page.tsx'), 'AssignmentPage'),
})
const initiativeList = createRoute({
  getParentRoute: () => rootRoute,
  path: '/initiativ',
  component: lazyRouteComponent(() => import('#web/screens/initiatives/initiatives.tsx'), 'Initiatives'),
})
const initiativeNew = createRoute({
  getParentRoute: () => rootRoute,
  path: '/initiativ/ny',
  component: lazyRouteComponent(() => import('#web/screens/initiatives/edit-initiative.tsx'), 'NewInitiative'),
})
const initiativeLessons = createRoute({
  getParentRoute: () => rootRoute,
  path: '/initiativ/lardomar',
  validateSearch: (given: Record<string, unknown>): { q?: string | undefined } => ({ q: asked.text(given.q) }),
  component: lazyRouteComponent(() => import('#web/screens/initiatives/lessons.tsx'), 'Lessons'),
})
const initiativeConclusions = createRoute({
  getParentRoute: () => rootRoute,
  path: '/initiativ/slutsatser',
  component: lazyRouteComponent(() => import('#web/screens/initiatives/conclusions.tsx'), 'Conclusions'),
})
const initiativeAbilities = createRoute({
  getParentRoute: () => rootRoute,
  path: '/initiativ/formagor',
  component: lazyRouteComponent(() => import('#web/screens/initiatives/abilities.tsx'), 'Abilities'),
})
const initiativePage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/initiativ/$id',
  component: lazyRouteComponent(() => import('#web/screens/initiatives/initiative-page.tsx'), 'InitiativePage'),
})
const initiativeEditing = createRoute({
  getParentRoute: () => rootRoute,
  path: '/initiativ/$id/andra',
  component: lazyRouteComponent(() => import('#web/screens/initiatives/edit-initiative.tsx'), 'EditInitiative'),
})
const horizon = createRoute({
  getParentRoute: () => rootRoute,
  path: '/omvarld',
  component: lazyRouteComponent(() => import('#web/screens/horizon/horizon.tsx'), 'Horizon'),
})
const reportList = createRoute({
  getParentRoute: () => rootRoute,
  path: '/redovisning',
  component: lazyRouteComponent(() => import('#web/screens/reports/reports.tsx'), 'Reports'),
})
const reportPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/redovisning/$id',
  component: lazyRouteComponent(() => import('#web/screens/reports/report-page.tsx'), 'ReportPage'),
})

export const workRoutes = [
  assignmentList,
  assignment,
  initiativeList,
  initiativeNew,
  initiativeLessons,
  initiativeConclusions,
  initiativeAbilities,
  initiativePage,
  initiativeEditing,
  horizon,
  reportList,
  reportPage,
] as const
