import { describe, expect, it } from '@jest/globals'
import { registryFiles, startHub } from '../hosts/github/github-fixture.js'
import { startProxy } from '../support/proxy.js'
import { runAction } from '../support/runner.js'

const files = registryFiles({ ada: {} })
const evaluate = { operation: 'evaluate', branch: 'main' }

describe('the Action on other hosts', () => {
  it('follows the addresses of an Enterprise Server', async () => {
    const { hub } = await startHub(files)
    const env = { GITHUB_SERVER_URL: hub.url, GITHUB_API_URL: hub.enterpriseApiUrl }
    const { status, outputs } = await runAction(evaluate, { env })
    expect([status, outputs['outcome']]).toEqual([0, 'committed'])
    expect(hub.requests.map(({ path }) => path)).toEqual(['/api/graphql'])
  })

  it('goes through the proxy, with git and with the API', async () => {
    const { hub } = await startHub(files)
    const proxy = await startProxy(hub.url)
    const env = {
      GITHUB_SERVER_URL: 'http://github.test',
      GITHUB_API_URL: 'http://api.github.test',
      http_proxy: proxy.url,
      no_proxy: '',
    }
    const { status, outputs } = await runAction(evaluate, { env })
    expect([status, outputs['outcome']]).toEqual([0, 'committed'])
    expect(new Set(proxy.hosts)).toEqual(new Set(['github.test:80', 'api.github.test:80']))
    expect(hub.count()).toBe(1)
  })

  it('goes past the proxy where it is told to', async () => {
    const { hub } = await startHub(files)
    const proxy = await startProxy(hub.url)
    const env = {
      GITHUB_SERVER_URL: hub.url,
      GITHUB_API_URL: hub.apiUrl,
      http_proxy: proxy.url,
      no_proxy: '127.0.0.1',
    }
    const { status } = await runAction(evaluate, { env })
    expect([status, proxy.hosts]).toEqual([0, []])
  })
})
