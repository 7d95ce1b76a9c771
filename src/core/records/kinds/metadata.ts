import { textOrNull, timestampOrNull } from '../field-schemas.js'
import { recordKind } from '../kind.js'

export const metadata = recordKind({
  name: 'metadata',
  summary: 'the last spawn, the last evaluation, the system lead',
  location: { file: 'metadata.json' },
  schema: {
    title: 'Metadata',
    description: 'Version, last spawn, last evaluation and system lead: metadata.json. Other keys are kept.',
    type: 'object',
    additionalProperties: true,
    properties: {
      version: { description: 'Version of the file layout.', type: 'string', default: '2.0.0' },
      last_spawn: { description: 'When an agent was last spawned.', ...timestampOrNull },
      last_evaluation: { description: 'When agents were last evaluated.', ...timestampOrNull },
      system_lead: { description: 'Id of the best agent in the hall of fame.', ...textOrNull },
    },
  },
  pastTimes: ['last_spawn', 'last_evaluation'],
  references: [
    {
      field: 'system_lead',
      to: 'hall-of-fame',
      code: 'dangling-lead',
      message: (id) => `the system lead "${id}" is not in the hall of fame`,
      help: 'The next evaluation or promotion chooses a lead again.',
    },
  ],
})
