import { defaultPolicy } from '../../commit/policy.js'
import type { ValueKind } from '../../core/operations/definition.js'

/** A value for any operation: where the registry is, and how to write to it. */
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
    description: `How often the operation is decided before it gives up (default ${defaultPolicy.maxAttempts}).`,
    placeholder: 'N',
  },
  'timeout-seconds': {
    kind: 'number',
    description: `Total time for the operation, in seconds (default ${defaultPolicy.timeout / 1000}). If the server is down, the operation waits for at most half of the time left.`,
    placeholder: 'N',
  },
  transport: {
    kind: 'text',
    description:
      "Way to a remote over HTTP(S): `auto` (directly where possible) or `git` (by git's command).",
    placeholder: 'WAY',
  },
  combine: {
    kind: 'text',
    description:
      'Whether writers that meet land together in one push: `true`, `false` or `auto` (default). Without an intent key, `auto` means `false` where the branch is protected.',
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
