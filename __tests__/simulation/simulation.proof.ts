import { describe, expect, it } from '@jest/globals'
import { runHistories, describeFailure, type EventCounts } from './campaign.js'
import { faultProfiles } from './fault-profiles.js'
import { simulate } from './simulate.js'
import { hostileActs } from './hostile-refs.js'

const histories = 1000
const seeds = Array.from({ length: 5 }, (_, index) => 1 + index * histories)

/** What every thousand histories must contain, so that nothing legal comes of nothing done. */
const happens = [
  ...faultProfiles.map(({ name }) => `fault profile ${name}`),
  ...['torn', 'server-error', 'lagging', 'denied', 'killed'].map((kind) => `fault ${kind}`),
  ...['refused-unseen', 'refused-for-good', 'landed-but-refused'].map((kind) => `fault ${kind}`),
  ...['lost-before', 'lost-after', 'late', 'duplicate'].map((kind) => `fault ${kind}`),
  ...['refused-unseen', 'lost-before', 'lost-after', 'late', 'duplicate'].map((kind) => `fault move ${kind}`),
  ...['crash', 'fell between refs', 'moved refs in part', 'lock', 'poison'].map((kind) => `fault ${kind}`),
  ...Object.keys(hostileActs).map((name) => `fault ${name}`),
  ...['a push', 'rewind', 'fork', 'merge', 'merge the wrong way round', 'revert'].map(
    (by) => `head by ${by}`,
  ),
  ...['merge a request', 'quote a request', 'cherry-pick', 'commit dated back'].map((by) => `head by ${by}`),
  ...['commit', 'edit config', 'edit an agent', 'corrupt an agent'].map((by) => `head by ${by}`),
  ...['intent published', 'intent ended', 'tombstone', 'ref planted', 'ref deleted by a stranger'],
  ...['self', 'self with others', 'other', 'other with others'].map((by) => `landed by ${by}`),
  'landed with several others',
  ...['committed', 'unchanged', 'answered', 'refused', 'failed', 'unknown'].map((kind) => `outcome ${kind}`),
  ...['contention', 'rewound', 'network', 'denied', 'corrupt-registry'].map((code) => `error ${code}`),
  ...['capacity-reached', 'name-taken', 'agent-exists', 'too-soon'].map((code) => `refusal ${code}`),
  'refusal request-id-reused',
  'outcome unanswered',
  'repetition',
  'decided again',
  'minted anew',
]

const missing = (counts: EventCounts): string[] => happens.filter((what) => !counts.has(what))

describe('the commit loop, on a branch that other writers, people and the network work against', () => {
  it.each(seeds)(`keeps its promises in ${histories} histories from seed %i on`, async (seed) => {
    const { counts, failures, histories: run } = await runHistories(seed, histories)
    expect(failures.map(describeFailure)).toEqual([])
    expect(run).toBe(histories)
    expect(missing(counts)).toEqual([])
  })
})

it('gives the same history for the same seed, and another for another', async () => {
  for (let seed = 1; seed <= 100; seed += 1) {
    const [first, second] = [await simulate(seed), await simulate(seed)]
    expect(second.trace).toEqual(first.trace)
    expect(second.history.faults).toEqual(first.history.faults)
    expect((await simulate(seed + 1)).trace).not.toEqual(first.trace)
  }
})
