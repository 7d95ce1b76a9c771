import { describe, expect, it } from '@jest/globals'
import { openRegistry, type RegistryOptions } from '../../src/index.js'
import { git, runGit } from '../support/repository.js'
import { junk, plant, plantedIn, refOf, waiting } from './planted-intents.js'
import { agent, agentsOn, author, expectSound, root, startScene, type Scene } from './remote-fixture.js'

const another = 'refs/agent-registry/0000000000000000/intents/00000000000000000000000000000000'

/** A scene with a hundred junk intents, one that was carried out, one that is over, one that waits, and another registry's. */
async function litteredScene(options: RegistryOptions): Promise<Scene & { open: string; remote: string }> {
  const scene = await startScene()
  const { repository, server, registry } = scene
  const remote = options.remote === undefined ? server.remote() : repository
  await registry({ ...options, remote }).spawn({ agent }, { requestId: 'done' })
  const open = await waiting(repository, remote, 'open')
  const done = await waiting(repository, remote, 'done')
  const late = await waiting(repository, remote, 'late', { deadline: 0 })
  const all = Array.from({ length: 100 }, (_, index) => junk(`${index}`))
  await plant(repository, [...all, open, done, late])
  await git(repository, 'update-ref', another, 'main')
  return { ...scene, remote, open: refOf(open) }
}

describe.each<[string, RegistryOptions]>([
  ['over HTTP, spoken to directly', {}],
  ['over HTTP, left to git’s command', { transport: 'git' }],
  ['at a path', { remote: 'path' }],
  ['where writers are not combined', { combine: false }],
])('a repository %s', (_, options) => {
  it('is swept of what nobody needs, after a rehearsal that clears nothing', async () => {
    const { repository, registry, remote, open } = await litteredScene(options)
    const opened = registry({ ...options, remote })
    const rehearsed = await opened.sweep({}, { dryRun: true })
    expect(rehearsed.result).toMatchObject({ cleared_count: 102, waiting: 1, left: 0 })
    expect(await plantedIn(repository)).toHaveLength(104)
    const outcome = await opened.sweep()
    expect(outcome).toEqual({ ...rehearsed, request_id: outcome.request_id })
    expect(outcome).toMatchObject({
      outcome: 'answered',
      commit: await git(repository, 'rev-parse', 'main'),
    })
    expect(await plantedIn(repository)).toEqual([another, open].toSorted())
    expect(await agentsOn(repository)).toHaveLength(1)
    await expectSound(repository)
  })
})

describe('a sweep', () => {
  it('asks for few things, however much there is to clear', async () => {
    const { server, registry } = await litteredScene({})
    server.reset()
    await registry().sweep()
    expect(server.count()).toBeLessThan(10)
  })

  it('clears blobs that are no intents for their size and for what they are', async () => {
    const { repository, registry } = await startScene()
    await plant(repository, [
      { ...junk('giant'), text: 'x'.repeat(3_000_000) },
      { ...junk('nul'), text: '\0' },
    ])
    await runGit(repository, ['update-ref', refOf(junk('commit')), 'main'])
    expect((await registry().sweep()).result).toMatchObject({ cleared_count: 3, waiting: 0, left: 0 })
    expect(await plantedIn(repository)).toEqual([])
  })

  it('has nothing to do on a local branch', async () => {
    const { repository } = await startScene()
    await plant(repository, [junk('a')])
    const { outcome, result } = await openRegistry({
      directory: repository,
      branch: 'main',
      root,
      author,
    }).sweep()
    expect({ outcome, result }).toEqual({
      outcome: 'answered',
      result: { cleared_count: 0, cleared: [], waiting: 0, left: 0 },
    })
  })

  it('is of the newest state only', async () => {
    const { registry } = await startScene()
    expect(await registry().sweep({}, { at: 'main' })).toMatchObject({
      outcome: 'failed',
      error: {
        code: 'bad-input',
        message: 'sweep works with the newest state; it cannot run at a revision',
      },
    })
  })

  it('needs the right to write', async () => {
    const { repository, registry } = await startScene()
    await plant(repository, [junk('a')])
    await git(repository, 'config', 'http.receivepack', 'false')
    expect(await registry().sweep()).toMatchObject({ outcome: 'failed', error: { code: 'denied' } })
  })
})
