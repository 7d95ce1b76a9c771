import type { Config } from '../../../generated/types.js'
import { mergePatch } from '../../json/merge-patch.js'
import type { JsonObject } from '../../json/value.js'
import { ChangeBuilder } from '../../records/change-builder.js'
import { formatRecordPath } from '../../records/files.js'
import type { FullConfig } from '../../records/snapshot.js'
import { decision } from '../definition.js'
import { patch } from '../parameters.js'

export interface ConfigureResult {
  /** The policy after the change, with all defaults. */
  readonly config: FullConfig
}

/** Changes the policy. Writes only fields of the patch. Refuses a limit below the number of active agents. */
export const configure = decision({
  name: 'configure',
  order: 15,
  summary: 'Change the policy by a JSON merge patch',
  result: 'the config',
  effect: 'write',
  reads: ['agent', 'config'],
  parameters: { patch },
  required: ['patch'],
  refusals: ['capacity-reached', 'name-taken'],
  faces: ['cli', 'library', 'apply'],
  example: `agent-registry configure --patch '{"max_active_agents":60}'`,
  version: 1,
  freesPlaces: true,
  decide(snapshot, { patch: changes }) {
    const written = snapshot.storedConfig
    // Written weights replace all default weights, so a patch of one weight must keep the others.
    const weights = Object.hasOwn(changes, 'metrics_weight')
      ? { metrics_weight: snapshot.config.metrics_weight }
      : {}
    const policy = mergePatch({ ...written, ...weights } as JsonObject, changes as JsonObject) as Config
    const summary = `configure ${Object.keys(changes).join(', ')}`
    const change = new ChangeBuilder(snapshot).put('config', policy).build(null, summary)
    const after = snapshot.with(change.files)
    const [problem] = after.problems(formatRecordPath('config'))
    const result: ConfigureResult = { config: problem === undefined ? after.config : snapshot.config }
    return { ...change, result }
  },
})
