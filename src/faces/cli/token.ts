import { isOnServer } from '../shared/server.js'
import type { ProcessIo } from './process-io.js'

/** The token for the API of a GitHub server, which is the one that the remote is on. */
export const apiToken = ({
  AGENT_REGISTRY_TOKEN: own,
  GITHUB_TOKEN,
  GH_TOKEN,
}: ProcessIo['environment']): string | undefined =>
  [own, GITHUB_TOKEN, GH_TOKEN].find((token) => (token ?? '') !== '')

/**
 * The token for a remote. GITHUB_TOKEN and GH_TOKEN are set for GitHub, so no other host gets them.
 * @param remoteOf finds out the remote; not asked where it does not matter
 */
export async function tokenFor(
  { AGENT_REGISTRY_TOKEN: own, GITHUB_TOKEN, GH_TOKEN, GITHUB_SERVER_URL }: ProcessIo['environment'],
  remoteOf: () => Promise<string | null>,
): Promise<string | undefined> {
  if ((own ?? '') !== '') return own
  const shared = [GITHUB_TOKEN, GH_TOKEN].find((token) => (token ?? '') !== '')
  if (shared === undefined) return undefined
  const remote = await remoteOf()
  return remote !== null && isOnServer(remote, GITHUB_SERVER_URL ?? 'https://github.com') ? shared : undefined
}
