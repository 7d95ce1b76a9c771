import { git } from '../repository.js'
import { type Answer, refusal } from './answer.js'
import { type Change, mergeBase } from './changes.js'
import { closedAt, headOf, madeUpOid, optionalTimestamp, timestamp, updatedAt } from './hosted.js'
import { account, numericId } from './rest-accounts.js'
import { pageUrl, paged, type RestCall, repositoryUrl } from './rest-call.js'
import { changeJson } from './rest-commits.js'
import { labelsJson } from './rest-issues.js'
import { repositoryJson } from './rest-repository.js'
import type { PullRequestData } from './types.js'

/** GitHub lists no more files of a pull request. */
const fileLimit = 3000

const wanted = ({ hosted, parameters }: RestCall): PullRequestData | undefined =>
  hosted.state.pullRequests.find(({ number }) => `${number}` === parameters['pull_number'])

export async function getPullRequest(call: RestCall): Promise<Answer> {
  const item = wanted(call)
  return item === undefined
    ? refusal(404, 'Not Found')
    : { status: 200, body: await pullRequestJson(call, item) }
}

export async function listPullRequestFiles(call: RestCall): Promise<Answer> {
  const item = wanted(call)
  if (item === undefined) return refusal(404, 'Not Found')
  const { changes } = await difference(call, item)
  return paged(call, changes.slice(0, fileLimit), (change) => changeJson(call, headOf(item), change))
}

/** What the pull request would bring, since it left its base; nothing if its head is not in the repository. */
async function difference(
  { hosted }: RestCall,
  item: PullRequestData,
): Promise<{ base: string; changes: readonly Change[]; commits: number }> {
  const { objects, defaultBranch } = hosted
  const base = await objects.resolve(`refs/heads/${item.base?.ref ?? defaultBranch}`)
  const head = await objects.resolve(headOf(item))
  if (base === null || head === null) return { base: base?.oid ?? madeUpOid('base'), changes: [], commits: 0 }
  const ancestor = await mergeBase(objects.folder, base.oid, head.oid)
  const commits = Number(await git(objects.folder, 'rev-list', '--count', `${base.oid}..${head.oid}`))
  const changes = ancestor === null ? [] : await objects.changes(ancestor, head.oid)
  return { base: base.oid, changes, commits }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

async function pullRequestJson(call: RestCall, item: PullRequestData): Promise<object> {
  const { base, changes, commits } = await difference(call, item)
  const closed = closedAt(item)
  const merged = item.mergedAt != null
  return {
    ...{ number: item.number, id: numericId(`pull ${item.number}`), node_id: `PR_${item.number}` },
    ...{ title: item.title ?? `Title of ${item.number}`, body: item.body ?? null },
    ...{ state: closed === null ? 'open' : 'closed', locked: false, draft: false, merged },
    ...{
      user: account(call.base, item.author),
      author_association: 'NONE',
      labels: labelsJson(call, item.labels),
    },
    ...{ created_at: timestamp(item.createdAt), updated_at: timestamp(updatedAt(item)) },
    ...{ closed_at: optionalTimestamp(closed), merged_at: optionalTimestamp(item.mergedAt) },
    ...{ assignee: null, assignees: [], milestone: null, auto_merge: null, merged_by: null },
    ...{ merge_commit_sha: item.mergeCommitSha ?? null, mergeable: null, mergeable_state: 'unknown' },
    ...{
      maintainer_can_modify: false,
      comments: 0,
      review_comments: 0,
      commits,
      changed_files: changes.length,
    },
    additions: sum(changes.map(({ additions }) => additions)),
    deletions: sum(changes.map(({ deletions }) => deletions)),
    ...sides(call, item, base),
    ...links(call, item),
  }
}

function sides(call: RestCall, item: PullRequestData, baseSha: string): object {
  const { hosted } = call
  const here = `${hosted.owner}/${hosted.name}`
  const side = (repository: string | null, ref: string, sha: string): object => {
    const owner = repository?.split('/')[0] ?? 'unknown'
    const user = repository === null ? account(call.base, item.author) : account(call.base, owner)
    return {
      label: `${owner}:${ref}`,
      ref,
      sha,
      user,
      repo: repository === null ? null : repositoryJson(call, repository),
    }
  }
  const { repository = here, ref = `branch-${item.number}` } = item.head ?? {}
  return {
    head: side(repository, ref, headOf(item)),
    base: side(here, item.base?.ref ?? hosted.defaultBranch, baseSha),
  }
}

function links(call: RestCall, item: PullRequestData): object {
  const api = repositoryUrl(call)
  const url = `${api}/pulls/${item.number}`
  const issue = `${api}/issues/${item.number}`
  const page = `${pageUrl(call)}/pull/${item.number}`
  const urls = {
    ...{ html: page, issue, comments: `${issue}/comments`, commits: `${url}/commits` },
    ...{ review_comments: `${url}/comments`, review_comment: `${api}/pulls/comments{/number}` },
    statuses: `${api}/statuses/${headOf(item)}`,
  }
  return {
    ...{ url, diff_url: `${page}.diff`, patch_url: `${page}.patch` },
    ...Object.fromEntries(Object.entries(urls).map(([name, value]) => [`${name}_url`, value])),
    _links: Object.fromEntries(
      Object.entries({ self: url, ...urls }).map(([name, href]) => [name, { href }]),
    ),
  }
}
