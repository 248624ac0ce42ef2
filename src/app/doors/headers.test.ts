// A door that says nothing of its right keeps the house shut, and what every answer says to the browser.
import fastify from 'fastify'
import { expect, test } from 'vitest'
import { buildServer } from '#app/server.ts'
import { guard } from '#app/session.ts'
import { openDesk } from '#test/desk.ts'

const { house } = await openDesk()
const options = { hosts: ['kansli.example'], largestFile: 1000, pages: false, proxy: ['192.0.2.1'] }

test('a route that declares no right fails the start; one that declares it does not', () => {
  const app = fastify()
  guard(app, house.room, [])
  app.get('/api/said', { config: { right: 'read document' } }, async () => ({}))
  app.get('/open', { config: { open: true } }, async () => ({}))
  for (const url of ['/api/forgotten', '/elsewhere'])
    expect(() => app.get(url, async () => ({})), url).toThrow(`GET ${url} declares no right`)
  expect(() => app.post('/api/forgotten', { config: {} }, async () => ({}))).toThrow('declares no right')
})

const asked = async (url: string, more: Record<string, string> = {}) => {
  const app = await buildServer(house.room, options)
  const headers = { host: 'kansli.example', ...more }
  const answer = await app.inject({ url, remoteAddress: '192.0.2.1', headers })
  await app.close()
  return answer.headers
}

test.each(['/healthz', '/api/me', '/api/nothing', '/nothing'])('%s tells the browser what it may do', async url => {
  const headers = await asked(url)
  expect(headers['content-security-policy']).toContain("default-src 'none';script-src 'self'")
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  })
  expect(headers['permissions-policy']).toContain('camera=()')
  expect(headers['x-powered-by']).toBeUndefined()
})

test('only an answer over TLS asks to be met by TLS the next time', async () => {
  expect((await asked('/healthz'))['strict-transport-security']).toBeUndefined()
  expect((await asked('/healthz', { 'x-forwarded-proto': 'https' }))['strict-transport-security']).toBe(
    'max-age=31536000',
  )
})
