// Writers that keep coming: how long each waits, by when it began.
import { setTimeout as sleep } from 'node:timers/promises'
import { contend, percentile } from './measurement.mjs'

const perSecond = 2
const sliceSeconds = 10

/** Starts a writer every half second, whatever became of those before. */
async function inStream(crew, ids) {
  const begun = performance.now()
  const running = []
  for (const [index, id] of ids.entries()) {
    await sleep(begun + (index * 1000) / perSecond - performance.now())
    running.push(crew.start(id))
  }
  return await Promise.all(running)
}

/** Latency in seconds, by slices of ten seconds. */
export async function measureStream(parent, { way, name, delay, length, isCommandLine }) {
  const writers = length * perSecond
  const measured = await contend(parent, { way, writers, delay, isCommandLine, work: inStream })
  const { records, begun, lost } = measured
  const failed = records.filter(({ isLanded }) => !isLanded).length
  const slices = []
  for (let from = 0; from < length; from += sliceSeconds) {
    const to = Math.min(length, from + sliceSeconds)
    const within = ({ began }) => began - begun >= from * 1000 && began - begun < to * 1000
    const waits = records.filter(within).map(({ began, ended }) => (ended - began) / 1000)
    const [p50, p95] = [percentile(waits, 0.5), percentile(waits, 0.95)]
    slices.push({ from, to, writers: waits.length, p50, p95 })
  }
  return { name, delay, slices, lost, failed, perWriter: measured.requests / writers, busy: measured.busy }
}
