import { expect, test } from 'vitest'
import { settingsFrom } from '#app/settings.ts'

const proxyOf = (told: string) => settingsFrom({}, { KANSLI_PROXY: told }).proxy

test('proxies are named by address or range, and nobody is believed unless named', () => {
  expect(settingsFrom({}, {}).proxy).toEqual([])
  expect(proxyOf('192.0.2.1, 2001:db8::1,198.51.100.0/24')).toEqual(['192.0.2.1', '2001:db8::1', '198.51.100.0/24'])
})

test.each(['true', '*', '1', 'proxy.example', '0.0.0.0/0', '::/0'])('%s does not name a proxy', told => {
  expect(() => proxyOf(told)).toThrow(expect.objectContaining({ reason: 'invalid-input' }))
})
