import { answer } from '../../decision.js'
import { decision } from '../definition.js'
import { revision } from '../parameters.js'

export const metadata = decision({
  name: 'metadata',
  title: 'Read metadata',
  order: 16,
  summary: 'Read version, last spawn, last evaluation and system lead',
  result: 'the metadata',
  effect: 'read',
  reads: ['metadata'],
  parameters: { at: revision },
  faces: ['cli', 'library', 'apply'],
  example: 'agent-registry metadata',
  version: 1,
  decide: (snapshot) => answer({ metadata: snapshot.metadata }),
})
