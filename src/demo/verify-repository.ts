import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describeAgent } from '../core/operations/describe-agent.js'
import type { Agent } from '../generated/types.js'
import { formatCount } from '../report/wording.js'
import { defaultRoot } from '../store/open.js'
import type { Outcome } from '../commit/outcome.js'
import { runGit } from './git.js'

/** A statement that must be true. */
export interface Claim {
  readonly statement: string
  /** Empty where the statement is true. */
  readonly problems: readonly string[]
}

export interface Verification {
  readonly agents: readonly Agent[]
  /** Agents that the branch does not have, although their writers reported a success. */
  readonly lost: readonly string[]
  readonly checks: readonly Claim[]
}

interface HistoryCommit {
  readonly id: string
  readonly parents: readonly string[]
  /** Ids of requests, read from trailers by git. */
  readonly requests: readonly string[]
}

const agentsFolder = `${defaultRoot}/agents`

/** Reads every commit of the branch, newest first. */
async function readHistory(checkout: string): Promise<HistoryCommit[]> {
  const trailers = '%(trailers:key=Agent-Registry-Request,valueonly,separator=%x20)'
  const output = await runGit(checkout, 'log', `--format=%H%x09%P%x09${trailers}`)
  const splitWords = (text = ''): string[] => text.split(' ').filter((word) => word !== '')
  return output
    .trim()
    .split('\n')
    .map((line) => {
      const [id = '', parents, requests] = line.split('\t')
      return { id, parents: splitWords(parents), requests: splitWords(requests) }
    })
}

async function readAgents(checkout: string): Promise<Agent[]> {
  const path = join(checkout, ...agentsFolder.split('/'))
  const names = await readdir(path).catch(() => []) // git keeps no empty folder
  const texts = await Promise.all(names.map((name) => readFile(join(path, name), 'utf8')))
  return texts.map((text) => JSON.parse(text) as Agent)
}

/** Counts the active agents of each commit, and gives the largest number. */
async function countMostActive(checkout: string, history: readonly HistoryCommit[]): Promise<number> {
  const commits = history.map(({ id }) => id)
  const output = await runGit(checkout, 'grep', '-lF', '"status": "active"', ...commits, '--', agentsFolder)
  const counts = new Map<string, number>()
  for (const line of output.trim().split('\n')) {
    const [commit = ''] = line.split(':')
    counts.set(commit, (counts.get(commit) ?? 0) + 1)
  }
  return Math.max(...counts.values())
}

const findRepeated = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index)

function checkFiles(agents: readonly Agent[], told: readonly Agent[], lost: readonly string[]): Claim {
  const known = new Set(told.map(({ id }) => id))
  const unknown = agents.filter(({ id }) => !known.has(id))
  return {
    statement: `${formatCount(agents.length, 'agent file')}, one for each writer that reported a success`,
    problems: [
      ...lost.map((agent) => `lost: ${agent}`),
      ...unknown.map((agent) => `no writer reported ${describeAgent(agent)}`),
    ],
  }
}

function checkRequests(history: readonly HistoryCommit[], landed: readonly Outcome[]): Claim {
  const requests = history.flatMap((commit) => commit.requests)
  const wrong = landed
    .map(({ request_id: request }) => ({ request, times: requests.filter((id) => id === request).length }))
    .filter(({ times }) => times !== 1)
  return {
    statement: 'each landed request is in the history exactly once',
    problems: wrong.map(({ request, times }) => `the request ${request} is in the history ${times} times`),
  }
}

/** A refusal is right only where every place is taken. */
function checkRefusals(outcomes: readonly Outcome[], landed: readonly Outcome[], limit: number): Claim {
  const free = Math.min(limit, outcomes.length) - landed.length
  const others = outcomes.filter(
    ({ outcome, refusal }) => outcome !== 'committed' && refusal?.code !== 'capacity-reached',
  )
  return {
    statement: 'no writer was refused while a place was free',
    problems: [
      ...(free > 0 ? [`${formatCount(free, 'place')} stayed free`] : []),
      ...others.map(
        ({ outcome, refusal, error }) => `a writer ${outcome}: ${(refusal ?? error)?.message ?? ''}`,
      ),
    ],
  }
}

function checkLine(history: readonly HistoryCommit[]): Claim {
  const [first, ...others] = [...history].reverse()
  const forks = others.filter(({ parents }, index) => parents.join() !== (others[index - 1] ?? first)?.id)
  return {
    statement: `${formatCount(history.length, 'commit')} in one line, each on top of the commit before`,
    problems: forks.map(({ id }) => `${id.slice(0, 7)} was not`),
  }
}

async function checkLimit(
  checkout: string,
  history: readonly HistoryCommit[],
  agents: readonly Agent[],
  limit: number,
): Promise<Claim> {
  const most = agents.length === 0 ? 0 : await countMostActive(checkout, history)
  return {
    statement: `at most ${most} of ${formatCount(limit, 'place')} taken at once, in any commit`,
    problems: most <= limit ? [] : [`${most - limit} too many`],
  }
}

function checkNames(agents: readonly Agent[]): Claim {
  const names = agents.map(({ human_name: name }) => String(name))
  return {
    statement: `${formatCount(new Set(names).size, 'name')}, none given twice`,
    problems: findRepeated(names).map((name) => `${name} was`),
  }
}

async function checkObjects(repository: string): Promise<Claim> {
  const problems = await runGit(repository, 'fsck', '--full', '--strict', '--no-dangling').then(
    () => [],
    (error: unknown) => [String(error)],
  )
  return { statement: 'git fsck finds every object sound', problems }
}

/**
 * Reads a repository with git alone, and compares it with the outcomes of the writers.
 * @param checkout fresh clone of the repository
 * @param outcomes of all writers
 * @param limit largest number of active agents
 */
export async function verifyRepository(
  repository: string,
  checkout: string,
  outcomes: readonly Outcome<'spawn'>[],
  limit: number,
): Promise<Verification> {
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
