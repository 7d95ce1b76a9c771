import { describe, expect, it } from '@jest/globals'
import { readRequestId } from '../../../src/faces/action/request-id.js'
import type { CommandOf, OperationName } from '../../../src/core/operations/index.js'
import { temporaryFolder } from '../../support/repository.js'

const environment = {
  GITHUB_REPOSITORY: 'o/r',
  GITHUB_RUN_ID: '1001',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_JOB: 'job',
  GITHUB_ACTION: '__self',
}
const spawn: CommandOf<'spawn'> = { operation: 'spawn', agent: { specialization: 'x' } }

const id = (
  changes: Partial<typeof environment> = {},
  command: CommandOf<OperationName> = spawn,
  jobIndex = '0',
) => readRequestId(command, jobIndex, { ...environment, ...changes })

describe('the request id of a step', () => {
  it('is the same for the same step, and fit for a commit message', async () => {
    expect(await id()).toBe(await id())
    expect(await id()).toMatch(/^run-1001-[0-9a-f]{32}$/)
    expect(await id({}, { agent: { specialization: 'x' }, operation: 'spawn' })).toBe(await id())
  })

  it.each<[string, Parameters<typeof id>]>([
    ['repository', [{ GITHUB_REPOSITORY: 'o/other' }]],
    ['run', [{ GITHUB_RUN_ID: '1002' }]],
    ['job', [{ GITHUB_JOB: 'other' }]],
    ['leg of the matrix', [{}, spawn, '1']],
    ['step', [{ GITHUB_ACTION: '__self_2' }]],
    ['command', [{}, { operation: 'spawn', agent: { specialization: 'y' } }]],
  ])('differs by %s', async (_, changed) => {
    expect(await id(...changed)).not.toBe(await id())
  })

  it('outlives a re-run, except for an evaluation', async () => {
    expect(await id({ GITHUB_RUN_ATTEMPT: '2' })).toBe(await id())
    const evaluate: CommandOf<'evaluate'> = { operation: 'evaluate' }
    expect(await id({}, evaluate)).toBe(await id({}, evaluate))
    expect(await id({ GITHUB_RUN_ATTEMPT: '2' }, evaluate)).not.toBe(await id({}, evaluate))
  })

  it('counts how often a step runs in its job, and the same in a re-run', async () => {
    const job = async () => {
      const folder = { RUNNER_TEMP: await temporaryFolder() }
      return await Promise.all([1, 2, 3].map(() => readRequestId(spawn, '0', { ...environment, ...folder })))
    }
    const [first, again] = [await job(), await job()]
    expect(new Set(first).size).toBe(3)
    expect(again.toSorted()).toEqual(first.toSorted())
    expect(first).toContain(await id())
  })

  it('is left to the registry outside of a workflow run', async () => {
    expect(await readRequestId(spawn, '', {})).toBeUndefined()
  })

  it('does without a folder for temporary files', async () => {
    expect(await readRequestId(spawn, '0', { ...environment, RUNNER_TEMP: '/nowhere/at/all' })).toBe(
      await id(),
    )
  })
})
