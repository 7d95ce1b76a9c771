import { stringify } from 'yaml'
import type { WorkflowResult } from './result.js'
import type { RunOptions } from './run.js'
import { runWorkflow } from './runner.js'

/** Runs a workflow of these jobs; `rest` are other keys of the file. */
export const runJobs = (jobs: object, options?: RunOptions, rest: object = {}): Promise<WorkflowResult> =>
  runWorkflow(stringify({ on: 'workflow_dispatch', ...rest, jobs }), options)

export const job = (...steps: object[]): object => ({ 'runs-on': 'ubuntu-latest', steps })
export const pass = { run: 'true' }
export const fail = { run: 'false' }
