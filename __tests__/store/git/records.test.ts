import { describe, expect, it } from '@jest/globals'
import { openRegistry, type Registry } from '../../../src/index.js'
import type { Outcome } from '../../../src/commit/outcome.js'
import { author, root } from '../../registry/remote-fixture.js'
import { createRemote, fsck, git, runGit, type FileChanges } from '../../support/repository.js'

const agentOf = (id: string, more = ''): string =>
  `{\n  "id": "${id}",\n  "status": "active",\n  "specialization": "reviewer",\n  "spawned_at": "2026-01-01T00:00:00Z"${more}\n}\n`

const sound: FileChanges = {
  [`${root}/config.json`]: '{\n  "max_active_agents": 10\n}\n',
  [`${root}/metadata.json`]: '{}\n',
  [`${root}/agents/ada.json`]: agentOf('ada'),
  'outside/victim.json': agentOf('victim'),
}

/** Mode, path and content; for a submodule its commit's id. */
type Graft = readonly [mode: '100644' | '120000' | '160000', path: string, content: string | Uint8Array]

const submodule = '1'.repeat(40)

/** Commits entries that no checkout would make, links among them. Removes what stood in their place. */
async function graft(repository: string, entries: readonly Graft[]): Promise<void> {
  const parts = entries.flatMap(([mode, path, content]): (string | Uint8Array)[] => {
    const removed = `D ${path}\n`
    if (mode === '160000') return [removed, `M ${mode} ${String(content)} ${path}\n`]
    const bytes = Buffer.from(content)
    return [removed, `M ${mode} inline ${path}\ndata ${bytes.length}\n`, bytes, '\n']
  })
  const head = 'commit refs/heads/main\ncommitter Another Writer <another@example.com> now\ndata 5\nGraft\n'
  const stream = [head, 'from refs/heads/main^0\n', ...parts, '\ndone\n']
  const input = Buffer.concat(stream.map((part) => Buffer.from(part)))
  await runGit(repository, ['fast-import', '--quiet', '--done', '--date-format=now'], input)
}

interface Scene {
  readonly repository: string
  readonly registry: Registry
}

async function sceneWith(...entries: Graft[]): Promise<Scene> {
  const repository = await createRemote(sound)
  if (entries.length > 0) await graft(repository, entries)
  return { repository, registry: openRegistry({ remote: repository, branch: 'main', author }) }
}

/** Everything outside the registry's sound record: what an update of that record must leave as it is. */
async function untouched(repository: string): Promise<string[]> {
  const listing = await git(repository, 'ls-tree', '-r', '-t', 'main')
  return listing
    .split('\n')
    .filter((line) => /^(100644|120000|160000)/.test(line) && !/\/(ada|metadata)\.json$/.test(line))
}

const at = `${root}/agents/bob.json`
const link: Graft = ['120000', at, '../../../outside/victim.json']

const unreadable: [string, Graft, string][] = [
  ['a link', link, `unreadable ${at}:1:1 the record is unreadable (symlink)`],
  [
    'a link out of the repository',
    ['120000', at, '/etc/passwd'],
    `unreadable ${at}:1:1 the record is unreadable (symlink)`,
  ],
  ['a submodule', ['160000', at, submodule], `unreadable ${at}:1:1 the record is unreadable (submodule)`],
  ['a folder', ['100644', `${at}/x`, 'x'], `unreadable ${at}:1:1 the record is unreadable (folder)`],
  [
    '2 MB',
    ['100644', at, agentOf('bob', `,\n  "note": "${'x'.repeat(2e6)}"`)],
    `unreadable ${at}:1:1 the record is unreadable (too-large)`,
  ],
  [
    'no UTF-8',
    ['100644', at, Buffer.from('7b22ff', 'hex')],
    `unreadable ${at}:1:1 the record is unreadable (not-utf8)`,
  ],
  ['text behind a byte order mark', ['100644', at, `\ufeff${agentOf('bob')}`], `malformed-json ${at}:1:1 `],
  ['half a record', ['100644', at, '{\n  "id": "bob",\n  "sta'], `malformed-json ${at}:3:3 `],
  [
    'a record with __proto__',
    ['100644', at, agentOf('bob', ',\n  "__proto__": {}')],
    `forbidden-key ${at}:6:3 `,
  ],
  [
    'a record with __proto__ deep inside',
    ['100644', at, agentOf('bob', ',\n  "a": [{ "__proto__": 1 }]')],
    `forbidden-key ${at}:6:11 `,
  ],
  ["another's record", ['100644', at, agentOf('eve')], `id-mismatch ${at}:2:9 `],
]

async function findings(registry: Registry): Promise<string[]> {
  const { result } = await registry.validate()
  return (result?.findings ?? []).map(
    ({ code, file, line, column, message }) => `${code} ${file}:${line}:${column} ${message}`,
  )
}

describe.each(unreadable)('an agent that is %s', (_, entry, finding) => {
  it('is named by validate, fails what needs all agents, and keeps nobody from another one', async () => {
    const { repository, registry } = await sceneWith(entry)
    expect(await findings(registry)).toEqual([expect.stringContaining(finding)])
    const before = await untouched(repository)
    const head = await git(repository, 'rev-parse', 'main')

    const place = finding.split(' ')[1] ?? ''
    const whole = [
      await registry.list(),
      await registry.capacity(),
      await registry.evaluate(),
      await registry.get({ id: 'bob' }),
      await registry.update({ id: 'bob', patch: { note: 'new' } }),
      await registry.deactivate({ id: 'bob' }),
    ]
    for (const { operation, outcome, error } of whole) {
      expect([operation, outcome, error?.code]).toEqual([operation, 'failed', 'corrupt-registry'])
      expect(error?.message).toContain(place)
    }
    expect(await git(repository, 'rev-parse', 'main')).toBe(head)

    const update = await registry.update({ id: 'ada', patch: { note: 'new' } })
    expect([update.outcome, update.error]).toEqual(['committed', null])
    expect(await untouched(repository)).toEqual(before)
    expect(before.join('\n')).toContain('outside/victim.json')
  })
})

describe('an agent with the same key twice', () => {
  it('is named by validate, is read by its last one, and is not written', async () => {
    const { repository, registry } = await sceneWith([
      '100644',
      at,
      agentOf('bob', ',\n  "note": "first",\n  "note": "last"'),
    ])
    expect(await findings(registry)).toEqual([expect.stringMatching(`^duplicate-key ${at}:7:3 .*on line 6`)])
    expect((await registry.get({ id: 'bob' })).error).toBeNull()
    const head = await git(repository, 'rev-parse', 'main')
    expect((await registry.update({ id: 'bob', patch: { note: 'new' } })).error?.code).toBe(
      'corrupt-registry',
    )
    expect(await git(repository, 'rev-parse', 'main')).toBe(head)
    expect((await registry.update({ id: 'ada', patch: { note: 'new' } })).outcome).toBe('committed')
  })
})

describe.each<[string, (registry: Registry) => Promise<Outcome>[]]>([
  ['config.json', (registry) => [registry.config(), registry.configure({ patch: { max_active_agents: 9 } })]],
  ['metadata.json', (registry) => [registry.metadata(), registry.spawn({ agent: { specialization: 'x' } })]],
  ['hall_of_fame.json', (registry) => [registry.hallOfFame()]],
])('%s', (name, uses) => {
  it.each<[string, Graft[0], string, string]>([
    ['a link', '120000', '../../outside/victim.json', 'symlink'],
    ['a submodule', '160000', submodule, 'submodule'],
  ])('may not be %s', async (_, mode, content, kind) => {
    const { repository, registry } = await sceneWith([mode, `${root}/${name}`, content])
    const finding = `${root}/${name}:1:1 the record is unreadable (${kind})`
    expect(await findings(registry)).toEqual([`unreadable ${finding}`])
    const head = await git(repository, 'rev-parse', 'main')
    for (const { operation, error } of await Promise.all(uses(registry)))
      expect([operation, error?.code]).toEqual([operation, 'corrupt-registry'])
    expect(await git(repository, 'rev-parse', 'main')).toBe(head)
  })
})

describe('the way to the records', () => {
  const all = (registry: Registry) =>
    [
      registry.list(),
      registry.validate(),
      registry.spawn({ agent: { specialization: 'reviewer' } }),
      registry.update({ id: 'victim', patch: { note: 'new' } }),
      registry.init(),
    ] as const

  it.each<[string, Graft, string]>([
    ['agents is a link', ['120000', `${root}/agents`, '../../outside'], `${root}/agents`],
    ['agents is a file', ['100644', `${root}/agents`, '{}'], `${root}/agents`],
    ['agents is a submodule', ['160000', `${root}/agents`, submodule], `${root}/agents`],
    ['the root is a link', ['120000', root, '../outside'], root],
    ['the root is a file', ['100644', root, '{}'], root],
    ['the folder above the root is a link', ['120000', '.github', 'outside'], '.github'],
  ])('leads nowhere else: %s', async (_, entry, place) => {
    const { repository, registry } = await sceneWith(entry)
    const head = await git(repository, 'rev-parse', 'main')
    for (const { operation, error } of await Promise.all(all(registry))) {
      expect([operation, error?.code]).toEqual([operation, 'corrupt-registry'])
      expect(error?.message).toContain(`${place}:1:1: ${place} is not a folder`)
    }
    expect(await git(repository, 'rev-parse', 'main')).toBe(head)
  })
})

it('a sound registry has nothing to find', async () => {
  const { repository, registry } = await sceneWith()
  expect(await findings(registry)).toEqual([])
  await fsck(repository)
})
