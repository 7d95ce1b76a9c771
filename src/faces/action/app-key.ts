import { createPrivateKey } from 'node:crypto'
import { InputError } from '../../core/errors.js'
import { quote } from '../../core/quote.js'
import type { AppKey } from '../../hosts/github/client.js'

/**
 * Reads what a GitHub App proves itself by. Nothing of the key gets into a message.
 * @throws InputError naming the input
 */
export function readAppKey(id: string | undefined, key: string | undefined): AppKey | undefined {
  if (id === undefined && key === undefined) return undefined
  if (id === undefined) throw new InputError('app-id: private-key needs the id of its App beside it')
  if (key === undefined) throw new InputError('private-key: app-id needs the key of the App beside it')
  // An id of digits, or the newer client id.
  if (!/^[\w.-]{1,64}$/.test(id))
    throw new InputError(`app-id: must be the id of a GitHub App, not ${quote(id)}`)
  // Secrets that were pasted into one line have their line breaks spelt out.
  const privateKey = key.replaceAll('\\n', '\n')
  if (isRsaKey(privateKey)) return { id, privateKey }
  throw new InputError(
    'private-key: must be the private key of the App, PEM (RSA) with its BEGIN and END lines',
  )
}

function isRsaKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === 'rsa'
  } catch {
    return false
  }
}
