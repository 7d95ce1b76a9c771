import { beforeAll, describe, expect, it } from '@jest/globals'
import {
  atEnd,
  commitFiles,
  createRemote,
  fsck,
  git,
  log,
  readFiles,
  temporaryFolder,
} from '../support/repository.js'
import { registryFiles, registryRoot } from './calls.js'
import { buildCommandLine } from './command-line.js'
import { GitServer } from './git-server.js'
import {
  makeHonestIntent,
  makeHostileIntents,
  isForged,
  makeJunkRefs,
  namespace,
  plantRefs,
  type LeftRef,
} from './hostile-objects.js'
import { Writer, type Answer } from './writer.js'

let script = ''

beforeAll(async () => {
  script = await buildCommandLine(await temporaryFolder())
})

interface Cost {
  requests: number
  /** Bytes of answers. */
  bytes: number
}

async function startScene(left: readonly LeftRef[]) {
  const repository = await createRemote(registryFiles())
  await commitFiles(
    repository,
    'main',
    { [`${registryRoot}/config.json`]: '{"max_active_agents":100}\n' },
    'Room',
  )
  await plantRefs(repository, left)
  const costs = new Map<string, Cost>()
  const server = new GitServer(repository, async (exchange) => {
    const cost = costs.get(exchange.writer) ?? { requests: 0, bytes: 0 }
    costs.set(exchange.writer, cost)
    cost.requests += 1
    cost.bytes += await server.relay(exchange)
  })
  await server.start()
  atEnd(() => server.crash())
  const temporary = await temporaryFolder()
  const call = (name: string, args: readonly string[], env: Record<string, string> = {}) => {
    const settings = ['--remote', server.url, '--branch', 'main', '--author', 'A <a@example.com>']
    return new Writer({ script, name, args: [...args, ...settings], temporary, env }).answer
  }
  const spawn = (name: string, env?: Record<string, string>): Promise<Answer | null> =>
    call(name, ['spawn', '--agent', JSON.stringify({ id: name, specialization: 'reviewer' })], env)
  return { repository, remote: server.url, costs, call, spawn }
}

async function agentsOn(repository: string): Promise<string[]> {
  const paths = Object.keys(await readFiles(repository, 'main'))
  return paths.flatMap((path) => /\/agents\/(.+)\.json$/.exec(path)?.[1] ?? [])
}

const outcomes = (answers: readonly (Answer | null)[]) => answers.map((one) => one?.outcome.outcome)

const key = 'a key that writers share'
const minutes = 60_000

/** Costs of each writer beyond a bound: none, where all is well. */
const beyond = (costs: ReadonlyMap<string, Cost>, name: RegExp, requests: number, bytes: number) =>
  [...costs].filter(([writer, cost]) => name.test(writer) && (cost.requests > requests || cost.bytes > bytes))

describe.each<[string, Record<string, string>, number]>([
  ['writers without a key', {}, 50_000_000],
  ['writers with a key', { AGENT_REGISTRY_INTENT_KEY: key }, 1_000_000],
])('%s', (_, env, giant) => {
  it(
    'carry out none of the intents that they may not, and land alone and together',
    async () => {
      const { repository, remote, spawn, costs } = await startScene([])
      const kinds = makeHostileIntents(
        { remote, head: await git(repository, 'rev-parse', 'main') },
        env['AGENT_REGISTRY_INTENT_KEY'],
        giant,
      )
      await plantRefs(
        repository,
        kinds.map(([, left]) => left),
      )
      expect(outcomes([await spawn('alone', env)])).toEqual(['committed'])
      const names = Array.from({ length: 5 }, (_, index) => `writer-${index}`)
      const answers = await Promise.all(names.map((name) => spawn(name, env)))
      expect(outcomes(answers)).toEqual(names.map(() => 'committed'))
      const agents = await agentsOn(repository)
      expect(agents).toEqual(expect.arrayContaining(['alone', ...names]))
      expect(agents.filter(isForged)).toEqual([])
      const authors = (await log(repository, 'main')).map(({ author }) => author)
      expect(authors).not.toContain('Mallory <mallory@example.com>')
      expect(beyond(costs, /^alone$/, 20, 4 * giant)).toEqual([])
      expect(beyond(costs, /^writer/, 40, 4 * giant)).toEqual([])
      await fsck(repository)
    },
    5 * minutes,
  )
})

it.each([undefined, key])('an intent in which nothing is forged is carried out (key: %s)', async (shared) => {
  const { repository, remote, spawn } = await startScene([])
  const head = await git(repository, 'rev-parse', 'main')
  await plantRefs(repository, [makeHonestIntent({ remote, head }, shared)])
  const env = shared === undefined ? {} : { AGENT_REGISTRY_INTENT_KEY: shared }
  expect(outcomes([await spawn('alone', env)])).toEqual(['committed'])
  expect((await agentsOn(repository)).filter(isForged)).toHaveLength(1)
})

describe('ten thousand refs of junk', () => {
  it(
    'cost a writer alone, and writers together, a bounded number of requests and bytes, and are swept away',
    async () => {
      const { repository, spawn, call, costs } = await startScene(makeJunkRefs(10_000))
      expect(outcomes([await spawn('alone')])).toEqual(['committed'])
      const names = Array.from({ length: 6 }, (_, index) => `writer-${index}`)
      const answers = await Promise.all(names.map((name) => spawn(name)))
      expect(outcomes(answers)).toEqual(names.map(() => 'committed'))
      expect(await agentsOn(repository)).toEqual(expect.arrayContaining(['alone', ...names]))
      // A look lists them all, some 100 bytes each.
      expect(beyond(costs, /^alone$/, 6, 2_000_000)).toEqual([])
      expect(beyond(costs, /^writer/, 40, 20_000_000)).toEqual([])
      const swept = await call('sweeper', ['sweep'])
      expect(swept?.outcome).toMatchObject({ outcome: 'answered', result: { cleared_count: 10_000 } })
      expect(await git(repository, 'for-each-ref', namespace)).toBe('')
    },
    5 * minutes,
  )
})
