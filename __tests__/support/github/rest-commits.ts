import { git, runGit } from '../repository.js'
import { type Answer, refusal } from './answer.js'
import { type Change, mergeBase } from './changes.js'
import { timestamp } from './hosted.js'
import { pageUrl, type RestCall, repositoryUrl } from './rest-call.js'

/** What GitHub gives of a comparison at most. */
const limits = { commits: 250, files: 300 }

export async function compareCommits(call: RestCall): Promise<Answer> {
  const { folder } = call.hosted.objects
  const [base = '', head = ''] = (call.parameters['basehead'] ?? '').split('...')
  const [from, to] = [await commitOf(call, base), await commitOf(call, head)]
  if (from === null || to === null) return refusal(404, 'Not Found')
  const ancestor = await mergeBase(folder, from, to)
  if (ancestor === null) return refusal(404, `No common ancestor between ${base} and ${head}.`)
  const counted = await git(folder, 'rev-list', '--left-right', '--count', `${from}...${to}`)
  const [behind = 0, ahead = 0] = counted.split('\t').map(Number)
  const added = (await git(folder, 'rev-list', '--reverse', `${from}..${to}`)).split('\n').filter(Boolean)
  const files = await call.hosted.objects.changes(ancestor, to)
  const html = `${pageUrl(call)}/compare/${base}...${head}`
  const page = Number(call.query.get('page') ?? 1)
  const size = Number(call.query.get('per_page') ?? limits.commits)
  const status = ahead > 0 ? (behind > 0 ? 'diverged' : 'ahead') : behind > 0 ? 'behind' : 'identical'
  const body = {
    ...{ url: `${repositoryUrl(call)}/compare/${base}...${head}`, html_url: html, permalink_url: html },
    ...{ diff_url: `${html}.diff`, patch_url: `${html}.patch` },
    base_commit: await commitJson(call, from),
    merge_base_commit: await commitJson(call, ancestor),
    ...{ status, ahead_by: ahead, behind_by: behind, total_commits: added.length },
    commits: await Promise.all(added.slice((page - 1) * size, page * size).map((id) => commitJson(call, id))),
    // Pages are of commits; the files are all on the first.
    ...(page === 1 ? { files: files.slice(0, limits.files).map((one) => changeJson(call, to, one)) } : {}),
  }
  return { status: 200, body }
}

/** Id of the commit that a name stands for; a name may have an owner before it, `octo:main`. */
async function commitOf({ hosted }: RestCall, name: string): Promise<string | null> {
  const commit = await hosted.objects.resolve(`${name.slice(name.indexOf(':') + 1)}^{commit}`)
  return commit?.oid ?? null
}

export async function commitJson(call: RestCall, sha: string): Promise<object> {
  const format = '--format=%T%x00%P%x00%an%x00%ae%x00%aI%x00%cn%x00%ce%x00%cI%x00%B'
  const fields = (await runGit(call.hosted.objects.folder, ['log', '-1', format, sha])).toString().split('\0')
  const [tree = '', parents = '', name, email, date = '', committer, committerEmail, committed = ''] = fields
  const [api, url, page] = [repositoryUrl(call), `${repositoryUrl(call)}/commits/${sha}`, pageUrl(call)]
  return {
    ...{ sha, node_id: `C_${sha}`, url, html_url: `${page}/commit/${sha}`, comments_url: `${url}/comments` },
    // Whom GitHub knows by neither address.
    ...{ author: {}, committer: {} },
    parents: parents
      .split(' ')
      .flatMap((id) => (id === '' ? [] : [{ sha: id, url: `${api}/commits/${id}` }])),
    commit: {
      url: `${api}/git/commits/${sha}`,
      author: { name, email, date: timestamp(date) },
      committer: { name: committer, email: committerEmail, date: timestamp(committed) },
      message: fields.at(-1)?.trimEnd(),
      comment_count: 0,
      tree: { sha: tree, url: `${api}/git/trees/${tree}` },
    },
  }
}

export function changeJson(call: RestCall, commit: string, change: Change): object {
  const { filename, status, sha, additions, deletions, previousFilename } = change
  const path = encodeURIComponent(filename)
  const page = pageUrl(call)
  return {
    ...{ sha, filename, status, additions, deletions, changes: additions + deletions },
    ...(previousFilename === null ? {} : { previous_filename: previousFilename }),
    blob_url: `${page}/blob/${commit}/${path}`,
    raw_url: `${page}/raw/${commit}/${path}`,
    contents_url: `${repositoryUrl(call)}/contents/${path}?ref=${commit}`,
  }
}
