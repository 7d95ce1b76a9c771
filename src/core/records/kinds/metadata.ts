import { recordKind } from '../kind.js'

/** What the registry did last. */
export const metadata = recordKind({
  name: 'metadata',
  location: { file: 'metadata.json' },
  schema: 'metadata',
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
