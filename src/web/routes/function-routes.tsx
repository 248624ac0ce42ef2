// Where functions are governed: cards, checkpoints, effect, prices and portfolios.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as asked from '#web/client/asked.ts'
import { rootRoute } from '#web/routes/root-route.tsx'

const functionList = createRoute({
  getParentRoute: () => rootRoute,
  path: '/funktioner',
  component: lazyRouteComponent(() => import('#web/screens/functions/functions.tsx'), 'Functions'),
})
const functionPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/funktioner/$name',
  validateSearch: (given: Record<string, unknown>): { point?: string | undefined } => ({
    point: asked.text(given.point),
  }),
  component: lazyRouteComponent(() => import('#web/screens/functions/function-page.tsx'), 'FunctionPage'),
})
const cardEditing = createRoute({
  getParentRoute: () => rootRoute,
  path: '/funktioner/$name/andra',
  validateSearch: (given: Record<string, unknown>): { field?: string | undefined } => ({
    field: asked.text(given.field),
  }),
  component: lazyRouteComponent(() => import('#web/screens/cards/edit-card.tsx'), 'EditCard'),
})
const checkpointList = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kontrollpunkter',
  validateSearch: asked.checkpointsAsked,
  component: lazyRouteComponent(() => import('#web/screens/checkpoints/checkpoints.tsx'), 'Checkpoints'),
})
const checkpointEditing = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kontrollpunkter/$id',
  component: lazyRouteComponent(() => import('#web/screens/checkpoints/edit-point.tsx'), 'EditPoint'),
})
const effect = createRoute({
  getParentRoute: () => rootRoute,
  path: '/effekt',
  component: lazyRouteComponent(() => import('#web/screens/effect/portfolio.tsx'), 'Portfolio'),
})
const effectKept = createRoute({
  getParentRoute: () => rootRoute,
  path: '/effekt/sparas',
  component: lazyRouteComponent(() => import('#web/screens/effect/kept.tsx'), 'Kept'),
})
const functionEffect = createRoute({
  getParentRoute: () => rootRoute,
  path: '/effekt/$name',
  component: lazyRouteComponent(() => import('#web/screens/effect/function-effect.tsx'), 'FunctionEffect'),
})
const prices = createRoute({
  getParentRoute: () => rootRoute,
  path: '/effekt/priser',
  component: lazyRouteComponent(() => import('#web/screens/prices/prices.tsx'), 'Prices'),
})
const portfolioList = createRoute({
  getParentRoute: () => rootRoute,
  path: '/effekt/portfolj',
  component: lazyRouteComponent(() => import('#web/screens/portfolio/portfolios.tsx'), 'Portfolios'),
})
const portfolioPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/effekt/portfolj/$id',
  component: lazyRouteComponent(() => import('#web/screens/portfolio/portfolio-page.tsx'), 'PortfolioPage'),
})
const assessmentPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bedomning/$kind/$subject',
  component: lazyRouteComponent(() => import('#web/screens/assessment/assessment-page.tsx'), 'AssessmentPage'),
})

export const functionRoutes = [
  functionList,
  functionPage,
  cardEditing,
  checkpointList,
  checkpointEditing,
  effect,
  effectKept,
  functionEffect,
  prices,
  portfolioList,
  portfolioPage,
  assessmentPage,
] as const
