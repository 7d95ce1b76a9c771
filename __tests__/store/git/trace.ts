import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from '../../support/repository.js'

interface TraceEvent {
  readonly event: string
  readonly argv?: readonly string[]
}

/** Gives the command line of every git process that started since the last question, the children of git included. */
export type TakeProcesses = () => Promise<string[]>

/** Runs `work` while the processes of git are traced. A store has the environment that it was opened in. */
export async function traceProcesses(work: (take: TakeProcesses) => Promise<unknown>): Promise<void> {
  const file = join(await temporaryFolder(), 'trace.json')
  await writeFile(file, '')
  process.env['GIT_TRACE2_EVENT'] = file
  let taken = 0
  const take = async (): Promise<string[]> => {
    const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '')
    const fresh = lines.slice(taken)
    taken = lines.length
    return fresh
      .map((line) => JSON.parse(line) as TraceEvent)
      .filter(({ event }) => event === 'start')
      .map(({ argv }) => (argv ?? []).join(' '))
  }
  try {
    await work(take)
  } finally {
    delete process.env['GIT_TRACE2_EVENT']
  }
}

/** Runs `work` and gives the command line of every git process that it started, the children of git included. */
export async function tracedProcesses(work: () => Promise<unknown>): Promise<string[]> {
  let processes: string[] = []
  await traceProcesses(async (take) => {
    await work()
    processes = await take()
  })
  return processes
}
