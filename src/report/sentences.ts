import type { CommandOf, OperationName, Results } from '../core/operations/index.js'
import { describeAgent } from '../core/operations/describe-agent.js'

/** `1 agent`, `2 agents`. */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : plural}`

/** A text with a full stop, where it has none. */
export const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)

function spawned({ agents, active, max }: Results['spawn'], command?: CommandOf<'spawn'>): string {
  const [first] = agents
  const who =
    agents.length === 1 && first !== undefined ? describeAgent(first) : counted(agents.length, 'agent')
  const wanted = (command?.agents?.length ?? 1) * (command?.count ?? 1)
  const fewer = command !== undefined && wanted > agents.length ? `, of ${wanted} asked for` : ''
  return `Spawned ${who}${fewer}; ${active} of ${max} agents are active.`
}

function evaluated({ agents, promoted, eliminated }: Results['evaluate']): string {
  const kept = agents.length - promoted.length - eliminated.length
  const verdicts = `${promoted.length} promoted, ${eliminated.length} eliminated, ${kept} kept`
  return `Evaluated ${counted(agents.length, 'agent')}: ${verdicts}.`
}

function collected({ metrics, collection }: Results['collect']): string {
  const numbers = Object.values(metrics).flatMap(({ credits = [] }) => credits.map(({ number }) => number))
  const items = counted(new Set(numbers).size, 'issue or pull request', 'issues and pull requests')
  const agents = counted(Object.keys(metrics).length, 'agent')
  return `Collected metrics of ${agents} since ${collection.since}: ${items} credited, in ${counted(collection.requests, 'request')}.`
}

function validated({ valid, errors, warnings }: Results['validate']): string {
  const also = warnings === 0 ? '' : counted(warnings, 'warning')
  if (valid) return `The registry is valid${also === '' ? '' : `, with ${also}`}.`
  return `The registry has ${counted(errors, 'error')}${also === '' ? '' : ` and ${also}`}.`
}

function swept({ cleared_count: count, waiting, left }: Results['sweep']): string {
  const cleared = count === 0 ? 'There was nothing to clear' : `Cleared ${counted(count, 'intent')}`
  const others = [
    ...(waiting === 0 ? [] : [`${waiting} may be waited for`]),
    ...(left === 0 ? [] : [`${left} could not be cleared`]),
  ]
  return `${[cleared, ...others].join('; ')}.`
}

/** The sentence for each result, as though it had just been written. */
export const sentences: {
  readonly [Name in OperationName]: (result: Results[Name], command?: CommandOf<Name>) => string
} = {
  init: ({ created }) =>
    created.length === 0 ? 'The registry was there already.' : `Created ${created.join(', ')}.`,
  spawn: spawned,
  put: ({ agent }) => `Wrote ${describeAgent(agent)}.`,
  update: ({ agent }) => `Updated ${describeAgent(agent)}.`,
  deactivate: ({ agent }) => `Deactivated ${describeAgent(agent)}.`,
  reactivate: ({ agent }) => `Reactivated ${describeAgent(agent)}.`,
  evaluate: evaluated,
  collect: collected,
  promote: ({ agent }) => `Promoted ${describeAgent(agent)} to the hall of fame.`,
  eliminate: ({ agent }) =>
    `Eliminated ${describeAgent(agent)}: ${ended(agent.elimination_reason ?? 'no reason given')}`,
  capacity: ({ active, max, available }) =>
    `${active} of ${max} agents are active; ${counted(available, 'place')} free.`,
  list: ({ count }) => `${counted(count, 'agent')}.`,
  get: ({ agent }) => `${describeAgent(agent)} is ${agent.status.replaceAll('_', ' ')}.`,
  config: () => 'The policy, with defaults filled in.',
  configure: (_, command) =>
    command === undefined ? 'Changed the policy.' : `Changed ${Object.keys(command.patch).join(', ')}.`,
  metadata: () => 'What the registry did last.',
  'hall-of-fame': ({ count }) => `${counted(count, 'agent')} in the hall of fame.`,
  apply: ({ results }) => `Applied ${counted(results.length, 'operation')} in one change.`,
  validate: validated,
  sweep: swept,
}

/** The sentence of any operation. The table's type ties each name to its result, which a union of functions forgets. */
export const sentenceOf = <Name extends OperationName>(
  operation: Name,
  result: Results[Name],
  command: CommandOf<Name> | undefined,
): string => sentences[operation](result, command)
