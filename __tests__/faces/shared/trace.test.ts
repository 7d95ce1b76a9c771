import { describe, expect, it } from '@jest/globals'
import { main as runAction } from '../../../src/faces/action/main.js'
import { main as runCommandLine } from '../../../src/faces/cli/main.js'
import { listenToTrace, startTrace, type TraceEvent } from '../../../src/store/trace.js'
import { startTestServer } from '../../support/http-server.js'
import { createRemote } from '../../support/repository.js'
import { recording } from '../action/fake-toolkit.js'
import { fakeWorld } from '../cli/fake-process-io.js'

const users = { git: { password: 's3cret-token', access: 'write' } } as const

async function startScene() {
  const repository = await createRemote({ '.github/agent-system/config.json': '{}' })
  return await startTestServer({ repository, users, keepAlive: true })
}

describe('a trace', () => {
  it('is written by the command line only where it is asked for, and tells no secret', async () => {
    const server = await startScene()
    const url = new URL(server.remote())
    url.username = 'git'
    url.password = 's3cret-token'
    for (const [debug, expected] of [
      ['1', true],
      ['', false],
    ] as const) {
      const world = fakeWorld({ environment: { AGENT_REGISTRY_DEBUG: debug } })
      expect(await runCommandLine(['list', '--remote', url.href, '--branch', 'main'], world)).toBe(0)
      const stderr = world.stderr.text()
      expect(/^ +\d+ ms {2}git .+: status 0$/m.test(stderr)).toBe(expected)
      expect(/^ +\d+ ms {2}POST http.+\/git-upload-pack: status 200$/m.test(stderr)).toBe(expected)
      expect(stderr).not.toContain('s3cret')
    }
  })

  it('goes to the debug log of a runner, without the token', async () => {
    const server = await startScene()
    const environment = {
      INPUT_OPERATION: 'list',
      INPUT_REMOTE: server.remote(),
      INPUT_BRANCH: 'main',
      INPUT_TOKEN: 's3cret-token',
      GITHUB_SERVER_URL: server.url,
    }
    const [asked, silent] = [recording(), recording()]
    expect(await runAction({ ...environment, RUNNER_DEBUG: '1' }, asked)).toBe(0)
    expect(await runAction(environment, silent)).toBe(0)
    expect(asked.debugLines.join('\n')).toMatch(/ms {2}POST http.+: status 200/)
    expect(asked.debugLines.join('\n')).not.toContain('s3cret')
    expect(silent.debugLines).toEqual([])
  })

  it('is redacted and bounded', () => {
    const events: TraceEvent[] = []
    const stop = listenToTrace((event) => events.push(event))
    startTrace((text) => text.replaceAll('secret', '***'))(`secret ${'x'.repeat(1000)}`)
    stop()
    startTrace((text) => text)('nobody listens')
    expect(events.map(({ text }) => text)).toEqual([`*** ${'x'.repeat(496)}…`])
  })
})
