import { parseRequestId } from '../../commit/request-id.js'
import { InputError } from '../../core/errors.js'
import { quote } from '../../core/quote.js'
import type { CallOptions, RegistryOptions } from '../../registry/options.js'
import { transports, type Transport } from '../../store/transport.js'
import { omitUndefined } from './omit-undefined.js'
import { readPerson } from './person.js'
import type { SettingName } from './settings.js'
import { readValue, type RawInput } from './values.js'

export type GivenSettings = ReadonlyMap<SettingName, RawInput>

export interface ParsedSettings {
  readonly registry: Pick<
    RegistryOptions,
    | 'remote'
    | 'branch'
    | 'root'
    | 'author'
    | 'maxAttempts'
    | 'timeoutSeconds'
    | 'transport'
    | 'updateWorkspace'
    | 'combine'
  >
  readonly call: Pick<CallOptions, 'requestId' | 'dryRun'>
}

function readWithin(given: RawInput, kind: 'integer' | 'number', least: number, most: number): number {
  const value = Number(readValue(kind, given))
  if (value >= least && value <= most) return value
  throw new InputError(`${given.label}: must be from ${least} to ${most}`)
}

function readTransport({ text, label }: RawInput): Transport {
  const known = transports.find((name) => name === text)
  if (known !== undefined) return known
  throw new InputError(`${label}: must be one of ${transports.join(', ')}, not ${quote(text)}`)
}

function readCombine(given: RawInput): 'auto' | boolean {
  const { text, label } = given
  if (text === 'auto') return text
  if (/^(true|false)$/i.test(text)) return booleanOf(given)
  throw new InputError(`${label}: must be auto, true or false, not ${quote(text)}`)
}

const textOf = ({ text }: RawInput): string => text
const booleanOf = (given: RawInput): boolean => readValue('boolean', given) === true

/** @throws InputError naming the input */
export function parseSettings(given: GivenSettings): ParsedSettings {
  const read = <Value>(name: SettingName, reader: (input: RawInput) => Value): Value | undefined => {
    const input = given.get(name)
    return input === undefined ? undefined : reader(input)
  }
  return {
    registry: omitUndefined({
      remote: read('remote', textOf),
      branch: read('branch', textOf),
      root: read('root', textOf),
      author: read('author', readPerson),
      maxAttempts: read('max-attempts', (input) => readWithin(input, 'integer', 1, 1000)),
      // A job of a workflow lasts six hours at most.
      timeoutSeconds: read('timeout-seconds', (input) => readWithin(input, 'number', 1, 21_600)),
      transport: read('transport', readTransport),
      updateWorkspace: read('update-workspace', booleanOf),
      combine: read('combine', readCombine),
    }),
    call: omitUndefined({
      requestId: read('request-id', ({ text, label }) => parseRequestId(text, label)),
      dryRun: read('dry-run', booleanOf),
    }),
  }
}
