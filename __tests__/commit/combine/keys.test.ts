import { describe, expect, it } from '@jest/globals'
import { intentName, readIntent } from '../../../src/commit/combine/intent.js'
import {
  asks,
  combinedByAnother,
  here,
  idsBeside,
  landedIds,
  overtakenStore,
  signing,
  together,
  waits,
} from './combining-fixture.js'
import { InterceptedStore, inTurn } from '../intercepted-store.js'
import { carryOut, smallWorld, storeOn } from '../memory-fixture.js'

const [current, previous, foreign] = ['the key of this year', 'the key of last year', 'the key of somebody']

describe('a writer with a key', () => {
  it('signs what it publishes with its newest', async () => {
    const remote = smallWorld()
    const store = overtakenStore(remote)
    await carryOut(store, asks('own'), { combining: signing(current, previous) })
    const [text = ''] = store.kept.values()
    const kind = (...keys: string[]) => readIntent(text, intentName('own'), here, keys).kind
    expect([kind(current), kind(previous), kind()]).toEqual(['intent', 'foreign', 'foreign'])
  })

  it('carries out what its newest or its previous key signed, and nothing else', async () => {
    const remote = smallWorld()
    await waits(remote, asks('by-current'), { keys: [current] })
    await waits(remote, asks('by-previous'), { keys: [previous] })
    await waits(remote, asks('by-foreign'), { keys: [foreign] })
    await waits(remote, asks('by-nobody'))
    await carryOut(storeOn(remote), asks('own'), { combining: signing(current, previous) })
    expect(landedIds(remote).toSorted()).toEqual(['by-current', 'by-previous', 'own'])
    expect([...remote.intents.keys()].toSorted()).toEqual(
      ['by-foreign', 'by-nobody'].map(intentName).toSorted(),
    )
  })

  it('is alone beside those without: their intents are no company', async () => {
    const remote = smallWorld()
    await waits(remote, asks('by-nobody'))
    const store = new InterceptedStore(storeOn(remote))
    await carryOut(store, asks('own'), { combining: signing(current) })
    expect(store.calls).toMatchObject({ push: 1, move: 0 })
  })

  it('finds what another one with the key did for it', async () => {
    const remote = smallWorld()
    const [other = ''] = idsBeside('own', remote.head, 'before', 1)
    await waits(remote, asks(other), { keys: [current] })
    const store = new InterceptedStore(storeOn(remote), {
      look: inTurn(async (proceed) => {
        await combinedByAnother(remote, { keys: [current] })
        return await proceed()
      }),
    })
    expect(await carryOut(store, asks('own'), { combining: signing(current) })).toMatchObject({
      outcome: 'committed',
      landed_by: 'other',
      combined: 1,
    })
  })
})

describe('a writer without a key', () => {
  it('leaves alone what is signed: who signed it would not have it done by anybody', async () => {
    const remote = smallWorld()
    const signed = await waits(remote, asks('by-current'), { keys: [current] })
    await waits(remote, asks('by-nobody'))
    await carryOut(storeOn(remote), asks('own'), { combining: together })
    expect(landedIds(remote).toSorted()).toEqual(['by-nobody', 'own'])
    expect([...remote.intents]).toEqual([[signed.name, signed.blob]])
  })
})

describe('a signed intent that is put back', () => {
  it('after it was carried out is deleted, and not carried out again', async () => {
    const remote = smallWorld()
    const base = remote.head
    const { name, blob } = await waits(remote, asks('once'), { keys: [current], base })
    await combinedByAnother(remote, { keys: [current] })
    remote.intents.set(name, blob)
    await waits(remote, asks('other'), { keys: [current] })
    await carryOut(storeOn(remote), asks('own'), { combining: signing(current) })
    expect(landedIds(remote).toSorted()).toEqual(['once', 'other', 'own'])
    expect(remote.intents.size).toBe(0)
  })

  it('under the name of another request is none', async () => {
    const remote = smallWorld()
    const { blob } = await waits(remote, asks('once'), { keys: [current] })
    remote.intents.delete(intentName('once'))
    remote.intents.set(intentName('twice'), blob)
    await carryOut(storeOn(remote), asks('own'), { combining: signing(current) })
    expect(landedIds(remote)).toEqual(['own'])
  })
})
