import { describe, expect, it } from '@jest/globals'
import { readIntentKeys } from '../../../src/faces/cli/given.js'
import { main } from '../../../src/faces/cli/main.js'
import { temporaryFolder } from '../../support/repository.js'
import { fakeWorld } from './fake-process-io.js'

const [present, previous] = ['the key of this registry', 'the key before this one']

describe('the keys of intents', () => {
  it.each([
    [{}, []],
    [{ AGENT_REGISTRY_INTENT_KEY: ' \n' }, []],
    [{ AGENT_REGISTRY_INTENT_KEY: `${present}\n` }, [present]],
    [
      { AGENT_REGISTRY_INTENT_KEY: present, AGENT_REGISTRY_INTENT_KEY_PREVIOUS: previous },
      [present, previous],
    ],
  ])('come by the environment: %j', (environment, keys) => {
    expect(readIntentKeys(fakeWorld({ environment }))).toEqual(keys)
  })

  it('that are too short are bad input, and not told', async () => {
    const environment = { AGENT_REGISTRY_INTENT_KEY: 'not so secret' }
    const world = fakeWorld({ environment, directory: await temporaryFolder() })
    expect(await main(['sweep', '--remote', '/nowhere', '--json'], world)).toBe(2)
    const told = world.stdout.text() + world.stderr.text()
    expect(told).toContain('AGENT_REGISTRY_INTENT_KEY: must have at least 16 characters')
    expect(told).not.toContain('not so secret')
  })

  it('cannot be arguments, which every process of the machine sees', async () => {
    const world = fakeWorld()
    expect(await main(['sweep', '--intent-key', present], world)).toBe(2)
    expect(world.stderr.text()).toContain("unknown option '--intent-key'")
  })
})
