import type { Person } from '../store.js'
import { discovering } from './checkout.js'
import { runGit } from './command/process.js'

const nobody: Person = { name: 'Agent Registry', email: 'agent-registry@localhost' }

/** Who commits, as git itself would say it: by the environment, else by the user's configuration. */
export async function gitIdentity(directory: string | undefined, signal: AbortSignal): Promise<Person> {
  const { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email } = process.env
  if (name !== undefined && email !== undefined) return { name, email }
  const where = directory === undefined ? [] : ['-C', directory]
  const settings = discovering(signal)
  // Without a name git would make one up from the machine's; that is nobody's.
  const { stdout, status } = await runGit(settings, [
    ...where,
    '-c',
    'user.useConfigOnly=true',
    'var',
    'GIT_AUTHOR_IDENT',
  ])
  const match = /^(.*) <(.*)> \d+ [+-]\d{4}$/m.exec(stdout)
  return status !== 0 || match === null ? nobody : { name: match[1] ?? '', email: match[2] ?? '' }
}
