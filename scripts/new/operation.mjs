import { camel } from '../generate/files.mjs'

/** Title of a schema, which names its type. */
export const titleOf = (name) => `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`

const typeOf = (name) => camel(`-${name}`)

const definition = (name) => `import { answer } from '../../decision.js'
import { decision } from '../definition.js'

export interface ${typeOf(name)}Result {
  readonly agents: number
}

/** Tell why the operation is there, and what its definition does not tell. */
export const ${camel(name)} = decision({
  name: '${name}',
  summary: 'Tell in one line what the operation does',
  result: 'tell what comes back',
  effect: 'read',
  reads: ['agent'],
  parameters: {},
  faces: ['action', 'cli', 'library', 'apply'],
  example: 'agent-registry ${name}',
  version: 1,
  decide(snapshot) {
    const result: ${typeOf(name)}Result = { agents: snapshot.count('agent') }
    return answer(result)
  },
})
`

const report = (name) => `import { report } from '../operation-report.js'
import { formatCount } from '../wording.js'

export const ${camel(name)} = report<'${name}'>({
  sentence: ({ agents }) => \`\${formatCount(agents, 'agent')}.\`,
})
`

const test = (name) => `import { describe, expect, it } from '@jest/globals'
import type { Snapshot } from '../../../src/core/records/snapshot.js'
import type { ${typeOf(name)} } from '../../../src/generated/types.js'
import { agent, registry, verdict } from '../support.js'

describe('${name}', () => {
  // One row for each refusal, in order of precedence, and for each other outcome.
  it.each<[what: string, state: Snapshot, command: ${typeOf(name)}, outcome: string]>([
    ['write the cases', registry({ agents: [agent('ada')] }), { operation: '${name}' }, 'write the cases'],
  ])('%s', (_, state, command, outcome) => {
    expect(verdict(state, command)).toBe(outcome)
  })
})
`

/** Path to text; the test is the last. */
export const filesOfOperation = (area, name) => ({
  [`src/core/operations/${area}/${name}.ts`]: definition(name),
  [`src/report/operations/${name}.ts`]: report(name),
  [`__tests__/core/operations/${name}.test.ts`]: test(name),
})
