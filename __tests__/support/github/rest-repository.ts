import { git } from '../repository.js'
import { type Answer, refusal } from './answer.js'
import { timestamp } from './hosted.js'
import { account, numericId } from './rest-accounts.js'
import { pageUrl, type RestCall, repositoryUrl } from './rest-call.js'

/** Field → what its URL has after the repository's own. */
const links: Readonly<Record<string, string>> = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
}

/** `owner/name` as it stands in other answers; only this repository has a default branch that is known. */
export function repositoryJson(call: RestCall, nameWithOwner: string, size = 0): object {
  const { hosted } = call
  const [owner = '', name = ''] = nameWithOwner.split('/')
  const other = { ...call, hosted: { ...hosted, owner, name } }
  const [url, html_url] = [repositoryUrl(other), pageUrl(other)]
  const created = timestamp('2020-01-01')
  return {
    ...Object.fromEntries(Object.entries(links).map(([field, end]) => [field, url + end])),
    ...{ id: numericId(nameWithOwner), node_id: `R_${nameWithOwner}`, name, full_name: nameWithOwner },
    ...{
      owner: account(call.base, owner),
      private: false,
      fork: nameWithOwner !== `${hosted.owner}/${hosted.name}`,
    },
    ...{
      url,
      html_url,
      clone_url: `${html_url}.git`,
      git_url: `${html_url}.git`,
      ssh_url: `${html_url}.git`,
    },
    ...{
      svn_url: html_url,
      mirror_url: null,
      homepage: null,
      description: null,
      language: null,
      license: null,
    },
    ...{ default_branch: hosted.defaultBranch, size, archived: false, disabled: false },
    ...{ has_issues: true, has_projects: false, has_wiki: false, has_pages: false, has_discussions: false },
    ...{
      has_downloads: false,
      forks: 0,
      forks_count: 0,
      network_count: 0,
      open_issues: 0,
      open_issues_count: 0,
    },
    ...{ stargazers_count: 0, subscribers_count: 0, watchers: 0, watchers_count: 0 },
    ...{ created_at: created, updated_at: created, pushed_at: created },
  }
}

export async function getRepository(call: RestCall): Promise<Answer> {
  const { owner, name, objects } = call.hosted
  const counts = await git(objects.folder, 'count-objects', '-v')
  const sizes = [...counts.matchAll(/^size(?:-pack)?: (\d+)$/gm)].map((match) => Number(match[1]))
  const size = sizes.reduce((sum, one) => sum + one, 0)
  return { status: 200, body: repositoryJson(call, `${owner}/${name}`, size) }
}

export async function getBlob(call: RestCall): Promise<Answer> {
  const { objects } = call.hosted
  const sha = call.parameters['file_sha'] ?? ''
  if (!/^[0-9a-f]{40}$/.test(sha))
    return refusal(422, 'The sha parameter must be exactly 40 characters and contain only [0-9a-f].')
  const found = await objects.resolve(sha)
  if (found?.type !== 'blob') return refusal(404, 'Not Found')
  // GitHub breaks base64 into lines.
  const content = (await objects.blob(sha)).toString('base64').replaceAll(/.{60}/g, '$&\n')
  const url = `${repositoryUrl(call)}/git/blobs/${sha}`
  return {
    status: 200,
    body: { sha, node_id: `B_${sha}`, size: found.size, url, content, encoding: 'base64' },
  }
}
