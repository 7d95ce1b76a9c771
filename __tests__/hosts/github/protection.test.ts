import { describe, expect, it } from '@jest/globals'
import { isProtected } from '../../../src/hosts/github/protection.js'
import type { ProtectionData } from '../../support/github/types.js'
import { git } from '../../support/repository.js'
import { limitsOf, startHub, sourceOf } from './github-fixture.js'

const asked = async (branch: string, protection: Record<string, ProtectionData>) => {
  const { hub, repository } = await startHub({})
  await git(repository, 'branch', 'agents/one', 'main')
  Object.assign(hub.state.protection, protection)
  const answer = await isProtected(sourceOf(hub), branch, limitsOf())
  return { answer, requests: hub.count() }
}

describe('a branch on GitHub', () => {
  it.each<[string, string, Record<string, ProtectionData>, boolean]>([
    ['nobody said anything about', 'main', {}, false],
    ['whose name has a slash', 'agents/one', { 'agents/one': { rules: ['update'] } }, true],
    ['beside a protected one', 'agents/one', { main: { protected: true, rules: ['update'] } }, false],
    ['with a protection', 'main', { main: { protected: true } }, true],
    ['that takes pull requests only', 'main', { main: { rules: ['deletion', 'pull_request'] } }, true],
    ['that few may push to', 'main', { main: { rules: ['update'] } }, true],
    ['that wants signatures', 'main', { main: { rules: ['required_signatures'] } }, true],
    ['that stays where it is', 'main', { main: { rules: ['deletion', 'non_fast_forward'] } }, false],
  ])('%s', async (_, branch, protection, expected) => {
    expect((await asked(branch, protection)).answer).toBe(expected)
  })

  it('is asked about in two requests, one where the first says it', async () => {
    expect(await asked('main', {})).toMatchObject({ requests: 2 })
    expect(await asked('main', { main: { protected: true } })).toMatchObject({ requests: 1 })
  })

  it('that is not there yet, or not shown, is a failure', async () => {
    await expect(asked('absent', {})).rejects.toMatchObject({ code: 'unknown-remote' })
  })
})
