// The addresses of the house, and which screen stands at each. What narrows a screen is kept in its address.
import type { QueryClient } from '@tanstack/react-query'
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import * as asked from '#web/client/asked.ts'
import { logAskedOf } from '#web/client/log-asked.ts'
import { searchOf } from '#web/client/search-asked.ts'
import { Frame } from '#web/parts/frame.tsx'
import { NotHere } from '#web/parts/not-here.tsx'
import { Workbench } from '#web/screens/workbench/workbench.tsx'

const root = createRootRoute({ component: Frame, notFoundComponent: NotHere })
const workbench = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: asked.workbenchAsked,
  component: Workbench,
})
const review = createRoute({
  getParentRoute: () => root,
  path: '/handling/$id',
  validateSearch: asked.reviewAsked,
  component: lazyRouteComponent(() => import('#web/screens/review/review.tsx'), 'Review'),
})
const ask = createRoute({
  getParentRoute: () => root,
  path: '/handling/$id/slapp-ut',
  component: lazyRouteComponent(() => import('#web/screens/release/ask.tsx'), 'Ask'),
})
const release = createRoute({
  getParentRoute: () => root,
  path: '/utlamnande/$id',
  component: lazyRouteComponent(() => import('#web/screens/release/outcome.tsx'), 'Outcome'),
})
const record = createRoute({
  getParentRoute: () => root,
  path: '/utlamnande/$id/protokoll',
  component: lazyRouteComponent(() => import('#web/screens/release/mask-record.tsx'), 'MaskRecord'),
})
const log = createRoute({
  getParentRoute: () => root,
  path: '/logg',
  validateSearch: logAskedOf,
  component: lazyRouteComponent(() => import('#web/screens/log/log.tsx'), 'Log'),
})
const weeding = createRoute({
  getParentRoute: () => root,
  path: '/gallring',
  component: lazyRouteComponent(() => import('#web/screens/weeding/weeding.tsx'), 'WeedingPage'),
})
const weedingRecord = createRoute({
  getParentRoute: () => root,
  path: '/gallring/$id',
  component: lazyRouteComponent(() => import('#web/screens/weeding/records.tsx'), 'WeedingRecord'),
})
const incidents = createRoute({
  getParentRoute: () => root,
  path: '/incidenter',
  component: lazyRouteComponent(() => import('#web/screens/incidents/incidents.tsx'), 'Incidents'),
})
const incident = createRoute({
  getParentRoute: () => root,
  path: '/incidenter/$id',
  component: lazyRouteComponent(() => import('#web/screens/incidents/incident-page.tsx'), 'IncidentPage'),
})
const incidentReport = createRoute({
  getParentRoute: () => root,
  path: '/incidenter/ny',
  validateSearch: asked.incidentAsked,
  component: lazyRouteComponent(() => import('#web/screens/incidents/report.tsx'), 'Report'),
})
const logWhat = createRoute({
  getParentRoute: () => root,
  path: '/logg/vad',
  component: lazyRouteComponent(() => import('#web/screens/log/what.tsx'), 'LogWhat'),
})
const search = createRoute({
  getParentRoute: () => root,
  path: '/sok',
  validateSearch: searchOf,
  component: lazyRouteComponent(() => import('#web/screens/search/search.tsx'), 'Search'),
})
const passage = createRoute({
  getParentRoute: () => root,
  path: '/sok/$collection/$document',
  validateSearch: asked.passageAsked,
  component: lazyRouteComponent(() => import('#web/screens/search/passage.tsx'), 'Passage'),
})
const functionList = createRoute({
  getParentRoute: () => root,
  path: '/funktioner',
  component: lazyRouteComponent(() => import('#web/screens/functions/functions.tsx'), 'Functions'),
})
const functionPage = createRoute({
  getParentRoute: () => root,
  path: '/funktioner/$name',
  validateSearch: (given: Record<string, unknown>): { point?: string | undefined } => ({
    point: asked.text(given.point),
  }),
  component: lazyRouteComponent(() => import('#web/screens/functions/function-page.tsx'), 'FunctionPage'),
})
const cardEditing = createRoute({
  getParentRoute: () => root,
  path: '/funktioner/$name/andra',
  validateSearch: (given: Record<string, unknown>): { field?: string | undefined } => ({
    field: asked.text(given.field),
  }),
  component: lazyRouteComponent(() => import('#web/screens/cards/edit-card.tsx'), 'EditCard'),
})
const effect = createRoute({
  getParentRoute: () => root,
  path: '/effekt',
  component: lazyRouteComponent(() => import('#web/screens/effect/portfolio.tsx'), 'Portfolio'),
})
const effectKept = createRoute({
  getParentRoute: () => root,
  path: '/effekt/sparas',
  component: lazyRouteComponent(() => import('#web/screens/effect/kept.tsx'), 'Kept'),
})
const functionEffect = createRoute({
  getParentRoute: () => root,
  path: '/effekt/$name',
  component: lazyRouteComponent(() => import('#web/screens/effect/function-effect.tsx'), 'FunctionEffect'),
})
const prices = createRoute({
  getParentRoute: () => root,
  path: '/effekt/priser',
  component: lazyRouteComponent(() => import('#web/screens/prices/prices.tsx'), 'Prices'),
})
const portfolioList = createRoute({
  getParentRoute: () => root,
  path: '/effekt/portfolj',
  component: lazyRouteComponent(() => import('#web/screens/portfolio/portfolios.tsx'), 'Portfolios'),
})
const portfolioPage = createRoute({
  getParentRoute: () => root,
  path: '/effekt/portfolj/$id',
  component: lazyRouteComponent(() => import('#web/screens/portfolio/portfolio-page.tsx'), 'PortfolioPage'),
})
const assignmentList = createRoute({
  getParentRoute: () => root,
  path: '/uppdrag',
  component: lazyRouteComponent(() => import('#web/screens/assignments/assignments.tsx'), 'Assignments'),
})
const assignment = createRoute({
  getParentRoute: () => root,
  path: '/uppdrag/$id',
  component: lazyRouteComponent(() => import('#web/screens/assignments/assignment-page.tsx'), 'AssignmentPage'),
})
const initiativeList = createRoute({
  getParentRoute: () => root,
  path: '/initiativ',
  component: lazyRouteComponent(() => import('#web/screens/initiatives/initiatives.tsx'), 'Initiatives'),
})
const initiativeNew = createRoute({
  getParentRoute: () => root,
  path: '/initiativ/ny',
  component: lazyRouteComponent(() => import('#web/screens/initiatives/edit-initiative.tsx'), 'NewInitiative'),
})
const initiativeLessons = createRoute({
  getParentRoute: () => root,
  path: '/initiativ/lardomar',
  validateSearch: (given: Record<string, unknown>): { q?: string | undefined } => ({ q: asked.text(given.q) }),
  component: lazyRouteComponent(() => import('#web/screens/initiatives/lessons.tsx'), 'Lessons'),
})
const initiativeConclusions = createRoute({
  getParentRoute: () => root,
  path: '/initiativ/slutsatser',
  component: lazyRouteComponent(() => import('#web/screens/initiatives/conclusions.tsx'), 'Conclusions'),
})
const initiativeAbilities = createRoute({
  getParentRoute: () => root,
  path: '/initiativ/formagor',
  component: lazyRouteComponent(() => import('#web/screens/initiatives/abilities.tsx'), 'Abilities'),
})
const initiativePage = createRoute({
  getParentRoute: () => root,
  path: '/initiativ/$id',
  component: lazyRouteComponent(() => import('#web/screens/initiatives/initiative-page.tsx'), 'InitiativePage'),
})
const initiativeEditing = createRoute({
  getParentRoute: () => root,
  path: '/initiativ/$id/andra',
  component: lazyRouteComponent(() => import('#web/screens/initiatives/edit-initiative.tsx'), 'EditInitiative'),
})
const horizon = createRoute({
  getParentRoute: () => root,
  path: '/omvarld',
  component: lazyRouteComponent(() => import('#web/screens/horizon/horizon.tsx'), 'Horizon'),
})
const assessmentPage = createRoute({
  getParentRoute: () => root,
  path: '/bedomning/$kind/$subject',
  component: lazyRouteComponent(() => import('#web/screens/assessment/assessment-page.tsx'), 'AssessmentPage'),
})
const reportList = createRoute({
  getParentRoute: () => root,
  path: '/redovisning',
  component: lazyRouteComponent(() => import('#web/screens/reports/reports.tsx'), 'Reports'),
})
const reportPage = createRoute({
  getParentRoute: () => root,
  path: '/redovisning/$id',
  component: lazyRouteComponent(() => import('#web/screens/reports/report-page.tsx'), 'ReportPage'),
})
const checkpointList = createRoute({
  getParentRoute: () => root,
  path: '/kontrollpunkter',
  validateSearch: asked.checkpointsAsked,
  component: lazyRouteComponent(() => import('#web/screens/checkpoints/checkpoints.tsx'), 'Checkpoints'),
})
const checkpointEditing = createRoute({
  getParentRoute: () => root,
  path: '/kontrollpunkter/$id',
  component: lazyRouteComponent(() => import('#web/screens/checkpoints/edit-point.tsx'), 'EditPoint'),
})
const templates = createRoute({
  getParentRoute: () => root,
  path: '/mallar',
  component: lazyRouteComponent(() => import('#web/screens/templates/templates.tsx'), 'Templates'),
})
const template = createRoute({
  getParentRoute: () => root,
  path: '/mallar/$name',
  component: lazyRouteComponent(() => import('#web/screens/templates/template.tsx'), 'TemplatePage'),
})
const templateWriting = createRoute({
  getParentRoute: () => root,
  path: '/mallar/$name/skriv',
  component: lazyRouteComponent(() => import('#web/screens/templates/writing.tsx'), 'TemplateWriting'),
})
const account = createRoute({
  getParentRoute: () => root,
  path: '/konto',
  validateSearch: asked.accountAsked,
  component: lazyRouteComponent(() => import('#web/screens/account/account.tsx'), 'Account'),
})
const people = createRoute({
  getParentRoute: () => root,
  path: '/personer',
  validateSearch: (given: Record<string, unknown>): { unit?: string | undefined } => ({ unit: asked.text(given.unit) }),
  component: lazyRouteComponent(() => import('#web/screens/people/people.tsx'), 'People'),
})
const person = createRoute({
  getParentRoute: () => root,
  path: '/personer/$id',
  component: lazyRouteComponent(() => import('#web/screens/people/person.tsx'), 'PersonPage'),
})
const tree = root.addChildren([
  workbench,
  review,
  ask,
  release,
  record,
  log,
  logWhat,
  weeding,
  weedingRecord,
  incidents,
  incident,
  incidentReport,
  search,
  passage,
  functionList,
  functionPage,
  cardEditing,
  effect,
  effectKept,
  functionEffect,
  prices,
  portfolioList,
  portfolioPage,
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
  assessmentPage,
  reportList,
  reportPage,
  checkpointList,
  checkpointEditing,
  templates,
  template,
  templateWriting,
  account,
  people,
  person,
])
export const makeRouter = (client: QueryClient) =>
  createRouter({ routeTree: tree, context: { client }, scrollRestoration: true, defaultPendingMs: 150 })
declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
