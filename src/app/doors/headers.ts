// What every answer says to the browser: where things may be fetched from, who may frame or reach us, what the page may use of the machine.
// Must not know routes or people.
import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/** Nothing is fetched from elsewhere, and no one else may frame us. React sets style attributes, which is why styles may be inline. */
const directives = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  fontSrc: ["'self'"],
  imgSrc: ["'self'", 'blob:', 'data:'],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
}

/** What of the machine a page may use: nothing but passkeys and copying text. */
const permissions = [
  ...['camera', 'microphone', 'geolocation', 'display-capture', 'usb', 'serial', 'hid', 'bluetooth', 'payment', 'midi'],
  ...['accelerometer', 'gyroscope', 'magnetometer', 'idle-detection', 'browsing-topics', 'screen-wake-lock'],
]
  .map(name => `${name}=()`)
  .concat('publickey-credentials-get=(self)', 'publickey-credentials-create=(self)', 'clipboard-write=(self)')
  .join(', ')

const year = 31_536_000

export async function saferHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives },
    strictTransportSecurity: false, // below, and only over TLS: a house on plain http must stay reachable
    crossOriginEmbedderPolicy: false, // nothing of ours is shared memory; it would only break what the browser itself shows
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
  })
  app.addHook('onSend', async (request, reply) => {
    reply.header('permissions-policy', permissions)
    // Without subdomains: other programs of the municipality may live there on plain http.
    if (request.protocol === 'https') reply.header('strict-transport-security', `max-age=${year}`)
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
}
