import type { Evidence } from '../../../generated/types.js'
import { procedure } from '../definition.js'
import { since } from '../parameters.js'

/** Collects metrics from the host. They are not part of the state, so nothing is decided here. */
export const collect = procedure<'collect', Evidence>({
  name: 'collect',
  order: 8,
  summary: 'Collect the metrics of agents from GitHub, for an evaluation',
  result: 'metrics by agent, with the issues and pull requests behind them',
  effect: 'read',
  reads: ['agent', 'config', 'metadata'],
  parameters: {
    since,
    output: {
      kind: 'text',
      description: 'File to write the metrics to. `evaluate` can read it.',
      key: null,
      inputs: ['metrics-file'],
      inputText: {
        'metrics-file':
          "file to write. Default: a file in the job's temporary folder; the output of the same name has its path.",
      },
      commandLine: 'text',
      placeholder: 'FILE|-',
    },
  },
  faces: ['action', 'cli', 'library'],
  example: 'agent-registry collect --output metrics.json',
  evidence: 'required',
})
