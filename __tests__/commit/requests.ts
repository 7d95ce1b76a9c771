import type { MemoryRemote } from '../../src/store/memory.js'
import {
  carryOut,
  hour,
  requestFor,
  storeOn,
  today,
  VirtualEffects,
  type RequestFixture,
} from './memory-fixture.js'

export const spawn = (options: RequestFixture = {}, count = 1) =>
  requestFor<'spawn'>({ operation: 'spawn', agent: { specialization: 'reviewer' }, count }, options)

export const derived = (run: string, time = today): RequestFixture => ({
  requestId: 'step',
  derived: true,
  run,
  time,
})

export const agentsOf = (remote: MemoryRemote): string[] =>
  [...(remote.commits.get(remote.head ?? '')?.files.keys() ?? [])].filter((path) =>
    path.startsWith('agents/'),
  )

/** A registry that has had so many other changes by requests. */
export async function changedOften(remote: MemoryRemote, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    await carryOut(storeOn(remote), updateWith(`change ${index}`))
  }
}

export const later = (hours: number): VirtualEffects => {
  const effects = new VirtualEffects()
  effects.elapsed = hours * hour
  return effects
}

export const updateWith = (note: string, options: RequestFixture = {}) =>
  requestFor<'update'>({ operation: 'update', id: 'ada', patch: { note } }, options)
