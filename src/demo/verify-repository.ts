import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describeAgent } from '../core/operations/describe-agent.js'
import type { Agent } from '../generated/types.js'
import { formatCount } from '../report/wording.js'
import { defaultRoot } from '../store/open.js'
import type { Outcome } from '../commit/outcome.js'
import { git } from './git.js'

/** Something that must be so. */
export interface Check {
  readonly claim: string
  /** What speaks against it; empty where it holds. */
  readonly problems: readonly string[]
}

export interface Inspection {
  readonly agents: readonly Agent[]
  /** Agents whose writers were told of a success that the branch does not show. */
  readonly lost: readonly string[]
  readonly checks: readonly Check[]
}

interface Commit {
  readonly id: string
  readonly parents: readonly string[]
  /** Ids of requests, as git itself reads the trailers. */
  readonly requests: readonly string[]
}

const folder = `${defaultRoot}/agents`

/** Every commit of the branch, newest first. */
async function readHistory(checkout: string): Promise<Commit[]> {
  const trailers = '%(trailers:key=Agent-Registry-Request,valueonly,separator=%x20)'
  const output = await git(checkout, 'log', `--format=%H%x09%P%x09${trailers}`)
  const words = (text = ''): string[] => text.split(' ').filter((word) => word !== '')
  return output
    .trim()
    .split('\n')
    .map((line) => {
      const [id = '', parents, requests] = line.split('\t')
      return { id, parents: words(parents), requests: words(requests) }
    })
}

async function readAgents(checkout: string): Promise<Agent[]> {
  const path = join(checkout, ...folder.split('/'))
  const names = await readdir(path).catch(() => []) // git keeps no empty folder
  const texts = await Promise.all(names.map((name) => readFile(join(path, name), 'utf8')))
  return texts.map((text) => JSON.parse(text) as Agent)
}

/** Most agents that were active at once, in any commit. */
async function mostActive(checkout: string, history: readonly Commit[]): Promise<number> {
  const commits = history.map(({ id }) => id)
  const output = await git(checkout, 'grep', '-lF', '"status": "active"', ...commits, '--', folder)
  const counts = new Map<string, number>()
  for (const line of output.trim().split('\n')) {
    const [commit = ''] = line.split(':')
    counts.set(commit, (counts.get(commit) ?? 0) + 1)
  }
  return Math.max(...counts.values())
}

const repeated = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index)

function checkFiles(agents: readonly Agent[], told: readonly Agent[], lost: readonly string[]): Check {
  const known = new Set(told.map(({ id }) => id))
  const unknown = agents.filter(({ id }) => !known.has(id))
  return {
    claim: `${formatCount(agents.length, 'agent file')}: one for each writer that was told of a success`,
    problems: [
      ...lost.map((agent) => `lost: ${agent}`),
      ...unknown.map((agent) => `nobody was told of ${describeAgent(agent)}`),
    ],
  }
}

function checkRequests(history: readonly Commit[], landed: readonly Outcome[]): Check {
  const requests = history.flatMap((commit) => commit.requests)
  const wrong = landed
    .map(({ request_id: request }) => ({ request, times: requests.filter((id) => id === request).length }))
    .filter(({ times }) => times !== 1)
  return {
    claim: 'each request that was granted stands in the history exactly once',
    problems: wrong.map(({ request, times }) => `the request ${request} stands there ${times} times`),
  }
}

/** A refusal is right where every place is taken, and only there. */
function checkRefusals(outcomes: readonly Outcome[], landed: readonly Outcome[], limit: number): Check {
  const free = Math.min(limit, outcomes.length) - landed.length
  const others = outcomes.filter(
    ({ outcome, refusal }) => outcome !== 'committed' && refusal?.code !== 'capacity-reached',
  )
  return {
    claim: 'nobody was turned away while a place was free',
    problems: [
      ...(free > 0 ? [`${formatCount(free, 'place')} stayed free`] : []),
      ...others.map(
        ({ outcome, refusal, error }) => `a writer ${outcome}: ${(refusal ?? error)?.message ?? ''}`,
      ),
    ],
  }
}

function checkLine(history: readonly Commit[]): Check {
  const [first, ...others] = [...history].reverse()
  const forks = others.filter(({ parents }, index) => parents.join() !== (others[index - 1] ?? first)?.id)
  return {
    claim: `${formatCount(history.length, 'commit')} in one line, each made on the one before`,
    problems: forks.map(({ id }) => `${id.slice(0, 7)} was not`),
  }
}

async function checkLimit(
  checkout: string,
  history: readonly Commit[],
  agents: readonly Agent[],
  limit: number,
): Promise<Check> {
  const most = agents.length === 0 ? 0 : await mostActive(checkout, history)
  return {
    claim: `at most ${most} of ${formatCount(limit, 'place')} taken at once, in any commit`,
    problems: most <= limit ? [] : [`${most - limit} too many`],
  }
}

function checkNames(agents: readonly Agent[]): Check {
  const names = agents.map(({ human_name: name }) => String(name))
  return {
    claim: `${formatCount(new Set(names).size, 'name')}, none given twice`,
    problems: repeated(names).map((name) => `${name} was`),
  }
}

async function checkObjects(repository: string): Promise<Check> {
  const problems = await git(repository, 'fsck', '--full', '--strict', '--no-dangling').then(
    () => [],
    (error: unknown) => [String(error)],
  )
  return { claim: 'git fsck finds every object sound', problems }
}

/**
 * Reads a repository with nothing but git, and holds it against what the writers were told.
 * @param checkout fresh clone of the repository
 * @param outcomes of all writers
 * @param limit most agents that may be active
 */
export async function inspect(
  repository: string,
  checkout: string,
  outcomes: readonly Outcome<'spawn'>[],
  limit: number,
): Promise<Inspection> {
  const history = await readHistory(checkout)
  const agents = await readAgents(checkout)
  const landed = outcomes.filter(({ outcome }) => outcome === 'committed')
  const told = landed.flatMap(({ result }) => result?.agents ?? [])
  const present = new Set(agents.map(({ id }) => id))
  const lost = told.filter(({ id }) => !present.has(id)).map(describeAgent)
  const checks = [
    checkFiles(agents, told, lost),
    checkRequests(history, landed),
    await checkLimit(checkout, history, agents, limit),
    checkRefusals(outcomes, landed, limit),
    checkNames(agents),
    checkLine(history),
    await checkObjects(repository),
  ]
  return { agents, lost, checks }
}
