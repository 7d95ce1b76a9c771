import { checkRecords } from '../../check-records.js'
import { refuse } from '../../decision.js'
import { InputError } from '../../errors.js'
import { decision } from '../definition.js'

export interface ApplyResult {
  /** The result of each step, in order. */
  readonly results: unknown[]
}

/** Adds the position of a step to the message of bad input. */
function withPosition<Result>(position: string, run: () => Result): Result {
  try {
    return run()
  } catch (error) {
    throw error instanceof InputError ? new InputError(`${position}: ${error.message}`) : error
  }
}

/** Each step decides on the changes of the steps before it. The first refusal refuses all steps. */
export const apply = decision({
  name: 'apply',
  order: 18,
  summary: 'Carry out several operations in one change, all or none',
  result: 'the result of each operation',
  effect: 'write',
  reads: 'steps',
  parameters: {
    changes: {
      kind: 'json',
      description: 'File with a JSON array of operations, such as `[{"operation":"promote","id":"ada"}]`.',
      key: 'operations',
      schema: {
        description: 'The operations, in order.',
        type: 'array',
        minItems: 1,
        maxItems: 1000,
        items: { $ref: '#/$defs/step' },
      },
      inputs: ['changes-file'],
      inputText: {
        'changes-file':
          'file with a JSON array of operations, such as `[{"operation":"promote","id":"ada"}]`. All of them take effect, or none.',
      },
      commandLine: 'file',
      placeholder: 'FILE|-',
    },
  },
  required: ['changes'],
  refusals: 'steps',
  faces: ['action', 'cli', 'library'],
  example: 'agent-registry apply --changes changes.json',
  version: 1,
  decide(snapshot, { operations }, context, _, decideStep) {
    const files = new Map<string, string | null>()
    const results: unknown[] = []
    let current = snapshot
    for (const [index, step] of operations.entries()) {
      const position = `operation ${index + 1} of ${operations.length} (${step.operation})`
      const decided = withPosition(position, () =>
        decideStep(current, step, {
          ...context,
          request_id: `${context.request_id}/${index}`,
          seed: `${context.seed}/${index}`,
        }),
      )
      if (decided.kind === 'refusal') return refuse(decided.code, `${position}: ${decided.message}`)
      results.push(decided.result)
      if (decided.kind !== 'change') continue
      for (const [path, text] of decided.files) files.set(path, text)
      const after = current.with(decided.files)
      // Without this check, the next step would take an invalid record of this step for a corrupt registry.
      withPosition(position, () => {
        checkRecords(after, decided.files)
      })
      current = after
    }
    const result: ApplyResult = { results }
    return { kind: 'change', files, result, summary: `apply ${operations.length} operations` }
  },
})
