import { verify } from 'node:crypto'
import type { AppData } from './types.js'

/** The App that signed a JSON Web Token, or GitHub's words on why there is none. */
export function verifyAppToken(
  token: string | null,
  apps: readonly AppData[],
  now: number,
): AppData | string {
  const [header = '', payload = '', signature = ''] = token?.split('.') ?? []
  const { alg } = decode(header)
  const { iss, iat, exp } = decode(payload)
  const app = apps.find(({ id }) => `${id}` === String(iss))
  if (alg !== 'RS256') return 'A JSON web token could not be decoded'
  if (app === undefined) return 'Integration not found'
  const signed = Buffer.from(`${header}.${payload}`)
  if (!verify('RSA-SHA256', signed, app.publicKey, Buffer.from(signature, 'base64url')))
    return 'A JSON web token could not be decoded'
  const seconds = Math.floor(now / 1000)
  if (typeof iat !== 'number' || iat > seconds)
    return "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued"
  if (typeof exp !== 'number' || exp <= seconds)
    return "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires"
  if (exp > seconds + 600) return "'Expiration time' claim ('exp') is too far in the future"
  return app
}

function decode(part: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString())
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
