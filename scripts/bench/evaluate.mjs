// What an evaluation asks of GitHub's API, by the number of agents and of issues and pull requests.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import '../loaders/typescript.mjs'
import { figure, heading } from './print.mjs'
import { inTurns, median, medianRatio, run } from './processes.mjs'
import { createRemote, registry } from './repositories.mjs'
import { commandLine } from './bundles.mjs'

const runs = 3
const agentCounts = [10, 50, 500]
const itemCounts = [200, 2000]
const named = (count) => count.toLocaleString('en')

/** Half issues, half pull requests, each an agent's, each pull request with commits and reviews. */
function work(agents, items) {
  const id = (index) => `agent-${String(index % agents).padStart(6, '0')}`
  const begun = Date.now() - 6 * 24 * 3_600_000
  const time = (index) => new Date(begun + index * 60_000).toISOString()
  const numbers = Array.from({ length: items }, (_, index) => index)
  const common = (index) => ({ number: index + 1, createdAt: time(index), author: 'someone' })
  return {
    issues: numbers
      .filter((index) => index % 2 === 0)
      .map((index) => ({ ...common(index), labels: [`agent:${id(index / 2)}`], closedAt: time(index + 5) })),
    pullRequests: numbers
      .filter((index) => index % 2 === 1)
      .map((index) => ({
        ...common(index),
        body: `A change.\n\n<!-- agent: ${id((index - 1) / 2)} -->`,
        mergedAt: time(index + 9),
        commitMessages: ['One', 'Two', 'Three'],
        reviews: [{ author: 'someone', body: 'Fine.', submittedAt: time(index + 7) }],
      })),
  }
}

async function measureOne(parent, agents, items) {
  const { startGitHub } = await import('../../__tests__/support/github/emulator.ts')
  const folder = path.join(parent, `evaluate-${agents}-${items}`)
  mkdirSync(folder)
  await createRemote(folder, registry(agents))
  const hub = await startGitHub({ repository: path.join(folder, 'registry.git'), ...work(agents, items) })
  try {
    const metrics = path.join(folder, 'metrics.json')
    writeFileSync(metrics, '{}')
    const env = { GITHUB_SERVER_URL: hub.url, GITHUB_API_URL: hub.apiUrl, GITHUB_TOKEN: 'token' }
    const evaluate = (...more) =>
      run(
        process.execPath,
        [
          commandLine,
          '--remote',
          hub.remote(),
          '--branch',
          'main',
          '--dry-run',
          '--json',
          'evaluate',
          ...more,
        ],
        { env, cwd: folder },
      )
    const credited = JSON.parse((await evaluate()).stdout).result.agents.flatMap(({ credits }) => credits)
    if (credited.length !== items) throw new Error(`${credited.length} of ${items} items were credited`)
    const requests = hub.count()
    const times = await inTurns(runs, {
      given: () => evaluate('--metrics', metrics),
      collected: () => evaluate(),
    })
    const size = `${named(agents)} agents, ${named(items)} issues and pull requests`
    figure(`${size}: requests`, requests, { most: 10 + items / 100 })
    const note = `${median(times.collected).toFixed(0)} ms`
    figure(`${size}: time`, medianRatio(times.collected, times.given), { unit: '×', digits: 1, note })
  } finally {
    await hub.close()
  }
}

export async function measure(parent) {
  heading(
    'evaluate that collects, medians of alternating runs; the alternative: evaluate with a metrics file\n' +
      '  (requests are a second apart, as GitHub asks of its users)',
  )
  for (const agents of agentCounts) {
    for (const items of itemCounts) await measureOne(parent, agents, items)
  }
}
