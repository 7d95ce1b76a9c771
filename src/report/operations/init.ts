import { report } from '../operation-report.js'

export const init = report<'init'>({
  sentence: ({ created }) =>
    created.length === 0 ? 'The registry was there already.' : `Created ${created.join(', ')}.`,
})
