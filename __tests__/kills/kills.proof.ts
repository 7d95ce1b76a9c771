import { beforeAll, describe, expect, it } from '@jest/globals'
import { temporaryFolder } from '../support/repository.js'
import { runKills, type CampaignResult } from './campaign.js'
import { buildCommandLine } from './command-line.js'
import { checkResult, type CheckedResult } from './check-result.js'

/** Where writers are killed, and what else happens. */
const wanted = [
  ...['head listing', 'fetch', 'direct push', 'publish', 'look', 'combined push'].flatMap((step) => [
    `kill ${step} before`,
    `kill ${step} after`,
  ]),
  ...['direct push', 'publish', 'combined push'].map((step) => `kill ${step} late`),
  ...['kill anytime', 'cut direct push after', 'crash prepared', 'lock'],
]

describe('writers that are killed, with a server that is killed too', () => {
  let result: CampaignResult
  let judged: CheckedResult

  beforeAll(async () => {
    const folder = await temporaryFolder()
    const script = await buildCommandLine(folder)
    result = await runKills({ script, folder, seed: 1, kills: 200, wanted })
    judged = await checkResult(result)
  }, 900_000)

  it('leave a sound branch, with each acknowledged change once, and nothing that was denied', () => {
    expect(judged.wrong).toEqual([])
  })

  it('are killed at every step that the server can see, and meet cuts, locks and crashes', () => {
    expect(wanted.filter((what) => !result.counts.has(what))).toEqual([])
    const kills = [...result.counts].filter(([what]) => what.startsWith('kill '))
    expect(kills.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThanOrEqual(200)
  })

  it('get through where they live', () => {
    const answered = result.calls.flatMap(({ answer }) => answer?.outcome ?? [])
    const landed = answered.filter(({ outcome }) => outcome === 'committed')
    expect(landed.length).toBeGreaterThan(answered.length / 4)
    expect(landed.some(({ combined, landed_by: by }) => combined > 0 && by === 'other')).toBe(true)
  })

  it('leave no intent that sweeps do not clear', () => {
    expect(result.swept.later).toBe(0)
  })
})
