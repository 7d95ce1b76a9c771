import { typedError } from './connection.js'
import type { Access } from './hosted.js'
import type { Permission } from './types.js'

/** Throws as GitHub does where a token lacks the right to read: the field becomes null. */
export function requirePermission(access: Access, permission: Permission): void {
  if (!access.may(permission)) throw typedError('FORBIDDEN', 'Resource not accessible by integration')
}
