import { identifier, timestamp } from '../records/field-schemas.js'
import type { Parameter } from './definition.js'

/** Bytes. */
export const mebibyte = 1024 * 1024

export const agentId = {
  kind: 'text',
  description: 'Id of the agent.',
  key: 'id',
  schema: identifier,
  inputs: ['id'],
  commandLine: 'argument',
  placeholder: 'ID',
} as const satisfies Parameter

export const patch = {
  kind: 'json',
  description: 'JSON merge patch (RFC 7396): keys replace, null removes.',
  key: 'patch',
  schema: { type: 'object' },
  inputs: ['patch'],
  commandLine: 'text',
  placeholder: 'JSON',
} as const satisfies Parameter

export const reason = {
  kind: 'text',
  description: 'Reason, kept in the record.',
  key: 'reason',
  schema: { type: 'string' },
  inputs: ['reason'],
  commandLine: 'text',
  placeholder: 'TEXT',
} as const satisfies Parameter

/** Overrides a limit of the policy. */
export const force = {
  kind: 'boolean',
  key: 'force',
  schema: { type: 'boolean' },
  inputs: ['force'],
  commandLine: 'text',
} as const satisfies Omit<Parameter, 'description'>

export const revision = {
  kind: 'text',
  description: 'Revision to read instead of the newest state.',
  key: null,
  inputs: ['at'],
  commandLine: 'text',
  placeholder: 'REV',
} as const satisfies Parameter

export const since = {
  kind: 'text',
  description:
    'Start of the time for which evidence is collected, such as `2026-01-31T12:00:00Z`. Default: the last evaluation, or `metrics_window_hours` of the config ago if that is earlier.',
  key: 'since',
  schema: { description: 'Start of the time for which evidence is collected.', ...timestamp },
  inputs: ['since'],
  commandLine: 'text',
  placeholder: 'TIME',
} as const satisfies Parameter
