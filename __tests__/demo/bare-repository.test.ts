import { describe, expect, it } from '@jest/globals'
import { createBareRepository } from '../../src/demo/bare-repository.js'
import { createRemote, git, temporaryFolder } from '../support/repository.js'

describe('a new bare repository', () => {
  it.each([
    ['uploadpack.allowFilter', 'true'],
    ['uploadpack.allowAnySHA1InWant', 'true'],
    ['http.receivepack', 'true'],
    ['receive.autogc', 'false'],
  ])('has %s set to %s', async (name, value) => {
    expect(await git(await createRemote(), 'config', '--local', name)).toBe(value)
  })

  it.each([undefined, 'trunk'])('has the default branch asked for: %p', async (branch) => {
    const folder = await temporaryFolder()
    await createBareRepository(folder, branch)

    expect(await git(folder, 'symbolic-ref', 'HEAD')).toBe(`refs/heads/${branch ?? 'main'}`)
  })
})
