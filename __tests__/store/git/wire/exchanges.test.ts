import { describe, expect, it } from '@jest/globals'
import { HttpClient, readRetryAfter } from '../../../../src/store/git/wire/http-client.js'
import {
  ConnectionLost,
  FallBackToGit,
  NoSuchObject,
  Unavailable,
} from '../../../../src/store/git/wire/errors.js'
import { maxIntentRefs } from '../../../../src/store/intent-refs.js'
import { delimiter, flush, packet } from '../../../../src/store/git/wire/packet-line.js'
import { pushCapabilities, sendPack } from '../../../../src/store/git/wire/receive-pack.js'
import type { RefUpdate } from '../../../../src/store/git/transport.js'
import { fetchPack, listRegistryRefs } from '../../../../src/store/git/wire/upload-pack.js'
import { answering, type Answer } from './answers.js'

const id = (digit: string): string => digit.repeat(40)
const lines = (...all: (string | Buffer)[]): Buffer =>
  Buffer.concat(all.map((line) => (typeof line === 'string' ? packet(`${line}\n`) : line)))
const band = (number: number, content: string | Buffer): Buffer =>
  packet(Buffer.concat([Buffer.from([number]), Buffer.from(content)]))

const send = (client: HttpClient, updates: readonly RefUpdate[]): ReturnType<typeof sendPack> =>
  sendPack(client, updates, Buffer.from('PACK'), (text) => text)

const headOf = async (client: HttpClient, branch: string): Promise<string | null> =>
  (await listRegistryRefs(client, branch, null)).head

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
    ['a redirect to nowhere', { status: 302, headers: { location: 'http://' } }],
    ['a redirect to no server', { status: 302, headers: { location: 'file:///etc/passwd' } }],
    ['a page for people', { headers: { 'content-type': 'text/html' }, body: '<html>' }],
    ['an older protocol', { body: lines('# service=git-upload-pack', flush) }],
    ['a list that breaks off', { body: lines(`${id('a')} refs/heads/main`) }],
    ['an id of another kind', { body: lines(`${'a'.repeat(64)} refs/heads/main`, flush) }],
    ['an error of the server', { body: packet('ERR no such repository\n') }],
  ])('is left to git for %s', async (_, answer) => {
    const { client } = await answering(answer)
    await expect(headOf(client, 'main')).rejects.toThrow(FallBackToGit)
  })

  it.each<[number, Record<string, string>, boolean, number]>([
    [429, { 'retry-after': '7' }, true, 7000],
    [429, {}, true, 0],
    [503, { 'retry-after': '0' }, false, 0],
    [503, { 'retry-after': 'soon' }, false, 0],
    [502, {}, false, 0],
    [504, {}, false, 0],
    [522, {}, false, 0],
    [408, {}, false, 0],
  ])('is not to be had now with the status %d and %j', async (status, headers, isRateLimit, retryAfterMs) => {
    const { client } = await answering({ status, headers })
    const expected = { name: 'Unavailable', isRateLimit, retryAfterMs }
    await expect(headOf(client, 'main')).rejects.toMatchObject(expected)
  })

  it('is a broken reading where the connection breaks', async () => {
    const { client } = await answering({ body: '003d', cut: true })
    await expect(headOf(client, 'main')).rejects.toThrow(ConnectionLost)
  })

  it.each([
    ['https://git.example/new/name.git/git-upload-pack', 'https://git.example/new/name.git'],
    ['https://user:secret@git.example/login?next=secret#secret', 'https://git.example/login'],
    ['/new/name.git/git-upload-pack', 'http://127.0.0.1:PORT/new/name.git'],
  ])('is not asked for after a redirect to %s: the words name the address', async (location, target) => {
    const { client, url, asked } = await answering({ status: 301, headers: { location } })
    const shown = target.replace('PORT', new URL(url).port)
    await expect(headOf(client, 'main')).rejects.toMatchObject({
      code: 'unknown-remote',
      message: expect.stringContaining(
        `${url} redirects to ${shown}, where a token is not sent. If the repository`,
      ),
    })
    expect(asked).toHaveLength(1)
  })
})

describe('the intents beside a branch', () => {
  const namespace = 'refs/agent-registry/0123456789abcdef/intents/'
  const name = 'f'.repeat(32)

  it('are asked for with the head, in one request', async () => {
    const { client, asked } = await answering({
      body: lines(`${id('b')} ${namespace}${name}`, `${id('a')} refs/heads/main`, flush),
    })
    expect(await listRegistryRefs(client, 'main', namespace)).toEqual({
      head: id('a'),
      intents: new Map([[name, id('b')]]),
    })
    expect(asked).toHaveLength(1)
    expect(asked[0]?.body).toContain(`ref-prefix refs/heads/main\n`)
    expect(asked[0]?.body).toContain(`ref-prefix ${namespace}\n`)
  })

  it.each([
    ['of another registry', `refs/agent-registry/fedcba9876543210/intents/${name}`],
    ['with a name that is too short', `${namespace}${'f'.repeat(31)}`],
    ['with a name that is too long', `${namespace}${name}0`],
    ['with capitals', `${namespace}${'F'.repeat(32)}`],
    ['in a folder', `${namespace}x/${name}`],
    ['that have no name', namespace],
  ])('are not those %s', async (_, ref) => {
    const { client } = await answering({ body: lines(`${id('b')} ${ref}`, flush) })
    expect(await listRegistryRefs(client, 'main', namespace)).toEqual({ head: null, intents: new Map() })
  })

  it('are heeded up to a number, and the head is found behind them', async () => {
    const names = Array.from({ length: maxIntentRefs + 10 }, (_, index) =>
      index.toString(16).padStart(32, '0'),
    )
    const body = lines(
      ...names.map((each) => `${id('b')} ${namespace}${each}`),
      `${id('a')} refs/heads/main`,
      flush,
    )
    const { client } = await answering({ body })
    const { head, intents } = await listRegistryRefs(client, 'main', namespace)
    expect(head).toBe(id('a'))
    expect([...intents.keys()]).toEqual(names.slice(0, maxIntentRefs))
  })

  it('are not listed where they are not asked for', async () => {
    const { client } = await answering({ body: lines(`${id('b')} ${namespace}${name}`, flush) })
    expect((await listRegistryRefs(client, 'main', null)).intents.size).toBe(0)
  })
})

describe('a pack', () => {
  const wanted = {
    wants: [id('a')],
    have: id('b'),
    shallow: [id('c')],
    depth: 1,
    filter: 'blob:none',
    isThin: true,
  }
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
    await expect(fetched({ body })).rejects.toThrow(FallBackToGit)
  })
})

describe('an object that the server has not', () => {
  it('is told from other errors', async () => {
    const body = packet(`ERR upload-pack: not our ref ${id('a')}\n`)
    const { client } = await answering({ body })
    const wanted = { wants: [id('a')], have: null, shallow: [], depth: null, filter: null, isThin: true }
    await expect(fetchPack(client, wanted, () => Promise.resolve())).rejects.toThrow(NoSuchObject)
  })
})

describe('a push', () => {
  const update = { ref: 'refs/heads/main', from: id('a'), to: id('b') }
  const report = (...all: string[]): Buffer =>
    Buffer.concat([band(1, Buffer.concat([lines(...all), flush])), flush])
  const push = async (answer: Answer, from: string | null = update.from) => {
    const exchange = await answering(answer)
    const { results, words } = await send(exchange.client, [{ ...update, from }])
    return { ...exchange, report: { result: results.get(update.ref), words } }
  }

  it('names the old value and the new one, and the server compares', async () => {
    const { asked, report: answer } = await push({ body: report('unpack ok', 'ok refs/heads/main') })
    expect(answer).toEqual({ result: { kind: 'moved' }, words: '' })
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
      'not today',
    ],
    [
      'a pack that cannot be read',
      report('unpack index-pack abnormal exit', 'ng refs/heads/main unpacker error'),
      'unpacker error: index-pack abnormal exit',
      '',
    ],
  ])('is refused for %s', async (_, body, reason, words) => {
    expect((await push({ body })).report).toEqual({ result: { kind: 'rejected', reason }, words })
  })

  it.each<[string, Answer]>([
    ['no report at all', { body: flush }],
    ['an empty answer', { body: '' }],
    ['a report that breaks off', { body: report('unpack ok').subarray(0, 9) }],
    ['a connection that breaks', { body: '', cut: true }],
  ])('may have landed with %s', async (_, answer) => {
    await expect(push(answer)).rejects.toThrow(ConnectionLost)
  })

  it('may have landed with a report of another branch', async () => {
    const { report: told } = await push({ body: report('unpack ok', 'ok refs/heads/other') })
    expect(told.result).toMatchObject({ kind: 'unknown' })
  })

  it('has landed before where the branch is at the commit already', async () => {
    const refusal = `ng refs/heads/main cannot lock ref 'refs/heads/main': is at ${id('b')} but expected ${id('a')}`
    expect((await push({ body: report('unpack ok', refusal) })).report.result).toEqual({ kind: 'unchanged' })
  })

  it.each([401, 403, 404, 500, 501, 507, 301])('has not been taken with the status %d', async (status) => {
    await expect(push({ status })).rejects.toThrow(FallBackToGit)
  })

  it.each<[string, Answer]>([
    ...[502, 503, 504].map((status): [string, Answer] => [`the status ${status} of a gateway`, { status }]),
    ['another content type', { headers: { 'content-type': 'text/html' } }],
    ['a content encoding', { headers: { 'content-encoding': 'gzip' }, body: report('unpack ok') }],
    ['a change of protocol', { status: 101 }],
  ])('may have landed with %s', async (_, answer) => {
    await expect(push(answer)).rejects.toThrow(ConnectionLost)
  })

  it('has not been taken by a server that takes no more requests', async () => {
    const answer: Answer = { status: 429, headers: { 'retry-after': '30' } }
    await expect(push(answer)).rejects.toMatchObject({
      name: 'Unavailable',
      isRateLimit: true,
      retryAfterMs: 30_000,
    })
  })

  it('has not been sent where nobody listens', async () => {
    const { signal } = new AbortController()
    const nobody = new HttpClient({
      url: 'http://127.0.0.1:1/repo.git',
      userinfo: null,
      signal: () => signal,
      redact: (text) => text,
    })
    await expect(send(nobody, [update])).rejects.toThrow(Unavailable)
  })
})

describe('a push of several refs', () => {
  const branch = { ref: 'refs/heads/main', from: id('a'), to: id('b') }
  const one = { ref: 'refs/agent-registry/x/intents/1', from: id('c'), to: null }
  const other = { ref: 'refs/agent-registry/x/intents/2', from: null, to: id('d') }
  const all: readonly RefUpdate[] = [branch, one, other]
  const report = (...each: string[]): Buffer =>
    Buffer.concat([band(1, Buffer.concat([lines(...each), flush])), flush])
  const push = async (answer: Answer, updates = all) => {
    const exchange = await answering(answer)
    return { ...exchange, report: await send(exchange.client, updates) }
  }
  const ok = all.map(({ ref }) => `ok ${ref}`)

  it('is one request that asks for all or none, each ref with its old value and its new one', async () => {
    const { asked } = await push({ body: report('unpack ok', ...ok) })
    expect(asked).toHaveLength(1)
    const zeroes = '0'.repeat(40)
    const commands = [
      `${id('a')} ${id('b')} refs/heads/main\0 report-status side-band-64k atomic object-format=sha1 agent=git/agent-registry`,
      `${id('c')} ${zeroes} ${one.ref}`,
      `${zeroes} ${id('d')} ${other.ref}`,
    ]
    expect(asked[0]?.body).toBe(`${Buffer.concat(commands.map((each) => packet(each))).toString()}0000PACK`)
  })

  it('asks for nothing more where one ref moves', async () => {
    const { asked } = await push({ body: report('unpack ok', `ok ${one.ref}`) }, [one])
    expect(asked[0]?.body).not.toContain('atomic')
  })

  it('is reported ref by ref, in whatever order', async () => {
    const body = report('unpack ok', `ng ${other.ref} hook declined`, `ok ${one.ref}`, 'ok refs/heads/main')
    const { results } = (await push({ body })).report
    expect([...results]).toEqual([
      ['refs/heads/main', { kind: 'moved' }],
      [one.ref, { kind: 'moved' }],
      [other.ref, { kind: 'rejected', reason: 'hook declined' }],
    ])
  })

  it('has moved nothing where its pack cannot be read', async () => {
    const { results } = (await push({ body: report('unpack missing objects') })).report
    const reason = 'unpacker error: missing objects'
    expect([...results.values()]).toEqual(all.map(() => ({ kind: 'rejected', reason })))
  })

  it.each<[string, Answer]>([
    ['a ref is not mentioned', { body: report('unpack ok', ...ok.slice(1)) }],
    [
      'a ref is mentioned by a part of its name',
      { body: report('unpack ok', ...ok.slice(1), 'ok refs/heads') },
    ],
  ])('has an unknown result where %s', async (_, answer) => {
    const kinds = [...(await push(answer)).report.results.values()].map(({ kind }) => kind)
    expect(kinds).toEqual(['unknown', 'moved', 'moved'])
  })

  it.each<[string, Answer]>([
    ['the report has no lines', { body: report() }],
    ['the report is none', { body: band(1, 'garbage') }],
    ['the answer is no packet', { body: 'garbage' }],
    ['the connection breaks', { body: report('unpack ok', ...ok).subarray(0, 30), cut: true }],
  ])('may have landed where %s', async (_, answer) => {
    await expect(push(answer)).rejects.toThrow(ConnectionLost)
  })
})

describe('what a server can do when it is pushed to', () => {
  const headers = { 'content-type': 'application/x-git-receive-pack-advertisement' }
  const advertised = (capabilities: string): Buffer =>
    lines('# service=git-receive-pack', flush, `${id('a')} refs/heads/main\0${capabilities}`)

  it('is asked as git does, with the credentials', async () => {
    const { client, asked } = await answering({ headers, body: advertised('report-status atomic') })
    expect(await pushCapabilities(client)).toEqual(['report-status', 'atomic'])
    expect(asked[0]?.request.method).toBe('GET')
    expect(asked[0]?.request.url).toBe('/repo.git/info/refs?service=git-receive-pack')
    expect(asked[0]?.request.headers.authorization).toBe(
      `Basic ${Buffer.from('user:pass').toString('base64')}`,
    )
  })

  it('is told before the refs, which are not waited for', async () => {
    const { client } = await answering({ headers, body: advertised('atomic'), endless: true })
    expect(await pushCapabilities(client)).toEqual(['atomic'])
  })

  it('is told by an empty repository too', async () => {
    const body = lines(
      '# service=git-receive-pack',
      flush,
      `${'0'.repeat(40)} capabilities^{}\0 atomic`,
      flush,
    )
    const { client } = await answering({ headers, body })
    expect(await pushCapabilities(client)).toEqual(['atomic'])
  })

  it.each<[string, Answer]>([
    ['another status', { status: 401, headers }],
    ['a page for people', { headers: { 'content-type': 'text/html' }, body: '<html>' }],
    [
      'the answer to another question',
      { headers: { 'content-type': 'application/x-git-receive-pack-result' }, body: advertised('atomic') },
    ],
    ['an error of the server', { headers, body: packet('ERR no such repository\n') }],
    ['no capabilities', { headers, body: lines(`${id('a')} refs/heads/main`, flush) }],
    ['nothing', { headers, body: lines('# service=git-receive-pack', flush, flush) }],
    ['what is no packet', { headers, body: 'garbage' }],
  ])('is left to git for %s', async (_, answer) => {
    const { client } = await answering(answer)
    await expect(pushCapabilities(client)).rejects.toThrow(FallBackToGit)
  })

  it('is not asked of another server, where a token would be led', async () => {
    const elsewhere = await answering({ headers, body: advertised('atomic') })
    const location = `${elsewhere.url}/info/refs?service=git-receive-pack`
    const { client } = await answering({ status: 302, headers: { ...headers, location } })
    await expect(pushCapabilities(client)).rejects.toMatchObject({ code: 'unknown-remote' })
    expect(elsewhere.asked).toEqual([])
  })
})

describe('a time to come again', () => {
  const now = Date.parse('2026-03-01T00:00:00Z')
  it.each([
    [undefined, 0],
    ['', 0],
    ['0', 0],
    ['120', 120_000],
    ['-1', 0],
    ['1e3', 0],
    ['Sun, 01 Mar 2026 00:01:00 GMT', 60_000],
    ['Sat, 28 Feb 2026 00:00:00 GMT', 0],
    ['tomorrow', 0],
  ])('%j is %i ms from now', (value, milliseconds) => {
    expect(readRetryAfter(value, now)).toBe(milliseconds)
  })
})
