import { describe, expect, it } from '@jest/globals'
import type { CollectedWork } from '../../src/core/evidence/work.js'
import { openRegistry } from '../../src/index.js'
import { evidenceFrom } from '../../src/registry/evidence.js'
import { record, registryFiles, remoteWith, storeOn } from '../commit/memory-fixture.js'
import { author } from './remote-fixture.js'

const since = '2026-05-01T00:00:00.000Z'
const until = '2026-06-01T00:00:00.000Z'

/** What any forge might find: one issue that was done, and one merged pull request that closes the issue. */
const found: CollectedWork['work'] = {
  issues: [
    {
      ...{ number: 1, body: '<!-- agent: ada -->', labels: [], closedAt: until },
      ...{ assignees: [], isUpdated: true, completed: true },
    },
  ],
  pullRequests: [
    {
      ...{ number: 2, body: '', labels: [], closedAt: until, mergedAt: until },
      ...{ author: { login: 'bob-bot', bot: true }, commitMessages: [], closes: [], reviews: [] },
    },
  ],
}

describe('the work that a host finds', () => {
  it('is credited to the agents of the registry, whatever the host', async () => {
    const remote = remoteWith(registryFiles({}, { ada: {}, bob: { github_login: 'bob-bot' }, idle: {} }))
    const registry = openRegistry({
      author,
      openStore: () =>
        Promise.resolve({
          ...{ store: storeOn(remote), root: '', url: null },
          fastForwardCheckout: () => Promise.resolve(null),
        }),
    })
    const begins: number[] = []
    const collect = evidenceFrom((beginAt) => {
      begins.push(beginAt(0))
      return Promise.resolve({ work: found, since, until, requests: 3 })
    })
    const { result } = await registry.collect({ since }, { collect })
    expect(begins).toEqual([Date.parse(since)])
    expect(result?.collection).toMatchObject({ since, until, requests: 3, omitted: 0 })
    expect(result?.metrics).toMatchObject({
      ada: { issues_resolved: 1, prs_merged: 0 },
      bob: { issues_resolved: 0, prs_merged: 1 },
      idle: { issues_assigned: 0, prs_opened: 0 },
    })
    const evaluated = await registry.evaluate({ since }, { collect })
    expect(evaluated).toMatchObject({ outcome: 'committed', error: null })
    expect(record(remote, 'agents/ada.json')).toMatchObject({ metrics: { issues_resolved: 1 } })
  })
})
