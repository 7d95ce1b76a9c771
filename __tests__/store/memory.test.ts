import { describe, expect, it } from '@jest/globals'
import { MemoryRemote, MemoryStore } from '../../src/store/memory.js'
import { combiningContract, storeContract, type Harness } from './contract.js'

function makeHarness(): Harness {
  const remote = new MemoryRemote()
  return {
    open: () => Promise.resolve(new MemoryStore(remote)),
    make({ parents, files, message = 'a commit\n', time = Date.now() }) {
      const [first] = parents
      const all = new Map(first === undefined ? [] : remote.commits.get(first)?.files)
      for (const [path, text] of Object.entries(files)) {
        if (text === null) all.delete(path)
        else all.set(path, text)
      }
      return Promise.resolve(remote.add({ parents, message, time, files: all }))
    },
    point(commit) {
      remote.head = commit
      return Promise.resolve()
    },
  }
}

describe('the memory store keeps the contract of a store', () => {
  it.each([...storeContract, ...combiningContract])('$title', async ({ check }) => {
    expect.hasAssertions()
    await check(makeHarness())
  })
})
