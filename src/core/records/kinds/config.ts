import { isObject, type JsonValue } from '../../json/value.js'
import { componentNames } from '../../scoring.js'
import { recordKind, type RecordProblem } from '../kind.js'

function allWeightsAreZero(config: JsonValue): boolean {
  const weights = isObject(config) ? config['metrics_weight'] : undefined
  return isObject(weights) && componentNames.every((name) => (weights[name] ?? 0) === 0)
}

const noWeight: RecordProblem = {
  code: 'no-weight',
  field: 'metrics_weight',
  message: 'metrics_weight gives no component a weight, so every agent would score 0',
  help: 'Give at least one component a weight above 0.',
}

/** The policy of the registry: limits, thresholds and weights. */
export const config = recordKind({
  name: 'config',
  location: { file: 'config.json' },
  schema: 'config',
  check: (record) => (allWeightsAreZero(record) ? noWeight : null),
})
