import { describe, expect, it } from '@jest/globals'
import { Broken, HttpClient } from '../../../src/store/http/client.js'
import { NotCovered } from '../../../src/store/http/not-covered.js'
import { delimiter, flush, packet } from '../../../src/store/http/packet-line.js'
import { sendPack } from '../../../src/store/http/receive-pack.js'
import { fetchPack, headOf } from '../../../src/store/http/upload-pack.js'
import { answering, type Answer } from './answers.js'

const id = (digit: string): string => digit.repeat(40)
const lines = (...all: (string | Buffer)[]): Buffer =>
  Buffer.concat(all.map((line) => (typeof line === 'string' ? packet(`${line}\n`) : line)))
const band = (number: number, content: string | Buffer): Buffer =>
  packet(Buffer.concat([Buffer.from([number]), Buffer.from(content)]))

describe('the head of a branch', () => {
  it('is asked for as gitprotocol-v2 says', async () => {
    const { client, asked } = await answering({ body: lines(`${id('a')} refs/heads/main`, flush) })
    expect(await headOf(client, 'main')).toBe(id('a'))
    const [{ request, body } = { request: undefined, body: '' }] = asked
    expect(request?.url).toBe('/repo.git/git-upload-pack')
    expect(request?.headers).toMatchObject({
      'git-protocol': 'version=2',
      'content-type': 'application/x-git-upload-pack-request',
      authorization: `Basic ${Buffer.from('user:pass').toString('base64')}`,
    })
    expect(body).toBe(
      '0014command=ls-refs\n001dagent=git/agent-registry\n0017object-format=sha1\n0001001fref-prefix refs/heads/main\n0000',
    )
  })

  it('is that of the very branch, and of no other whose name begins the same', async () => {
    const body = lines(
      `${id('b')} refs/heads/main-2`,
      `${id('a')} refs/heads/main`,
      `${id('c')} refs/heads/main/x`,
      flush,
    )
    const { client } = await answering({ body })
    expect(await headOf(client, 'main')).toBe(id('a'))
  })

  it('is null where there is none', async () => {
    const { client } = await answering({ body: flush })
    expect(await headOf(client, 'main')).toBeNull()
  })

  it.each<[string, Answer]>([
    ['another status', { status: 401 }],
    ['a redirect', { status: 302, headers: { location: 'http://127.0.0.1:1/' } }],
    ['a page for people', { headers: { 'content-type': 'text/html' }, body: '<html>' }],
    ['an older protocol', { body: lines('# service=git-upload-pack', flush) }],
    ['a list that breaks off', { body: lines(`${id('a')} refs/heads/main`) }],
    ['an id of another kind', { body: lines(`${'a'.repeat(64)} refs/heads/main`, flush) }],
    ['an error of the server', { body: packet('ERR no such repository\n') }],
  ])('is left to git for %s', async (_, answer) => {
    const { client } = await answering(answer)
    await expect(headOf(client, 'main')).rejects.toThrow(NotCovered)
  })

  it('is a broken reading where the connection breaks', async () => {
    const { client } = await answering({ body: '003d', cut: true })
    await expect(headOf(client, 'main')).rejects.toThrow(Broken)
  })
})

describe('a pack', () => {
  const wanted = { wants: [id('a')], haves: [id('b')], shallow: [id('c')], depth: 1, filter: 'blob:none' }
  const fetched = async (...answers: Answer[]) => {
    const exchange = await answering(...answers)
    const parts: string[] = []
    const info = await fetchPack(exchange.client, wanted, (bytes) => {
      parts.push(bytes.toString())
      return Promise.resolve()
    })
    return { ...exchange, info, pack: parts.join('') }
  }

  it('is asked for with what is here and where history ends', async () => {
    const { asked, info, pack } = await fetched({
      body: lines(
        'shallow-info',
        `shallow ${id('a')}`,
        `unshallow ${id('c')}`,
        delimiter,
        'packfile',
        band(2, 'Counting'),
        band(1, 'PA'),
        band(1, 'CK'),
        flush,
      ),
    })
    expect(info).toEqual({ shallow: [id('a')], unshallow: [id('c')] })
    expect(pack).toBe('PACK')
    for (const line of [
      'command=fetch',
      'deepen 1',
      'filter blob:none',
      `shallow ${id('c')}`,
      `want ${id('a')}`,
      `have ${id('b')}`,
      'done',
    ])
      expect(asked[0]?.body).toContain(`${line}\n`)
  })

  it.each<[string, Buffer]>([
    ['an error in the pack', lines('packfile', band(3, 'out of memory'), flush)],
    ['a pack that breaks off', lines('packfile', band(1, 'PA'))],
    ['a section that was not asked for', lines('wanted-refs', `${id('a')} refs/heads/main`, flush)],
    ['an error of the server', packet('ERR upload-pack: not our ref\n')],
    ['an end of history that is no commit', lines('shallow-info', 'shallow ../x', delimiter, flush)],
  ])('is left to git for %s', async (_, body) => {
    await expect(fetched({ body })).rejects.toThrow(NotCovered)
  })
})

describe('a push', () => {
  const update = { ref: 'refs/heads/main', from: id('a'), to: id('b') }
  const report = (...all: string[]): Buffer =>
    Buffer.concat([band(1, Buffer.concat([lines(...all), flush])), flush])
  const push = async (answer: Answer, from: string | null = update.from) => {
    const exchange = await answering(answer)
    return { ...exchange, report: await sendPack(exchange.client, { ...update, from }, Buffer.from('PACK')) }
  }

  it('names the old value and the new one, and the server compares', async () => {
    const { asked, report: answer } = await push({ body: report('unpack ok', 'ok refs/heads/main') })
    expect(answer).toEqual({ refusal: null, words: '' })
    expect(asked[0]?.request.url).toBe('/repo.git/git-receive-pack')
    expect(asked[0]?.body).toContain(`${id('a')} ${id('b')} refs/heads/main\0 report-status`)
    expect(asked[0]?.body.endsWith('0000PACK')).toBe(true)
  })

  it('expects no branch by zeroes', async () => {
    const { asked } = await push({ body: report('unpack ok', 'ok refs/heads/main') }, null)
    expect(asked[0]?.body).toContain(`${'0'.repeat(40)} ${id('b')} refs/heads/main`)
  })

  it.each<[string, Buffer, string, string]>([
    [
      'a lost race',
      report('unpack ok', 'ng refs/heads/main failed to update ref'),
      'failed to update ref',
      '',
    ],
    [
      'a hook',
      Buffer.concat([band(2, 'not today\n'), report('unpack ok', 'ng refs/heads/main hook declined')]),
      'hook declined',
      'not today\n',
    ],
    [
      'a pack that cannot be read',
      report('unpack index-pack abnormal exit', 'ng refs/heads/main unpacker error'),
      'unpacker error: index-pack abnormal exit',
      '',
    ],
  ])('is refused for %s', async (_, body, refusal, words) => {
    expect((await push({ body })).report).toEqual({ refusal, words })
  })

  it.each<[string, Answer]>([
    ['no report at all', { body: flush }],
    ['an empty answer', { body: '' }],
    ['a report of another branch', { body: report('unpack ok', 'ok refs/heads/other') }],
    ['a report that breaks off', { body: report('unpack ok').subarray(0, 9) }],
    ['a connection that breaks', { body: '', cut: true }],
  ])('may have landed with %s', async (_, answer) => {
    await expect(push(answer)).rejects.toThrow(Broken)
  })

  it.each([401, 403, 404, 500, 301])('has not been taken with the status %d', async (status) => {
    await expect(push({ status })).rejects.toThrow(NotCovered)
  })

  it('has not been sent where nobody listens', async () => {
    const nobody = new HttpClient({
      url: 'http://127.0.0.1:1/repo.git',
      userinfo: null,
      signal: new AbortController().signal,
      redact: (text) => text,
    })
    await expect(sendPack(nobody, update, Buffer.from('PACK'))).rejects.toThrow(NotCovered)
  })
})
