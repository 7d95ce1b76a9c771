import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { git } from '../repository.js'
import type { Outcome, Scene } from './actions.js'
import type { Texts } from './result.js'

/** What `actions/checkout` does: a clone of the repository on the server, with the token of the job. */
export async function checkOut(inputs: Texts, { env, place, run, token }: Scene): Promise<Outcome> {
  const folder = join(place.workspace, inputs['path'] ?? '')
  const server = env['GITHUB_SERVER_URL'] ?? ''
  const remote = `${server}/${env['GITHUB_REPOSITORY'] ?? ''}`
  const header = `http.${server}/.extraheader`
  const basic = Buffer.from(`x-access-token:${inputs['token'] ?? token}`).toString('base64')
  const { repository } = run.options
  await mkdir(folder, { recursive: true })
  await git(folder, 'init', '--quiet', '--initial-branch=main')
  await git(
    folder,
    'remote',
    'add',
    'origin',
    repository === undefined ? remote : pathToFileURL(repository).href,
  )
  await git(folder, 'config', header, `AUTHORIZATION: basic ${basic}`)
  await fetch(folder, inputs, env)
  await git(folder, 'remote', 'set-url', 'origin', remote)
  if (inputs['persist-credentials'] === 'false') await git(folder, 'config', '--unset-all', header)
  return { outputs: { commit: await git(folder, 'rev-parse', 'HEAD'), ref: inputs['ref'] ?? '' }, log: '' }
}

async function fetch(folder: string, inputs: Texts, env: Texts): Promise<void> {
  const given = inputs['ref'] ?? ''
  const wanted = given === '' ? (env['GITHUB_REF'] ?? '') : given
  const ref = /^(refs\/|[0-9a-f]{40}$)/.test(wanted) ? wanted : `refs/heads/${wanted}`
  // Without `ref`, the commit of the event; the branch may have moved on.
  const event = given === '' ? (env['GITHUB_SHA'] ?? '') : ''
  const commit = event === '' ? ref : event
  const all = inputs['fetch-depth'] === '0'
  const depth = all ? [] : [`--depth=${inputs['fetch-depth'] ?? '1'}`]
  const branches = all ? ['+refs/heads/*:refs/remotes/origin/*'] : []
  await git(folder, 'fetch', '--quiet', '--no-tags', ...depth, 'origin', commit, ...branches)
  const head = await git(folder, 'rev-parse', 'FETCH_HEAD')
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1]
  if (branch === undefined) await git(folder, 'checkout', '--quiet', '--detach', head)
  else {
    await git(folder, 'update-ref', `refs/remotes/origin/${branch}`, head)
    await git(folder, 'checkout', '--quiet', '--force', '-B', branch, `refs/remotes/origin/${branch}`)
  }
}
