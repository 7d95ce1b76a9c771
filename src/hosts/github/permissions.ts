import type { Permissions } from './app-token.js'

/** What an operation does that a token must be allowed to do. */
export interface RequiredScopes {
  /** It can change the repository: the registry's branch, or refs beside the branch. */
  readonly writes: boolean
  /** It collects metrics from issues, pull requests and reviews. */
  readonly collects: boolean
  /** It checks a pull request. */
  readonly checks: boolean
}

export interface NeededPermissions {
  readonly required: Permissions
  /** Without them the operation does less, and does not fail. */
  readonly optional: Permissions
}

/** The least rights that a token needs. */
export const permissionsFor = ({ writes, collects, checks }: RequiredScopes): NeededPermissions => ({
  required: {
    contents: writes ? 'write' : 'read',
    ...(collects ? { issues: 'read', pull_requests: 'read' } : {}),
  },
  optional: checks ? { checks: 'write' } : {},
})
