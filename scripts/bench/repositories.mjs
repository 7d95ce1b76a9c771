import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { createBareRepository } from '../../build/demo/bare-repository.js'
import { run } from './processes.mjs'

const root = '.github/agent-system'

const agent = (id) => ({
  id,
  name: id,
  human_name: `Name of ${id}`,
  specialization: 'reviewer',
  status: 'active',
  spawned_at: '2026-01-31T12:00:00.000Z',
  personality: 'curious, careful and kind',
  communication_style: 'short sentences, with an example',
  traits: { creativity: 62, caution: 48, speed: 71 },
  metrics: {
    issues_resolved: 3,
    prs_merged: 2,
    reviews_given: 4,
    code_quality_score: 0.5,
    overall_score: 0.412,
  },
  contributions: [],
})

/** Files of a registry with so many agents. */
export function registry(agents) {
  const json = (value) => `${JSON.stringify(value, null, 2)}\n`
  const ids = Array.from({ length: agents }, (_, index) => `agent-${String(index).padStart(6, '0')}`)
  return [
    [`${root}/config.json`, json({ max_active_agents: 1_000_000, unique_human_names: true })],
    [`${root}/metadata.json`, json({ version: '1.0.0', last_spawn: null })],
    ...ids.map((id) => [`${root}/agents/${id}.json`, json(agent(id))]),
  ]
}

/** Files that do not compress, 18 KiB each. */
export const ballast = (count) =>
  Array.from({ length: count }, (_, index) => [`data/${index % 40}/${index}.bin`, randomBytes(18 * 1024)])

/** Commits files to `main` of a repository, without a checkout. */
async function commit(repository, files) {
  const data = (content) => [`data ${Buffer.byteLength(content)}\n`, content, '\n']
  const stream = [
    'commit refs/heads/main\ncommitter Bench <bench@example.com> now\n',
    ...data('files'),
    ...files.flatMap(([name, content]) => [`M 100644 inline ${name}\n`, ...data(content)]),
    'done\n',
  ]
  const input = Buffer.concat(stream.map((part) => Buffer.from(part)))
  await run('git', ['-C', repository, 'fast-import', '--quiet', '--done', '--date-format=now'], { input })
}

/** A bare repository `<folder>/registry.git`. */
export async function createRemote(folder, files) {
  const repository = path.join(folder, 'registry.git')
  await createBareRepository(repository)
  await commit(repository, files)
}

/** A repository without a remote, where the local branch is the store. */
export async function createLocal(folder, files) {
  await run('git', ['init', '--quiet', '--initial-branch=main', folder])
  await commit(folder, files)
}

/** A script that does nothing: the least that a program on Node takes. */
export function createEmptyScript(folder) {
  const script = path.join(folder, 'empty.mjs')
  writeFileSync(script, '')
  return script
}
