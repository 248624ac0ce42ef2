// Where documents are: the workbench, one under review, its release, requests for several, and search.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as asked from '#web/client/asked.ts'
import { searchOf } from '#web/client/search-asked.ts'
import { rootRoute } from '#web/routes/root-route.tsx'
import { Workbench } from '#web/screens/workbench/workbench.tsx'

const workbench = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: asked.workbenchAsked,
  component: Workbench,
})
const review = createRoute({
  getParentRoute: () => rootRoute,
  path: '/handling/$id',
  validateSearch: asked.reviewAsked,
  component: lazyRouteComponent(() => import('#web/screens/review/review.tsx'), 'Review'),
})
const ask = createRoute({
  getParentRoute: () => rootRoute,
  path: '/handling/$id/slapp-ut',
  component: lazyRouteComponent(() => import('#web/screens/release/ask.tsx'), 'Ask'),
})
const release = createRoute({
  getParentRoute: () => rootRoute,
  path: '/utlamnande/$id',
  component: lazyRouteComponent(() => import('#web/screens/release/outcome.tsx'), 'Outcome'),
})
const record = createRoute({
  getParentRoute: () => rootRoute,
  path: '/utlamnande/$id/protokoll',
  component: lazyRouteComponent(() => import('#web/screens/release/mask-record.tsx'), 'MaskRecord'),
})
const requestList = createRoute({
  getParentRoute: () => rootRoute,
  path: '/begaran',
  component: lazyRouteComponent(() => import('#web/screens/requests/requests.tsx'), 'Requests'),
})
const request = createRoute({
  getParentRoute: () => rootRoute,
  path: '/begaran/$id',
  component: lazyRouteComponent(() => import('#web/screens/requests/request-page.tsx'), 'RequestPage'),
})
const search = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sok',
  validateSearch: searchOf,
  component: lazyRouteComponent(() => import('#web/screens/search/search.tsx'), 'Search'),
})
const passage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sok/$collection/$document',
  validateSearch: asked.passageAsked,
  component: lazyRouteComponent(() => import('#web/screens/search/passage.tsx'), 'Passage'),
})
const templates = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mallar',
  component: lazyRouteComponent(() => import('#web/screens/templates/templates.tsx'), 'Templates'),
})
const template = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mallar/$name',
  component: lazyRouteComponent(() => import('#web/screens/templates/template.tsx'), 'TemplatePage'),
})
const templateWriting = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mallar/$name/skriv',
  component: lazyRouteComponent(() => import('#web/screens/templates/writing.tsx'), 'TemplateWriting'),
})

export const documentRoutes = [
  workbench,
  review,
  ask,
  release,
  record,
  requestList,
  request,
  search,
  passage,
  templates,
  template,
  templateWriting,
] as const
