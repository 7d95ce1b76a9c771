import type { Outcome } from '../commit/outcome.js'
import { pickSpecialization } from './sample-agents.js'
import { runCommandLine, type CommandLine } from './command-line.js'

export interface Tally {
  readonly landed: number
  readonly refused: number
  readonly failed: number
  readonly working: number
}

function countOutcomes(settled: readonly Outcome[], writers: number): Tally {
  const landed = settled.filter(({ outcome }) => outcome === 'committed').length
  const refused = settled.filter(({ outcome }) => outcome === 'refused').length
  return { landed, refused, failed: settled.length - landed - refused, working: writers - settled.length }
}

/**
 * Starts all writers at once. Each is a process that spawns an agent with the first free name of a shared pool.
 * @param onSettled called when a writer has ended
 */
export async function runWriters(
  commandLine: CommandLine,
  writers: number,
  pool: readonly string[],
  onSettled: (tally: Tally) => void,
): Promise<Outcome<'spawn'>[]> {
  const settled: Outcome<'spawn'>[] = []
  const write = async (index: number): Promise<void> => {
    const agent = JSON.stringify({ specialization: pickSpecialization(index) })
    const author = `Writer ${index + 1} <writer-${index + 1}@example.com>`
    const args = ['--agent', agent, '--name-pool', JSON.stringify(pool)]
    settled.push(await runCommandLine(commandLine, 'spawn', { author, args }))
    // An aborted writer has no outcome of its own.
    if (!commandLine.signal.aborted) onSettled(countOutcomes(settled, writers))
  }
  await Promise.all(Array.from({ length: writers }, (_, index) => write(index)))
  return settled
}
