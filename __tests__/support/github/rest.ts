import { type Answer, invalid, refusal } from './answer.js'
import type { ApiCall } from './api-call.js'
import type { Api } from './api.js'
import { openApi } from './openapi.js'
import type { RateLimit } from './rate-limit.js'
import { createAccessToken, getInstallation, revokeInstallationToken } from './rest-apps.js'
import { isFormerName } from './hosted.js'
import { type Handler, nobody, type RestCall } from './rest-call.js'
import { getBranch, getBranchRules } from './rest-branches.js'
import { createCheckRun, getCheckRun, listAnnotations, updateCheckRun } from './rest-check-runs.js'
import { compareCommits } from './rest-commits.js'
import { createComment, createIssue, listIssues, updateIssue } from './rest-issues.js'
import { getPullRequest, listPullRequestFiles } from './rest-pull-requests.js'
import { getBlob, getRepository } from './rest-repository.js'
import type { Permission } from './types.js'

interface Route {
  readonly handle: Handler
  /** What a token needs, to read for GET and to write for all else. An App's own calls show a JWT instead of a token. */
  readonly needs: Permission | 'any token' | 'app'
}

const routes: Readonly<Record<string, Route>> = {
  'GET /rate_limit': { needs: 'any token', handle: getRateLimit },
  'GET /repos/{owner}/{repo}': { needs: 'metadata', handle: getRepository },
  'GET /repos/{owner}/{repo}/pulls/{pull_number}': { needs: 'pull_requests', handle: getPullRequest },
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/files': {
    needs: 'pull_requests',
    handle: listPullRequestFiles,
  },
  'GET /repos/{owner}/{repo}/compare/{basehead}': { needs: 'contents', handle: compareCommits },
  'GET /repos/{owner}/{repo}/git/blobs/{file_sha}': { needs: 'contents', handle: getBlob },
  'GET /repos/{owner}/{repo}/branches/{branch}': { needs: 'contents', handle: getBranch },
  'GET /repos/{owner}/{repo}/rules/branches/{branch}': { needs: 'metadata', handle: getBranchRules },
  'POST /repos/{owner}/{repo}/check-runs': { needs: 'checks', handle: createCheckRun },
  'GET /repos/{owner}/{repo}/check-runs/{check_run_id}': { needs: 'checks', handle: getCheckRun },
  'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}': { needs: 'checks', handle: updateCheckRun },
  'GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations': {
    needs: 'checks',
    handle: listAnnotations,
  },
  'GET /repos/{owner}/{repo}/issues': { needs: 'issues', handle: listIssues },
  'POST /repos/{owner}/{repo}/issues': { needs: 'issues', handle: createIssue },
  'PATCH /repos/{owner}/{repo}/issues/{issue_number}': { needs: 'issues', handle: updateIssue },
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': { needs: 'issues', handle: createComment },
  'GET /repos/{owner}/{repo}/installation': { needs: 'app', handle: getInstallation },
  'POST /app/installations/{installation_id}/access_tokens': { needs: 'app', handle: createAccessToken },
  'DELETE /installation/token': { needs: 'any token', handle: revokeInstallationToken },
}

const compiled = Object.entries(routes).map(([operation, route]) => {
  const [method, template = ''] = operation.split(' ')
  const pattern = new RegExp(`^${template.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`)
  return { operation, method, pattern, route }
})

/** Answers with what GitHub's description allows, or with 500: then `api.fault` is told what does not fit. */
export async function answerRest(api: Api, call: ApiCall, limit: RateLimit): Promise<Answer> {
  const moved = redirectFromFormerName(api, call)
  if (moved !== null) return moved
  const path = call.path.replace(
    /^\/repositories\/1(?=\/|$)/,
    `/repos/${api.hosted.owner}/${api.hosted.name}`,
  )
  const found = compiled.find(({ method, pattern }) => method === call.method && pattern.test(path))
  if (found === undefined) {
    api.fault(`The emulator has no ${call.method} ${call.path}`)
    return refusal(404, 'Not Found')
  }
  const { operation, pattern, route } = found
  const values = Object.entries(pattern.exec(path)?.groups ?? {})
  const parameters = Object.fromEntries(values.map(([name, value]) => [name, decodeURIComponent(value)]))
  const answer = await perform(operation, route, { api, call, limit, parameters })
  const defect = openApi().checkAnswer(operation, answer)
  if (defect === null) return answer
  api.fault(`The emulator's answer ${answer.status} to ${operation}: ${defect}`)
  return refusal(500, `The emulator's answer does not fit GitHub's description: ${defect}`)
}

/** GitHub leads from a former name to an address with the repository's number, which stays: reads by 301, all else by 307. */
function redirectFromFormerName({ hosted }: Api, { method, path, query, base }: ApiCall): Answer | null {
  const [, owner = '', name = '', rest = ''] = /^\/repos\/([^/]+)\/([^/]+)(\/.*)?$/.exec(path) ?? []
  if (!isFormerName(hosted, `${owner}/${name}`)) return null
  const search = query.size === 0 ? '' : `?${query.toString()}`
  const location = `${base}/repositories/1${rest}${search}`
  const answer = refusal(method === 'GET' ? 301 : 307, 'Moved Permanently', { url: location })
  return { ...answer, headers: { location } }
}

async function perform(
  operation: string,
  { needs, handle }: Route,
  { api, call, limit, parameters }: Pick<RestCall, 'limit' | 'parameters'> & { api: Api; call: ApiCall },
): Promise<Answer> {
  const access = needs === 'app' ? nobody : api.tokens.access(call.token)
  if (access === null) return refusal(401, 'Bad credentials')
  if (needs !== 'app' && needs !== 'any token') {
    const { owner, name } = api.hosted
    const known =
      `${parameters['owner']}/${parameters['repo']}`.toLowerCase() === `${owner}/${name}`.toLowerCase()
    if (!known || !access.seesRepository) return refusal(404, 'Not Found')
    const level = call.method === 'GET' ? 'read' : 'write'
    const pullRequest = api.hosted.state.pullRequests.some(
      ({ number }) => `${number}` === parameters['issue_number'],
    )
    if (!access.may(needs, level) && !(pullRequest && access.may('pull_requests', level)))
      return refusal(403, 'Resource not accessible by integration')
  }
  const body = parseBody(call.body)
  if (body === null) return refusal(400, 'Problems parsing JSON')
  const problem = openApi().checkRequest(operation, body)
  if (problem !== null) return invalid(problem)
  return handle({ ...call, api, hosted: api.hosted, limit, parameters, access, body })
}

/** Undefined without a body, null if it is not JSON. */
function parseBody(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function getRateLimit({ limit }: RestCall): Answer {
  const rate = { limit: limit.limit, used: limit.used, remaining: limit.remaining, reset: limit.reset }
  return { status: 200, body: { rate, resources: { core: rate, search: rate } } }
}
