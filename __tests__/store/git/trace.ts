import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from '../../support/repository.js'

interface TraceEvent {
  readonly event: string
  readonly argv?: readonly string[]
}

/** Runs `work` and gives the command line of every git process that it started, the children of git included. */
export async function tracedProcesses(work: () => Promise<unknown>): Promise<string[]> {
  const file = join(await temporaryFolder(), 'trace.json')
  await writeFile(file, '')
  process.env['GIT_TRACE2_EVENT'] = file
  try {
    await work()
  } finally {
    delete process.env['GIT_TRACE2_EVENT']
  }
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '')
  return lines
    .map((line) => JSON.parse(line) as TraceEvent)
    .filter(({ event }) => event === 'start')
    .map(({ argv }) => (argv ?? []).join(' '))
}
