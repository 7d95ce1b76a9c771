import { stringifyJson } from '../core/json/stringify.js'
import { isObject } from '../core/json/value.js'
import type { Table } from './types.js'

/** A value of a record in a cell: text as it is, everything else as JSON. */
export const formatValue = (value: unknown): string =>
  typeof value === 'string' ? value : stringifyJson(value)

function listFields(value: object, prefix: string): string[][] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    isObject(inner) && Object.keys(inner).length > 0
      ? listFields(inner, `${prefix}${key}.`)
      : [[`${prefix}${key}`, formatValue(inner)]],
  )
}

/** One row for each field of a record; fields of inner objects by their path. */
export const buildFieldsTable = (record: object): Table[] => [
  { columns: [{ title: 'Field' }, { title: 'Value' }], rows: listFields(record, '') },
]
