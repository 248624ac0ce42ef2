// Starts the screens: language, questions, addresses.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { LanguageRoom } from '#web/language/language.tsx'
import { makeRouter } from '#web/routes.tsx'
import '#web/look/tokens.css'
import '#web/look/base.css'
import '#web/look/fields.css'
import '#web/look/frame.css'
import '#web/look/dialog.css'
import '#web/look/workbench.css'
import '#web/look/review.css'
import '#web/look/sheet.css'
import '#web/look/findings.css'
import '#web/look/summary.css'
import '#web/look/release.css'

const client = new QueryClient({
  defaultOptions: { queries: { retry: 1, staleTime: 5_000, refetchOnWindowFocus: false } },
})
createRoot(window.document.getElementById('kansli')!).render(
  <QueryClientProvider client={client}>
    <LanguageRoom>
      <RouterProvider router={makeRouter(client)} />
    </LanguageRoom>
  </QueryClientProvider>,
)
