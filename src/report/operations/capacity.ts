import { report } from '../operation-report.js'
import { formatCount } from '../wording.js'

export const capacity = report<'capacity'>({
  sentence: ({ active, max, available }) =>
    `${active} of ${max} agents are active; ${formatCount(available, 'place')} free.`,
  facets: {
    capacity: ({ active, max, available }) => ({ active, max, available }),
    slots: ({ available }) => available,
  },
})
