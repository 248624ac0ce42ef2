// Where the house looks after itself: the log, weeding, incidents, people and accounts.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as asked from '#web/client/asked.ts'
import { logAskedOf } from '#web/client/log-asked.ts'
import { rootRoute } from '#web/routes/root-route.tsx'

const log = createRoute({
  getParentRoute: () => rootRoute,
  path: '/logg',
  validateSearch: logAskedOf,
  component: lazyRouteComponent(() => import('#web/screens/log/log.tsx'), 'Log'),
})
const logWhat = createRoute({
  getParentRoute: () => rootRoute,
  path: '/logg/vad',
  component: lazyRouteComponent(() => import('#web/screens/log/what.tsx'), 'LogWhat'),
})
const weeding = createRoute({
  getParentRoute: () => rootRoute,
  path: '/gallring',
  component: lazyRouteComponent(() => import('#web/screens/weeding/weeding.tsx'), 'WeedingPage'),
})
const weedingRecord = createRoute({
  getParentRoute: () => rootRoute,
  path: '/gallring/$id',
  component: lazyRouteComponent(() => import('#web/screens/weeding/records.tsx'), 'WeedingRecord'),
})
const incidents = createRoute({
  getParentRoute: () => rootRoute,
  path: '/incidenter',
  component: lazyRouteComponent(() => import('#web/screens/incidents/incidents.tsx'), 'Incidents'),
})
const incident = createRoute({
  getParentRoute: () => rootRoute,
  path: '/incidenter/$id',
  component: lazyRouteComponent(() => import('#web/screens/incidents/incident-page.tsx'), 'IncidentPage'),
})
const incidentReport = createRoute({
  getParentRoute: () => rootRoute,
  path: '/incidenter/ny',
  validateSearch: asked.incidentAsked,
  component: lazyRouteComponent(() => import('#web/screens/incidents/report.tsx'), 'Report'),
})
const account = createRoute({
  getParentRoute: () => rootRoute,
  path: '/konto',
  validateSearch: asked.accountAsked,
  component: lazyRouteComponent(() => import('#web/screens/account/account.tsx'), 'Account'),
})
const people = createRoute({
  getParentRoute: () => rootRoute,
  path: '/personer',
  validateSearch: (given: Record<string, unknown>): { unit?: string | undefined } => ({ unit: asked.text(given.unit) }),
  component: lazyRouteComponent(() => import('#web/screens/people/people.tsx'), 'People'),
})
const person = createRoute({
  getParentRoute: () => rootRoute,
  path: '/personer/$id',
  component: lazyRouteComponent(() => import('#web/screens/people/person.tsx'), 'PersonPage'),
})

export const houseRoutes = [
  log,
  logWhat,
  weeding,
  weedingRecord,
  incidents,
  incident,
  incidentReport,
  account,
  people,
  person,
] as const
