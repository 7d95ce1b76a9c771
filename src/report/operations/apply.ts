import { report } from '../operation-report.js'
import { formatCount } from '../wording.js'

const columns = [{ title: '#', align: 'right' as const }, { title: 'Operation' }, { title: 'Result' }]

export const apply = report<'apply'>({
  sentence: ({ results }) => `Applied ${formatCount(results.length, 'operation')} in one change.`,
  tables({ results }, command, _, steps) {
    if (command === undefined) return []
    const rows = command.operations.map((step, index) => [
      String(index + 1),
      step.operation,
      steps.sentence(step, results[index]),
    ])
    return [{ columns, rows }]
  },
  facets: {
    agents: ({ results }, command, steps) =>
      command?.operations.flatMap((step, index) => steps.agents(step, results[index])) ?? [],
  },
})
