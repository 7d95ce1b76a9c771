import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Definition } from '../../core/operations/definition.js'
import { operations, type CommandOf, type OperationName } from '../../core/operations/index.js'
import { digestOf } from '../../commit/request.js'
import { deriveRequestId, hashTexts, type RequestId } from '../../commit/request-id.js'
import type { Environment } from './inputs.js'

/** Uses of one step and command in one job that are told apart. */
const occurrenceLimit = 1000

/**
 * How often a step was run before with this command in this job, as a loop or a composite action may. The runner empties
 * its folder for temporary files before each job, so a re-run counts the same.
 */
async function occurrenceOf(id: string, { RUNNER_TEMP: folder }: Environment): Promise<number> {
  if (folder === undefined || folder === '') return 0
  for (let occurrence = 0; occurrence < occurrenceLimit; occurrence += 1) {
    try {
      // Creating the file claims the number: of two steps at once only one gets it.
      const file = await open(join(folder, `agent-registry-${id}-${occurrence}`), 'wx')
      await file.close()
      return occurrence
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return 0
    }
  }
  return occurrenceLimit
}

/**
 * The id of a step's request, equal when a job is run again: repeating failed jobs repeats the outcome of those that had
 * landed. An evaluation is about its time, so each attempt is a new one. Undefined outside of a workflow run.
 * @param jobIndex leg of the matrix: GITHUB_JOB is the same for all
 */
export async function readRequestId(
  command: CommandOf<OperationName>,
  jobIndex: string,
  environment: Environment,
): Promise<RequestId | undefined> {
  const { GITHUB_REPOSITORY, GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT, GITHUB_JOB, GITHUB_ACTION } = environment
  if (GITHUB_RUN_ID === undefined || GITHUB_RUN_ID === '') return undefined
  const { onRerun }: Definition<OperationName> = operations[command.operation]
  const attempt = onRerun === 'again' ? GITHUB_RUN_ATTEMPT : ''
  const step = hashTexts([
    GITHUB_REPOSITORY,
    GITHUB_RUN_ID,
    attempt,
    GITHUB_JOB,
    jobIndex,
    GITHUB_ACTION,
    digestOf(command),
  ])
  const occurrence = await occurrenceOf(step, environment)
  return deriveRequestId(GITHUB_RUN_ID, [step, String(occurrence)])
}
