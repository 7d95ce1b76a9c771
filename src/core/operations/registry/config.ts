import { answer } from '../../decision.js'
import { decision } from '../definition.js'
import { revision } from '../parameters.js'

export const config = decision({
  name: 'config',
  title: 'Read config',
  order: 14,
  summary: 'Read the policy, with all defaults',
  result: 'the config',
  effect: 'read',
  reads: ['config'],
  parameters: { at: revision },
  faces: ['cli', 'library', 'apply'],
  example: 'agent-registry config',
  version: 1,
  decide: (snapshot) => answer({ config: snapshot.config }),
})
