import { randomBytes } from 'node:crypto'
import type { Access } from './hosted.js'
import type { AppData, EmulatorOptions, EmulatorState, Permissions, TokenData } from './types.js'

const lifetime = 60 * 60 * 1000

interface InstallationToken {
  readonly app: AppData
  readonly permissions: Permissions
  /** Names, without owner */
  readonly repositories: readonly string[]
  readonly expiresAt: number
}

/** Who may do what. */
export interface Tokens {
  /** Null if the token is unknown, revoked or expired. */
  readonly access: (token: string | null) => Access | null
  readonly issue: (
    app: AppData,
    permissions: Permissions,
    repositories: readonly string[],
  ) => { token: string; expiresAt: number }
  readonly isInstallationToken: (token: string) => boolean
}

export interface TokenSurroundings {
  readonly tokens: EmulatorOptions['tokens']
  readonly repositoryName: string
  readonly state: EmulatorState
  readonly now: () => number
}

export const bareName = (repository: string): string => repository.slice(repository.indexOf('/') + 1)

export function createTokens({ tokens, repositoryName, state, now }: TokenSurroundings): Tokens {
  const issued = new Map<string, InstallationToken>()
  return {
    access: (token) => {
      if (token !== null && state.revokedTokens.includes(token)) return null
      const installation = token === null ? undefined : issued.get(token)
      if (installation !== undefined)
        return installation.expiresAt > now() ? installationAccess(installation, repositoryName) : null
      if (tokens === undefined) return { login: 'octocat', seesRepository: true, may: () => true }
      if (token === null) return { login: '', seesRepository: false, may: () => false }
      const known = Object.entries(tokens).find(([name]) => name === token)?.[1]
      return known === undefined ? null : tokenAccess(known)
    },
    issue: (app, permissions, repositories) => {
      const token = `ghs_${randomBytes(18).toString('hex')}`
      const expiresAt = now() + lifetime
      issued.set(token, { app, permissions, repositories, expiresAt })
      return { token, expiresAt }
    },
    isInstallationToken: (token) => issued.has(token),
  }
}

function tokenAccess({ login, permissions }: TokenData): Access {
  return {
    login,
    seesRepository: Object.keys(permissions).length > 0,
    may: (permission, level = 'read') => {
      const given = permission === 'metadata' ? 'read' : permissions[permission]
      return given === 'write' || given === level
    },
  }
}

function installationAccess(
  { app, permissions, repositories }: InstallationToken,
  repositoryName: string,
): Access {
  const login = `app-${app.id}[bot]`
  const access = tokenAccess({ login, permissions })
  return { ...access, seesRepository: repositories.includes(repositoryName) }
}
