import type { RecordKind } from './kind.js'

/** The states of a record, and to which states one operation leads from each. */
export interface Lifecycle<State extends string = string> {
  /** The field that holds the state. */
  readonly field: string
  readonly transitions: Readonly<Record<State, readonly State[]>>
  /** A clause for messages that says which operations change the state. */
  readonly changedBy: string
}

type WithStates<State extends string> = RecordKind<RecordKind['name'], State>

/** The states to which one operation leads from a state. Empty for a final state. */
export function transitionsFrom<State extends string>(
  { lifecycle }: WithStates<State>,
  state: State,
): readonly State[] {
  return lifecycle !== null && Object.hasOwn(lifecycle.transitions, state) ? lifecycle.transitions[state] : []
}

/** Whether one operation may lead from a state to another one. */
export const mayBecome = <State extends string>(kind: WithStates<State>, from: State, to: State): boolean =>
  transitionsFrom(kind, from).includes(to)

/** The other states to which any number of operations may lead from a state, the nearest first. */
export function statesReachableFrom<State extends string>(kind: WithStates<State>, state: State): State[] {
  const reached = new Set([state])
  for (const each of reached) for (const next of transitionsFrom(kind, each)) reached.add(next)
  reached.delete(state)
  return [...reached]
}
