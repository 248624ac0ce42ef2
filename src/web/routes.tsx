// The addresses of the house, and which screen stands at each. What narrows a screen is kept in its address.
import type { QueryClient } from '@tanstack/react-query'
import { createRouter } from '@tanstack/react-router'
import { documentRoutes } from '#web/routes/document-routes.tsx'
import { functionRoutes } from '#web/routes/function-routes.tsx'
import { houseRoutes } from '#web/routes/house-routes.tsx'
import { rootRoute } from '#web/routes/root-route.tsx'
import { workRoutes } from '#web/routes/work-routes.tsx'

const tree = rootRoute.addChildren([...documentRoutes, ...functionRoutes, ...workRoutes, ...houseRoutes])
export const makeRouter = (client: QueryClient) =>
  createRouter({ routeTree: tree, context: { client }, scrollRestoration: true, defaultPendingMs: 150 })
declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
