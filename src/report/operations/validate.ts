import { report } from '../operation-report.js'
import { formatCount } from '../wording.js'

export const validate = report<'validate'>({
  sentence({ valid, errors, warnings }) {
    const also = warnings === 0 ? '' : formatCount(warnings, 'warning')
    if (valid) return `The registry is valid${also === '' ? '' : `, with ${also}`}.`
    return `The registry has ${formatCount(errors, 'error')}${also === '' ? '' : ` and ${also}`}.`
  },
  facets: { findings: (result) => result },
})
