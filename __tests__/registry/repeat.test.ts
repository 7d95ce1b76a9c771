import { describe, expect, it } from '@jest/globals'
import { tracedProcesses } from '../store/git/trace.js'
import { git, log, runGit } from '../support/repository.js'
import { agent, agentsOn, expectSound, startScene } from './remote-fixture.js'

const day = 24 * 3_600_000

/** Commits of other people on top of the branch, one a second, the last of them at `until` (milliseconds since 1970). */
async function appendCommits(repository: string, count: number, until: number): Promise<void> {
  const last = Math.floor(until / 1000)
  const commits = Array.from({ length: count }, (_, index) => [
    `commit refs/heads/main\ncommitter Another <another@example.com> ${last - count + 1 + index} +0000\n`,
    `data 6\nother\n${index === 0 ? 'from refs/heads/main^0\n' : ''}`,
    `M 100644 inline src/index.ts\ndata ${String(index).length}\n${index}\n\n`,
  ])
  await runGit(repository, ['fast-import', '--quiet', '--done'], `${commits.flat().join('')}done\n`)
}

describe('a request that is repeated', () => {
  it('from elsewhere, after 500 other commits, gives the first outcome', async () => {
    const { server, repository, registry } = await startScene({ keepAlive: true })
    const call = { requestId: 'request-1' }
    const first = await registry().spawn({ agent }, call)
    await appendCommits(repository, 500, Date.now())
    server.reset()
    expect(await registry().spawn({ agent }, call)).toEqual({ ...first, attempts: 0, landed_by: null })
    // The branch and its files, and the commits: two fetches.
    expect(server.count()).toBeLessThanOrEqual(6)
    expect(server.count({ service: 'git-receive-pack' })).toBe(0)
    expect(await log(repository, 'main')).toHaveLength(502)
    expect(await agentsOn(repository)).toHaveLength(1)
  })

  it('for another command is refused', async () => {
    const { repository, registry } = await startScene()
    const call = { requestId: 'request-1' }
    await registry().spawn({ agent }, call)
    await appendCommits(repository, 10, Date.now())
    const outcome = await registry().spawn({ agent: { ...agent, id: 'other' } }, call)
    expect(outcome).toMatchObject({ outcome: 'refused', refusal: { code: 'request-id-reused' } })
    expect(await agentsOn(repository)).toHaveLength(1)
  })

  it('by many at once lands once', async () => {
    const { repository, registry } = await startScene()
    const call = { requestId: 'request-1' }
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => registry().spawn({ agent }, call)))
    const [commit] = await log(repository, 'main')
    expect(outcomes.map(({ outcome, commit: landed }) => [outcome, landed])).toEqual(
      outcomes.map(() => ['committed', commit?.commit]),
    )
    expect(await log(repository, 'main')).toHaveLength(2)
    await expectSound(repository)
  })
})

describe('how far back a request is looked for', () => {
  /** Commits that the search for an id received. */
  async function received(search: () => Promise<unknown>): Promise<number[]> {
    const processes = await tracedProcesses(search)
    // Commits alone come by the thousand; the branch itself and its files are but a few objects.
    return processes
      .filter((line) => line.includes('--promisor'))
      .flatMap((line) => /--pack_header=2,(\d+)/.exec(line)?.[1] ?? [])
      .map(Number)
  }

  it('is bounded by its age: what is older is not even fetched, but for a few commits', async () => {
    const { repository, registry } = await startScene()
    await appendCommits(repository, 500, Date.now() - 40 * day)
    await appendCommits(repository, 10, Date.now() - day)
    const counts = await received(() => registry().spawn({ agent }, { requestId: 'request-1' }))
    expect(counts).toEqual([10, 64])
    expect(await agentsOn(repository)).toHaveLength(1)
  })

  it('reaches what a commit that was dated back would hide', async () => {
    const { repository, registry } = await startScene()
    const call = { requestId: 'request-1' }
    const first = await registry().spawn({ agent }, call)
    await appendCommits(repository, 1, Date.now() - 400 * day)
    expect(await registry().spawn({ agent }, call)).toMatchObject({
      outcome: 'committed',
      commit: first.commit,
    })
    await appendCommits(repository, 1, Date.now())
    expect(await registry().spawn({ agent }, call)).toMatchObject({
      outcome: 'committed',
      commit: first.commit,
    })
    expect(await agentsOn(repository)).toHaveLength(1)
  })

  it('the branch is still read and written as before', async () => {
    const { repository, registry } = await startScene()
    await appendCommits(repository, 100, Date.now() - 40 * day)
    const outcome = await registry().spawn({ agent }, { requestId: 'request-1' })
    expect(outcome).toMatchObject({
      outcome: 'committed',
      commit: await git(repository, 'rev-parse', 'main'),
    })
    await expectSound(repository)
  })
})
