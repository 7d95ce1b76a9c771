import { configDefaults, metadataDefaults } from '../../generated/defaults.js'
import { printJson } from '../json/edit.js'
import type { JsonValue } from '../json/value.js'
import { formatRecordPath } from '../records/files.js'
import type { Snapshot } from '../records/snapshot.js'

/** Creates the missing files of a registry, with defaults. */
export function createMissingFiles(snapshot: Snapshot): Map<string, string> {
  // Existing agents may share names. A new registry starts with the better rule.
  const unique = snapshot.count('agent') === 0
  const defaults: [string, JsonValue][] = [
    [
      formatRecordPath('config'),
      { ...configDefaults, protected_specializations: [], unique_human_names: unique },
    ],
    [
      formatRecordPath('metadata'),
      { ...metadataDefaults, last_spawn: null, last_evaluation: null, system_lead: null },
    ],
    [formatRecordPath('hall-of-fame'), []],
  ]
  return new Map(
    defaults.filter(([path]) => !snapshot.has(path)).map(([path, value]) => [path, printJson(value)]),
  )
}
