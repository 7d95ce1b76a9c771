import { type Answer, refusal } from './answer.js'
import { paged, pageUrl, repositoryUrl, type RestCall } from './rest-call.js'
import { commitJson } from './rest-commits.js'

export async function getBranch(call: RestCall): Promise<Answer> {
  const { objects, state } = call.hosted
  const name = call.parameters['branch'] ?? ''
  const commit = await objects.resolve(`refs/heads/${name}`)
  if (commit === null) return refusal(404, 'Branch not found')
  const url = `${repositoryUrl(call)}/branches/${name}`
  return {
    status: 200,
    body: {
      name,
      commit: await commitJson(call, commit.oid),
      _links: { self: url, html: `${pageUrl(call)}/tree/${name}` },
      protected: state.protection[name]?.protected ?? false,
      protection: {},
      protection_url: `${url}/protection`,
    },
  }
}

/** The rules that apply to a branch, which need not be there. */
export function getBranchRules(call: RestCall): Answer {
  const { protection } = call.hosted.state
  const rules = protection[call.parameters['branch'] ?? '']?.rules ?? []
  const source = { ruleset_source_type: 'Repository', ruleset_source: 'octo/repo', ruleset_id: 1 }
  return paged(call, rules, (type) => ({ type, ...source }))
}
