import type { Evidence } from '../../../generated/types.js'
import { procedure } from '../definition.js'
import { since } from '../parameters.js'

/** Collects the metrics that a host has. What a host knows is not part of the state, so nothing is decided here. */
export const collect = procedure<'collect', Evidence>({
  name: 'collect',
  order: 8,
  summary: 'Collect the metrics of agents from GitHub, for an evaluation',
  result: 'metrics by agent, and what they rest on',
  effect: 'read',
  reads: ['agent', 'config', 'metadata'],
  parameters: {
    since,
    output: {
      kind: 'text',
      description: 'File to write the metrics to, for `evaluate` to read.',
      key: null,
      inputs: ['metrics-file'],
      inputText: {
        'metrics-file':
          "file to write, default one in the job's temporary folder that the output of the same name tells.",
      },
      commandLine: 'text',
      placeholder: 'FILE|-',
    },
  },
  faces: ['action', 'cli', 'library'],
  example: 'agent-registry collect --output metrics.json',
  evidence: 'required',
})
