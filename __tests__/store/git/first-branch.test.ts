import { dirname } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { startGitServer } from '../../../src/demo/git-server.js'
import { openRegistry } from '../../../src/index.js'
import { atEnd, commitFiles, createRemote, log } from '../../support/repository.js'

const author = { name: 'Writer', email: 'writer@example.com' }

describe('the first writers of an empty repository', () => {
  it('see a branch that another makes between the fetch and the look at all branches', async () => {
    const repository = await createRemote()
    let reads = 0
    const server = await startGitServer({
      root: dirname(repository),
      intercept: async (_request, _response, { service }) => {
        if (service === 'git-upload-pack') reads += 1
        // The fetch takes two requests; the third begins the look at all branches.
        if (reads === 3 && service === 'git-upload-pack')
          await commitFiles(repository, 'main', { readme: 'x' }, 'first')
        return false
      },
    })
    atEnd(() => server.close())
    const registry = openRegistry({ remote: `${server.url}/registry.git`, branch: 'main', author })
    const outcome = await registry.spawn({ agent: { specialization: 'reviewer' } })
    expect(outcome).toMatchObject({ outcome: 'committed', error: null })
    expect(await log(repository, 'main')).toHaveLength(2)
  })

  it('all land, whoever makes the branch', async () => {
    const repository = await createRemote()
    const registry = openRegistry({ remote: repository, branch: 'main', author })
    const spawns = Array.from({ length: 5 }, () => registry.spawn({ agent: { specialization: 'reviewer' } }))
    const outcomes = await Promise.all(spawns)
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(Array(5).fill('committed'))
    expect(await log(repository, 'main')).toHaveLength(5)
  })
})
