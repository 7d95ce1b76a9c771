import { describe, expect, it } from '@jest/globals'
import type { Permissions } from '../support/github/types.js'
import { config, jobTokens, record, startExamples, tokenName } from './example-fixture.js'

/** Jobs of an example that all succeed where the repository holds these files. */
const scenes = [
  ['capacity-gate.yml', ['capacity', 'spawn'], config({ max_active_agents: 1 })],
  ['data-sync.yml', ['sync'], record('ada')],
  ['evaluator.yml', ['evaluate', 'report'], record('ada')],
  [
    'learning-spawner.yml',
    ['topics', 'spawn', 'collect'],
    { 'learnings/all.json': '[{"topic":"git","weight":1}]' },
  ],
  ['nightly-validation.yml', ['validate'], record('ada')],
  ['nightly-validation.yml', ['report'], record('bad', { status: 'asleep' })],
  ['spawner.yml', ['choose', 'spawn'], {}],
] as const

describe.each(scenes)('%s: %j', (example, jobs, files) => {
  /** Results of the jobs, one of which may have other rights than the example gives it. */
  const results = async (job = '', permissions: Permissions = {}): Promise<(string | undefined)[]> => {
    const other = { [tokenName(example, job)]: { login: 'github-actions[bot]', permissions } }
    const { run } = await startExamples(files, { tokens: { ...jobTokens(), ...other } })
    const done = (await run(example)).jobs
    return jobs.map((name) => done[name]?.result)
  }
  const rightsOf = (job: string): Permissions => jobTokens()[tokenName(example, job)]?.permissions ?? {}
  const rights = jobs.flatMap((job) =>
    Object.entries(rightsOf(job)).map(([right, level]) => ({ job, right, level })),
  )

  it('has the rights that it needs', async () => {
    expect(await results()).toEqual(jobs.map(() => 'success'))
  })

  it.each(rights)('needs $right: $level in job $job', async ({ job, right, level }) => {
    const others = Object.entries(rightsOf(job)).filter(([name]) => name !== right)
    const less = [...others, level === 'write' ? [right, 'read'] : ['metadata', 'read']]
    const done = await results(job, Object.fromEntries(less) as Permissions)
    expect(done[jobs.findIndex((name) => name === job)]).toBe('failure')
  })
})
