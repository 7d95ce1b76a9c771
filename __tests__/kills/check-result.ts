import { execFile } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { findViolations } from '../simulation/checker.js'
import { readTrailers } from '../simulation/trailers.js'
import { fsck, runGit } from '../support/repository.js'
import type { CampaignResult } from './campaign.js'
import { timeIn } from './history.js'

export interface CheckedResult {
  /** What happened, a line each. */
  readonly lines: readonly string[]
  /** What is wrong, a sentence each. */
  readonly wrong: readonly string[]
}

/** What git itself says, without a model: each acknowledged change once in the branch, and nothing that was denied. */
async function* againstTheBranch({ bare, calls }: CampaignResult): AsyncIterable<string> {
  const format = '--format=%H%x00%ae%x00%B%x01'
  const text = (await runGit(bare.path, ['log', '--first-parent', format, 'main'])).toString()
  const commits = text
    .split('\u0001')
    .slice(0, -1)
    .map((record) => record.trimStart().split('\0'))
    .map(([commit = '', email = '', message = '']) => ({
      commit,
      writer: email.split('@')[0],
      request: readTrailers(message)?.request ?? null,
    }))
  const ids = commits.map(({ request }) => request).filter((id) => id !== null)
  for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index)))
    yield `the request ${id} is in the branch twice`
  for (const { writer, answer } of calls) {
    if (answer === null || answer.outcome.outcome === 'unknown') continue
    const { outcome, commit, request_id: id } = answer.outcome
    const own = commits.filter((one) => one.writer === writer)
    if (outcome === 'committed') {
      const found = commits.filter(({ request }) => request === id)
      if (found.length !== 1 || found[0]?.commit !== commit)
        yield `${writer} was told ${commit ?? 'nothing'}, and the branch has its request in ${found.map((one) => one.commit).join() || 'nothing'}`
    } else if (own.length > 0) {
      yield `${writer} was told ${outcome}, and the branch has ${own.map((one) => one.commit).join()}`
    }
  }
}

/** The time of a request is its own writer's, from before anybody else could see it. */
function* againstTheClock({ calls, history, firstRequests }: CampaignResult): Iterable<string> {
  for (const [commit, { writers, message }] of history.commits) {
    const call = calls.find(({ writer }) => writers.includes(writer))
    if (call === undefined) continue
    const time = timeIn(call.command, readTrailers(message)?.result)
    if (time === null) continue
    const first = firstRequests.get(call.writer) ?? Infinity
    if (Date.parse(time) < call.called || Date.parse(time) > first)
      yield `${commit} is dated ${time}, which is not when ${call.writer} began`
  }
}

/** Processes that name an address: what writers have started and nobody has ended. */
async function processesOf(url: string): Promise<string[]> {
  for (let patience = 50; ; patience -= 1) {
    const { stdout } = await promisify(execFile)('ps', ['-e', '-ww', '-o', 'args='], { maxBuffer: Infinity })
    const found = stdout.split('\n').filter((line) => line.includes(url))
    if (found.length === 0 || patience === 0) return found
    await sleep(100)
  }
}

const tally = (items: readonly string[]): string => {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return [...counts]
    .sort()
    .map(([item, count]) => `${count} ${item}`)
    .join(', ')
}

/** Judges what a campaign left. */
export async function checkResult(result: CampaignResult): Promise<CheckedResult> {
  const { bare, url, calls, counts, history, words, swept } = result
  const wrong: string[] = []
  await fsck(bare.path).catch((error: unknown) => wrong.push(String(error)))
  for await (const sentence of againstTheBranch(result)) wrong.push(sentence)
  wrong.push(...againstTheClock(result), ...findViolations(history))
  for (const line of await processesOf(url)) wrong.push(`it is still running: ${line}`)
  if (swept.later > 0) wrong.push(`${swept.later} refs of intents stay for ever`)
  const last = calls.at(-1)
  if (last?.answer?.outcome.outcome !== 'committed')
    wrong.push(`the last writer, alone, did not get through: ${words.get(last?.writer ?? '') ?? ''}`)
  const outcomes = calls.map(({ answer }) => {
    const { outcome, refusal, error } = answer?.outcome ?? { outcome: 'killed', refusal: null, error: null }
    return [outcome, refusal?.code, error?.code].filter((word) => word !== undefined).join(' ')
  })
  const landings = calls.flatMap(({ answer }) => {
    const { outcome, landed_by: by, combined } = answer?.outcome ?? {}
    return outcome === 'committed' ? [`by ${by ?? 'nobody in this call'} with ${combined ?? 0}`] : []
  })
  const lines = [
    `${calls.length} calls, ${history.heads.length} heads: ${tally(outcomes)}`,
    `landed: ${tally(landings)}`,
    ...[...counts].sort().map(([what, count]) => `${String(count).padStart(5)} ${what}`),
    `left behind: ${swept.before} refs of intents, after a sweep ${swept.atOnce}, two days later ${swept.later}`,
  ]
  const told = (sentence: string): string => {
    const call = calls.find(({ writer }) => sentence.split(/[\s,]/).includes(writer))
    return call === undefined ? sentence : `${sentence}\n  ${JSON.stringify(call)}`
  }
  return { lines, wrong: wrong.map(told) }
}
