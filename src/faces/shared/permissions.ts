import type { OperationName } from '../../core/operations.js'
import type { Permissions } from '../../hosts/github/app-token.js'
import { catalogue } from './catalogue.js'

export interface NeededPermissions {
  readonly required: Permissions
  /** Without them the operation does less, and does not fail. */
  readonly optional: Permissions
}

/** What an operation does besides reading and writing the registry. */
export interface RequiredScopes {
  /** It collects metrics from issues, pull requests and reviews. */
  readonly collects: boolean
  /** It checks a pull request. */
  readonly checks: boolean
}

/** The least that an operation can do with. */
export function permissionsOf(
  operation: OperationName,
  { collects, checks }: RequiredScopes,
): NeededPermissions {
  return {
    required: {
      contents: catalogue[operation].writes ? 'write' : 'read',
      ...(collects ? { issues: 'read', pull_requests: 'read' } : {}),
    },
    optional: checks ? { checks: 'write' } : {},
  }
}
