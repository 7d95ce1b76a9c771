import type { OrphanReason } from '../../core/operations/registry/sweep.js'
import { report } from '../operation-report.js'
import { formatCount } from '../wording.js'

const reasons: Readonly<Record<OrphanReason, string>> = {
  'carried-out': 'its request was carried out',
  expired: 'its writer has given up long ago',
  withdrawn: 'it was withdrawn',
  unreadable: 'no writer of a registry wrote it',
}

export const sweep = report<'sweep'>({
  sentence({ cleared_count: count, waiting, left }) {
    const cleared = count === 0 ? 'There was nothing to clear' : `Cleared ${formatCount(count, 'intent')}`
    const others = [
      ...(waiting === 0 ? [] : [`${waiting} may be waited for`]),
      ...(left === 0 ? [] : [`${left} could not be cleared`]),
    ]
    return `${[cleared, ...others].join('; ')}.`
  },
  tables({ cleared, cleared_count: count }) {
    if (cleared.length === 0) return []
    const rows = cleared.map(({ name, why }) => [name, reasons[why]])
    const more = count > rows.length ? [[`… and ${count - rows.length} more`, '']] : []
    return [
      { columns: [{ title: 'Intent', neverTruncate: true }, { title: 'Why' }], rows: [...rows, ...more] },
    ]
  },
})
