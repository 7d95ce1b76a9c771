import { hostedRepository } from '../../registry/hosted-repository.js'
import type { Collector } from '../../registry/options.js'
import { StoreError } from '../../store/errors.js'
import { apiToken } from './token.js'
import type { ProcessIo } from './process-io.js'

/**
 * Collects from the repository of a remote; undefined where that is on no GitHub server.
 * @param remote null for a local branch
 */
export function collectorFor(remote: string | null, { environment }: ProcessIo): Collector | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_API_URL: api } = environment
  const hosted = remote === null ? null : hostedRepository(remote, server, api)
  if (hosted === null) return undefined
  const token = apiToken(environment)
  return async (snapshot, since, limits) => {
    if (token === undefined) {
      throw new StoreError(
        'denied',
        `collecting metrics from ${hosted.repository} needs a token: set GITHUB_TOKEN, or give the metrics as a file ` +
          '(one with {} scores the agents on their records)',
      )
    }
    // Loaded here: few commands need Octokit and a parser of Markdown.
    const { collect } = await import(/* webpackChunkName: "github" */ '../../hosts/github/collect.js')
    return await collect({ ...hosted, token }, snapshot, since, limits)
  }
}
