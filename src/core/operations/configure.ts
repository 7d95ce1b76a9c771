import type { Config, Configure } from '../../generated/types.js'
import type { Decision } from '../decision.js'
import { Draft } from '../records/change-builder.js'
import { configPath } from '../records/files.js'
import { mergePatch } from '../json/merge-patch.js'
import type { JsonObject } from '../json/value.js'
import type { FullConfig, Snapshot } from '../records/snapshot.js'

export interface ConfigureResult {
  /** The policy after the change, defaults filled in. */
  readonly config: FullConfig
}

/** Changes the policy; only what the patch names is written. A limit below the present count is refused. */
export function configure(snapshot: Snapshot, { patch }: Configure): Decision<ConfigureResult> {
  const written = snapshot.storedConfig
  // Weights are a whole: to change one of the defaults is not to drop the others.
  const weights = Object.hasOwn(patch, 'metrics_weight')
    ? { metrics_weight: snapshot.config.metrics_weight }
    : {}
  const config = mergePatch({ ...written, ...weights } as JsonObject, patch as JsonObject) as Config
  const change = new Draft(snapshot).config(config).change(null, `configure ${Object.keys(patch).join(', ')}`)
  const after = snapshot.with(change.files)
  const [problem] = after.problems(configPath)
  return { ...change, result: { config: problem === undefined ? after.config : snapshot.config } }
}
