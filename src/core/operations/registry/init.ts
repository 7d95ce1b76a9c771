import { createMissingFiles } from '../create-missing-files.js'
import { decision } from '../definition.js'

export interface InitResult {
  /** Paths below the root. */
  readonly created: string[]
}

/** Creates missing files. Existing files stay the same. */
export const init = decision({
  name: 'init',
  order: 1,
  summary: 'Create the missing files of a registry',
  result: 'the paths that were created',
  effect: 'write',
  reads: ['agent', 'config', 'metadata', 'hall-of-fame'],
  parameters: {
    orphan: {
      kind: 'boolean',
      description: 'Create the branch, without history, if it does not exist.',
      key: null,
      inputs: [],
      commandLine: 'text',
    },
  },
  faces: ['action', 'cli', 'library'],
  example: 'agent-registry init --branch agents --orphan',
  createsBranch: true,
  version: 1,
  decide(snapshot) {
    const files = createMissingFiles(snapshot)
    const result: InitResult = { created: [...files.keys()] }
    return { kind: 'change', files, result, summary: 'create the agent registry' }
  },
})
