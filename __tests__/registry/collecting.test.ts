import { describe, expect, it } from '@jest/globals'
import type { Collector } from '../../src/registry/options.js'
import { StoreError } from '../../src/store/errors.js'
import { commitFiles, log } from '../support/repository.js'
import { content, root, startScene } from './remote-fixture.js'

const record = (id: string): string =>
  `${JSON.stringify({ id, specialization: 'reviewer', status: 'active', spawned_at: '2020-01-01T00:00:00Z' })}\n`
const files = { ...content, [`${root}/agents/ada.json`]: record('ada') }

const counts = { issues_assigned: 1, issues_resolved: 1, prs_opened: 2, prs_merged: 1, reviews_given: 4 }
const credits = [{ number: 7, counts: ['issues_assigned' as const], by: 'label' as const }]
const collection = {
  since: '2026-01-01T00:00:00Z',
  until: '2026-01-08T00:00:00Z',
  requests: 3,
  ambiguous: [],
  unknown: [],
  omitted: 0,
}

/** A collector that remembers what it was asked. */
function counted(): { collect: Collector; asked: (string | undefined)[] } {
  const asked: (string | undefined)[] = []
  const collect: Collector = (_, since) => {
    asked.push(since)
    return Promise.resolve({ metrics: { ada: { ...counts, credits } }, collection })
  }
  return { collect, asked }
}

describe('an evaluation that collects', () => {
  it('scores on what was collected, and keeps the evidence in its result', async () => {
    const { registry } = await startScene({ files })
    const { collect, asked } = counted()
    const { outcome, result } = await registry().evaluate({}, { collect })
    expect(outcome).toBe('committed')
    expect(asked).toEqual([undefined])
    expect(result?.agents).toMatchObject([{ id: 'ada', measured: true, evidence: counts, credits }])
    expect(result?.collection).toEqual(collection)
  })

  it('hands over the begin that was asked for', async () => {
    const { registry } = await startScene({ files })
    const { collect, asked } = counted()
    await registry().evaluate({ since: '2026-01-01T00:00:00Z' }, { collect })
    expect(asked).toEqual(['2026-01-01T00:00:00Z'])
  })

  it('collects once, and decides on that as often as it must', async () => {
    const { registry, server, repository } = await startScene({ files })
    const { collect, asked } = counted()
    server.between(() =>
      commitFiles(repository, 'main', { [`${root}/agents/grace.json`]: record('grace') }, 'Grace'),
    )
    const { outcome, attempts, result } = await registry().evaluate({}, { collect })
    expect({ outcome, attempts, asked }).toEqual({ outcome: 'committed', attempts: 2, asked: [undefined] })
    expect(result?.agents.map(({ id, measured }) => [id, measured])).toEqual([
      ['ada', true],
      ['grace', false],
    ])
  })

  it('collects nothing where it is refused in any case', async () => {
    const { registry } = await startScene({ files })
    const { collect, asked } = counted()
    await registry().evaluate({}, { collect })
    const { outcome, refusal } = await registry().evaluate({ min_interval_hours: 1 }, { collect })
    expect([outcome, refusal?.code]).toEqual(['refused', 'too-soon'])
    expect(asked).toHaveLength(1)
  })

  it('collects for a refusal that the branch, moving on, takes back', async () => {
    const { registry, server, repository } = await startScene({ files })
    const { collect, asked } = counted()
    const metadata = (time: string) => ({
      [`${root}/metadata.json`]: JSON.stringify({ last_evaluation: time }),
    })
    await commitFiles(repository, 'main', metadata(new Date().toISOString()), 'Evaluated')
    server.between(
      () => commitFiles(repository, 'main', metadata('2026-01-01T00:00:00Z'), 'Not evaluated after all'),
      { service: 'git-receive-pack', phase: 'advertise' },
    )
    const { outcome, attempts } = await registry().evaluate({ min_interval_hours: 1 }, { collect })
    expect({ outcome, attempts, asked }).toEqual({ outcome: 'committed', attempts: 2, asked: [undefined] })
  })

  it('gives the first outcome to a repeated request, and collects nothing for it', async () => {
    const { registry } = await startScene({ files })
    const { collect, asked } = counted()
    const first = await registry().evaluate({}, { collect, requestId: 'nightly' })
    const again = await registry().evaluate({}, { collect, requestId: 'nightly' })
    expect(again).toMatchObject({ outcome: 'committed', commit: first.commit, result: first.result })
    expect(asked).toHaveLength(1)
  })

  it('writes nothing where the collection fails', async () => {
    const { registry, repository } = await startScene({ files })
    const fail = new StoreError('rate-limited', 'asks to wait')
    const { outcome, error } = await registry().evaluate({}, { collect: () => Promise.reject(fail) })
    expect([outcome, error?.code]).toEqual(['failed', 'rate-limited'])
    expect(await log(repository, 'main')).toHaveLength(1)
  })

  it('leaves metrics that were given alone', async () => {
    const { registry } = await startScene({ files })
    const { collect, asked } = counted()
    const { result } = await registry().evaluate({ metrics: {} }, { collect })
    expect(result).toMatchObject({ agents: [{ id: 'ada', measured: false }], collection: null })
    expect(asked).toEqual([])
  })
})

describe('collect', () => {
  it('gives what was collected, and writes nothing', async () => {
    const { registry, repository } = await startScene({ files })
    const { outcome, result } = await registry().collect({}, counted())
    expect(outcome).toBe('answered')
    expect(result).toEqual({ metrics: { ada: { ...counts, credits } }, collection })
    expect(await log(repository, 'main')).toHaveLength(1)
  })
})

describe('without anybody to collect', () => {
  it.each([
    ['collect', {}, 'there is no host here to collect metrics from'],
    ['evaluate', { since: '2026-01-01T00:00:00Z' }, 'since: metrics are collected only from a GitHub server'],
  ] as const)('%s %j is bad input', async (operation, input, words) => {
    const { registry } = await startScene({ files })
    const { outcome, error } = await registry()[operation](input)
    expect([outcome, error?.code]).toEqual(['failed', 'bad-input'])
    expect(error?.message).toContain(words)
  })

  it('an evaluation scores on the records', async () => {
    const { registry } = await startScene({ files })
    const { result } = await registry().evaluate()
    expect(result).toMatchObject({ agents: [{ id: 'ada', measured: false, credits: [] }], collection: null })
  })
})
