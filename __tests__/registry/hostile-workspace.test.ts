import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it } from '@jest/globals'
import type { RegistryOptions } from '../../src/index.js'
import type { Outcome } from '../../src/commit/outcome.js'
import { transports } from '../../src/store/transport.js'
import { atEnd, commitFiles, git, temporaryFolder } from '../support/repository.js'
import {
  attacks,
  createWorkspace,
  emptyObjects,
  evilTree,
  forge,
  lookChanged,
  plantPullRequest,
  readObject,
  setTrap,
  unpackObjects,
  type Workspace,
} from './hostile-workspace.js'
import { agent, content, root, startScene, type Scene } from './remote-fixture.js'

const token = 's3cret-t0ken'
const users = { git: { password: token, access: 'write' } } as const
const files = { ...content, [`${root}/metadata.json`]: '{}\n', '.github/CODEOWNERS': '* @maintainers\n' }

const original = { ...process.env }
afterEach(() => {
  process.env = { ...original }
})

interface Attacked extends Scene {
  readonly workspace: Workspace
  readonly spawn: (id: string, options?: RegistryOptions) => Promise<Outcome>
}

async function startAttacked(): Promise<Attacked> {
  const scene = await startScene({ users, files })
  const workspace = await createWorkspace(scene.repository)
  const remote = `${scene.server.url}/registry.git`
  await git(workspace.folder, 'remote', 'set-url', 'origin', remote)
  // As a step of a workflow has them.
  process.env['INPUT_TOKEN'] = token
  process.env['INPUT_INTENT-KEY'] = token
  const spawn = (id: string, options: RegistryOptions = {}): Promise<Outcome> =>
    scene
      .registry({ remote, token, workspace: workspace.folder, ...options })
      .spawn({ agent: { ...agent, id } })
  return { ...scene, workspace, spawn }
}

/** A server that takes note of who comes. */
async function startElsewhere(): Promise<{ url: string; requests: string[] }> {
  const requests: string[] = []
  const server = createServer((request, response) => {
    requests.push(`${request.method ?? ''} ${request.url ?? ''} ${request.headers.authorization ?? ''}`)
    response.writeHead(404).end()
  })
  server.on('connect', (request, socket) => {
    requests.push(`CONNECT ${request.url ?? ''}`)
    socket.destroy()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  atEnd(async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests }
}

/** The commits that the registry made changed nothing but records. */
async function expectOnlyRecords(repository: string): Promise<void> {
  const paths = await git(
    repository,
    'log',
    '--first-parent',
    '--author=Ada',
    '--format=',
    '--name-only',
    'main',
  )
  for (const path of paths.split('\n').filter((line) => line !== '')) expect(path).toMatch(`${root}/`)
  expect(await git(repository, 'show', 'main:.github/CODEOWNERS')).toBe('* @maintainers')
  await git(repository, 'fsck', '--strict', '--no-dangling')
}

describe.each(transports)('a workspace that somebody else filled, by transport %s', (transport) => {
  it.each(attacks)('runs no program and leads nowhere: %s', async (_, attack) => {
    const { repository, workspace, spawn } = await startAttacked()
    const [trap, elsewhere] = [await setTrap(), await startElsewhere()]
    await attack(workspace, trap.program, elsewhere.url)
    const outcomes = [(await spawn('a', { transport })).outcome]
    // Further behind than what was read before the change, and with a branch of the remote that leads astray.
    for (const text of ['one', 'two'])
      await commitFiles(repository, 'main', { 'src/new.ts': `${text}\n` }, text)
    await git(repository, 'update-ref', 'refs/heads/other', await orphanIn(repository))
    await writeFile(
      join(workspace.git, 'refs', 'remotes', 'origin', 'main'),
      `${await git(repository, 'rev-parse', 'other')}\n`,
    )
    outcomes.push((await spawn('b', { transport })).outcome)
    expect(outcomes).toEqual(['committed', 'committed'])
    expect([await trap.noted(), elsewhere.requests]).toEqual([null, []])
    await expectOnlyRecords(repository)
  })
})

describe('a filter that the machine has', () => {
  async function installFilter(program: string): Promise<void> {
    const file = join(await temporaryFolder(), 'gitconfig')
    const filter = { clean: program, smudge: program, process: program, required: 'true' }
    for (const [key, value] of Object.entries(filter))
      await git('.', 'config', '--file', file, `filter.machine.${key}`, value)
    process.env['GIT_CONFIG_GLOBAL'] = file
  }

  it('is not run on a file that the workspace names, and the checkout moves', async () => {
    const { workspace, spawn, told } = await startAttacked()
    const trap = await setTrap()
    await installFilter(trap.program)
    await writeFile(join(workspace.folder, 'src', '.gitattributes'), 'index.ts filter=machine\n')
    await lookChanged(workspace.folder)
    const { commit } = await spawn('a')
    expect([await trap.noted(), told.notices]).toEqual([null, []])
    expect(await git(workspace.folder, 'rev-parse', 'HEAD')).toBe(commit)
  })

  it('keeps a checkout where it is, where it applies to what changed: the words say what to do', async () => {
    const { workspace, repository, spawn, told } = await startAttacked()
    const trap = await setTrap()
    await installFilter(trap.program)
    await writeFile(join(workspace.folder, '.gitattributes'), '*.json filter=machine\n*.ts filter=machine\n')
    await spawn('a')
    await commitFiles(repository, 'main', { 'src/index.ts': 'changed\n' }, 'Another')
    await writeFile(join(workspace.folder, '.gitattributes'), '*.ts filter=machine\n')
    await spawn('b')
    expect([await trap.noted(), ...told.notices]).toEqual([
      null,
      `the checkout was not moved forward: ${root}/agents/a.json goes through the filter "machine", which is not run here; ` +
        `exempt the registry: put the line "${root}/** -filter -diff -merge text" at the end of .gitattributes`,
      'the checkout was not moved forward: src/index.ts goes through the filter "machine", which is not run here; ' +
        'run `git pull` when it suits',
    ])
  })
})

const orphanIn = (repository: string): Promise<string> =>
  git(repository, 'commit-tree', '-m', 'Orphan', 'HEAD^{tree}')

describe('a repository without files in a workspace', () => {
  it('is not taken for a checkout, whatever it says of itself', async () => {
    const { repository, server, told, spawn } = await startAttacked()
    const trap = await setTrap()
    const workspace = await temporaryFolder()
    await cp(repository, workspace, { recursive: true })
    const url = `${server.url}/registry.git`
    await writeFile(
      join(workspace, 'config'),
      `[core]\nbare = false\nworktree = ${workspace}\nfsmonitor = ${trap.program}\n[remote "origin"]\nurl = ${url}\n`,
    )
    await writeFile(join(workspace, 'metrics.json'), '{}')
    const before = await readFile(join(workspace, 'refs', 'heads', 'main'), 'utf8')
    expect((await spawn('a', { workspace })).outcome).toBe('committed')
    expect(await trap.noted()).toBeNull()
    expect(await readFile(join(workspace, 'refs', 'heads', 'main'), 'utf8')).toBe(before)
    expect(told.notices).toEqual([])
  })
})

describe.each(transports)(
  'objects of a workspace that are not what they are called, by transport %s',
  (transport) => {
    it.each(['.github', 'top', 'commit', 'registry', 'agents', 'record', 'pack'])(
      'do not reach the branch: %s',
      async (forged) => {
        const { repository, workspace, spawn, told } = await startAttacked()
        await spawn('first', { transport })
        const evil = await plantPullRequest(repository)
        const head = await git(repository, 'rev-parse', 'main')
        const idOf = (path: string): Promise<string> => git(repository, 'rev-parse', `main:${path}`)
        // As loose objects, which git finds by the names of their files.
        await unpackObjects(workspace.folder)
        const mixed = await evilTree(repository, head, evil.owners)
        if (forged === '.github') await forge(workspace.git, await idOf('.github'), 'tree', mixed)
        if (forged === 'top')
          await forge(workspace.git, await idOf(''), 'tree', await readObject(repository, 'tree', evil.top))
        if (forged === 'commit') {
          const text = (await readObject(repository, 'commit', head)).toString()
          await forge(
            workspace.git,
            head,
            'commit',
            Buffer.from(text.replace(/^tree .*/, `tree ${evil.top}`)),
          )
        }
        if (forged === 'registry') await forge(workspace.git, await idOf(root), 'tree', Buffer.alloc(0))
        if (forged === 'agents')
          await forge(workspace.git, await idOf(`${root}/agents`), 'tree', Buffer.alloc(0))
        if (forged === 'record')
          await forge(
            workspace.git,
            await idOf(`${root}/config.json`),
            'blob',
            Buffer.from('{"max_active_agents":0}'),
          )
        if (forged === 'pack') await packTwice(workspace, await idOf('.github'), mixed)
        expect((await spawn('second', { transport, updateWorkspace: false })).error).toBeNull()
        await expectOnlyRecords(repository)
        const names = await git(repository, 'ls-tree', '--name-only', `main:${root}/agents`)
        expect(names.split('\n')).toEqual(['first.json', 'second.json'])
        expect(
          told.lines.filter((line) => line.includes('the checkout does not help')).length,
        ).toBeLessThanOrEqual(1)
      },
    )
  },
)

/** The true objects in one pack, and in another one a forged tree: git looks into either. */
async function packTwice(
  { folder, git: gitDirectory }: Workspace,
  id: string,
  forged: Buffer,
): Promise<void> {
  await git(folder, 'repack', '-a', '-d', '-q')
  const other = await temporaryFolder()
  await git(other, 'init', '--quiet', '--bare', '.')
  await writeFile(join(other, 'tree'), forged)
  const real = await git(other, 'hash-object', '-w', '-t', 'tree', '--literally', 'tree')
  await promisify(execFile)('sh', ['-c', `echo ${real} | git pack-objects -q objects/pack/pack`], {
    cwd: other,
  })
  for (const name of await readdir(join(other, 'objects', 'pack'))) {
    const bytes = await readFile(join(other, 'objects', 'pack', name))
    // The index says which object is where: it can say anything.
    const at = name.endsWith('.idx') ? bytes.indexOf(Buffer.from(real, 'hex')) : -1
    if (at >= 0) {
      Buffer.from(id, 'hex').copy(bytes, at)
      for (let first = 0; first < 256; first += 1)
        bytes.writeUInt32BE(first >= Number.parseInt(id.slice(0, 2), 16) ? 1 : 0, 8 + 4 * first)
    }
    await writeFile(join(gitDirectory, 'objects', 'pack', name), bytes)
  }
}

const emptyFiles = ({ git: folder }: Workspace): Promise<unknown> =>
  promisify(execFile)('sh', [
    '-c',
    `find '${folder}/objects' -type f -path '*/??/*' | while read f; do chmod u+w "$f"; : > "$f"; done`,
  ])

describe('a damaged checkout costs its help, and not the step', () => {
  it.each<[string, (workspace: Workspace) => Promise<unknown>]>([
    ['files of no bytes, as after a loss of power', emptyFiles],
    ['no objects', ({ git: folder }) => emptyObjects(folder)],
    [
      'no object at all, and no folder for any',
      ({ git: folder }) => rm(join(folder, 'objects'), { recursive: true }),
    ],
    [
      'a configuration that cannot be read',
      ({ git: folder }) => writeFile(join(folder, 'config'), '[core\nx'),
    ],
    ['a HEAD of nothing', ({ git: folder }) => writeFile(join(folder, 'HEAD'), '')],
    ['a list of cuts that is none', ({ git: folder }) => writeFile(join(folder, 'shallow'), 'x\n')],
    ['an index of nothing', ({ git: folder }) => writeFile(join(folder, 'index'), '')],
    [
      'lenders that are not there',
      ({ git: folder }) => writeFile(join(folder, 'objects', 'info', 'alternates'), '/no/such\n'),
    ],
  ])('%s', async (_, damage) => {
    const { repository, workspace, spawn } = await startAttacked()
    await damage(workspace)
    for (const [id, transport] of [
      ['a', 'auto'],
      ['b', 'git'],
    ] as const)
      expect(await spawn(id, { transport })).toMatchObject({ outcome: 'committed', error: null })
    await expectOnlyRecords(repository)
  })

  it('which is said, in the log', async () => {
    const { repository, workspace, spawn, told } = await startAttacked()
    const head = await git(repository, 'rev-parse', 'main')
    await forge(workspace.git, head, 'commit', Buffer.from('tree of nothing\n'))
    await spawn('a')
    expect(told.lines).toEqual([
      `the checkout does not help, so all is fetched: the object ${head} has another content than its id stands for; run \`git fsck\``,
    ])
    expect(told.notices).toEqual([expect.stringMatching(/^the checkout was not moved forward/)])
  })
})

describe('what is a link or a pipe where git would write', () => {
  const places = [
    'index',
    'HEAD',
    'logs',
    'logs/HEAD',
    'refs',
    'refs/heads/main',
    'refs/remotes',
    'packed-refs',
    'shallow',
    'objects/pack',
  ]
  it.each(places)('leads out of no workspace: .git/%s', async (place) => {
    const { repository, workspace, spawn, told } = await startAttacked()
    const outside = await temporaryFolder()
    const path = join(workspace.git, place)
    await cp(path, join(outside, 'target'), { recursive: true }).catch(() => undefined)
    await rm(path, { recursive: true, force: true })
    await symlink(join(outside, 'target'), path)
    const before = await everythingIn(outside)
    expect(await spawn('a')).toMatchObject({ outcome: 'committed', error: null })
    expect(await everythingIn(outside)).toEqual(before)
    expect(told.notices).toEqual([
      expect.stringMatching(/^the checkout was not moved forward: .* is neither a file nor a folder$/),
    ])
    await expectOnlyRecords(repository)
  })

  it.each(['HEAD', 'index', 'config', 'packed-refs'])('is not waited for: a pipe .git/%s', async (place) => {
    const { workspace, spawn } = await startAttacked()
    await rm(join(workspace.git, place), { force: true })
    await promisify(execFile)('mkfifo', [join(workspace.git, place)])
    expect(await spawn('a', { timeoutSeconds: 30 })).toMatchObject({ outcome: 'committed', error: null })
  })

  it('is not taken for a checkout: .git', async () => {
    const { workspace, spawn, told } = await startAttacked()
    const outside = await temporaryFolder()
    await rename(workspace.git, join(outside, 'git'))
    await symlink(join(outside, 'git'), workspace.git)
    const before = await readFile(join(outside, 'git', 'refs', 'heads', 'main'), 'utf8')
    expect((await spawn('a')).outcome).toBe('committed')
    expect(await readFile(join(outside, 'git', 'refs', 'heads', 'main'), 'utf8')).toBe(before)
    expect(told.lines).toContainEqual(expect.stringContaining('.git is not used'))
  })
})

async function everythingIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const texts = entries.map(async (entry) => {
    const path = join(entry.parentPath, entry.name)
    return `${path}: ${entry.isFile() ? await readFile(path, 'latin1') : ''}`
  })
  return (await Promise.all(texts)).sort()
}

describe('a sound checkout in a workspace', () => {
  it.each<[string, (workspace: Workspace) => Promise<string>]>([
    ['at its top', ({ folder }) => Promise.resolve(folder)],
    [
      'in a folder of it',
      async ({ folder }) => {
        const top = await temporaryFolder()
        await mkdir(join(top, 'sub'))
        await rename(folder, join(top, 'sub', 'repository'))
        await rename(join(top, 'sub', 'repository'), join(top, 'repository'))
        return top
      },
    ],
    [
      'by another spelling of its address',
      async ({ folder, git: gitDirectory }) => {
        const config = join(gitDirectory, 'config')
        const text = await readFile(config, 'utf8')
        await writeFile(
          config,
          text.replace(
            /url = http:\/\/(.*)\.git$/m,
            (_, rest: string) => `url = http://me@${rest.replace('registry', 'Registry')}/`,
          ),
        )
        return folder
      },
    ],
    [
      'under another name of the remote',
      async ({ folder }) => {
        await git(folder, 'remote', 'rename', 'origin', 'upstream')
        return folder
      },
    ],
    [
      'that is sparse',
      async ({ folder }) => {
        await git(folder, 'sparse-checkout', 'set', '.github')
        return folder
      },
    ],
    [
      'whose refs are packed',
      async ({ folder }) => {
        await git(folder, 'pack-refs', '--all')
        return folder
      },
    ],
  ])('is moved forward: %s', async (_, arrange) => {
    const { server, workspace, spawn, told } = await startAttacked()
    const place = await arrange(workspace)
    const top = (await readdir(place)).includes('repository') ? join(place, 'repository') : place
    server.reset()
    const { commit } = await spawn('a', { workspace: place })
    expect([
      await git(top, 'rev-parse', 'HEAD'),
      await git(top, 'status', '--porcelain'),
      told.notices,
    ]).toEqual([commit, '', []])
    // What it has is not asked for: the refs, and the push.
    expect(server.count()).toBe(2)
    await git(top, 'fsck', '--no-dangling')
  })
})
