import { defaultPolicy } from '../../commit/policy.js'
import type { ValueKind } from '../../core/operations/definition.js'

/** Something that any operation can be given: where the registry is, and how to write to it. */
export interface Setting {
  readonly kind: ValueKind
  readonly description: string
  readonly placeholder?: string
}

export const settings = {
  remote: {
    kind: 'text',
    description: 'URL or path of the git repository.',
    placeholder: 'URL|PATH',
  },
  branch: { kind: 'text', description: 'Branch that holds the registry.', placeholder: 'B' },
  root: {
    kind: 'text',
    description: 'Folder of the registry in the repository (default `.github/agent-system`).',
    placeholder: 'DIR',
  },
  'request-id': {
    kind: 'text',
    description: 'Id of the request: a repeated call with the same id gives the first outcome.',
    placeholder: 'ID',
  },
  'dry-run': { kind: 'boolean', description: 'Decide and report, and write nothing.' },
  'max-attempts': {
    kind: 'integer',
    description: `Times an operation is decided before it gives up (default ${defaultPolicy.maxAttempts}).`,
    placeholder: 'N',
  },
  'timeout-seconds': {
    kind: 'number',
    description: `Total time for the operation (default ${defaultPolicy.timeout / 1000}). A server that is down is waited for, for half of the time that is left.`,
    placeholder: 'N',
  },
  transport: {
    kind: 'text',
    description:
      'How a remote over HTTP(S) is spoken to: `auto` (directly where that will do) or `git` (by its command).',
    placeholder: 'WAY',
  },
  combine: {
    kind: 'text',
    description:
      'Whether writers that meet land together in one push: `true`, `false`, or `auto` (default), unless the branch is protected and no intent key is set.',
    placeholder: 'WHETHER',
  },
  author: { kind: 'text', description: 'Author of the commit.', placeholder: '"Name <mail>"' },
  'update-workspace': {
    kind: 'boolean',
    description: 'Move a clean checkout of the same branch forward after a change.',
  },
} as const satisfies Record<string, Setting>

export type SettingName = keyof typeof settings
export const settingOf = (name: SettingName): Setting => settings[name]
