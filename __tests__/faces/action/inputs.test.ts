import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { inputDefaults } from '../../../src/faces/action/action-inputs.js'
import { parseInputs } from '../../../src/faces/action/inputs.js'
import { temporaryFolder } from '../../support/repository.js'

const reviewer = '{"specialization":"reviewer"}'
let workspace = ''

/** Runs the parser as a runner does: defaults filled in, expressions evaluated. */
function parse(inputs: Record<string, string>) {
  const evaluated = { ...inputDefaults, token: 'job-token', 'job-index': '3', ...inputs }
  const environment = Object.fromEntries(
    Object.entries(evaluated).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  )
  return parseInputs(environment, workspace)
}

beforeAll(async () => {
  workspace = join(await temporaryFolder(), 'workspace')
  await mkdir(workspace)
  await writeFile(join(workspace, 'agents.json'), `[${reviewer},${reviewer}]`)
  await writeFile(join(workspace, 'bad.json'), '{"a":1,}')
  await writeFile(join(workspace, 'metrics.json'), '{}')
  await writeFile(join(workspace, '..', 'secret.json'), '{"secret":1,}')
  await symlink(join('..', 'secret.json'), join(workspace, 'link.json'))
  await symlink('..', join(workspace, 'up'))
  await symlink(join('..', 'absent.json'), join(workspace, 'dangling.json'))
})

describe('parseInputs', () => {
  it('gives one type for a step', async () => {
    await expect(parse({ operation: 'spawn', agent: reviewer, count: ' 2 ' })).resolves.toEqual({
      operation: 'spawn',
      parsed: { command: { operation: 'spawn', agent: { specialization: 'reviewer' }, count: 2 } },
      settings: {
        registry: {
          root: '.github/agent-system',
          author: {
            name: 'github-actions[bot]',
            email: '41898282+github-actions[bot]@users.noreply.github.com',
          },
          maxAttempts: 50,
          timeoutSeconds: 300,
          transport: 'auto',
          combine: 'auto',
          updateWorkspace: true,
        },
        call: { dryRun: false },
      },
      token: 'job-token',
      intentKeys: [],
      repository: undefined,
      failOnRefusal: true,
      jobIndex: '3',
    })
  })

  it.each<[Record<string, string>, object]>([
    [{ operation: 'spawn', 'agent-file': 'agents.json' }, { agents: [{}, {}] }],
    [{ operation: 'spawn', agent: reviewer, 'allow-fewer': 'true' }, { allow_fewer: true }],
    [{ operation: 'evaluate', 'metrics-file': './metrics.json' }, { metrics: {} }],
    [{ operation: 'list', status: 'active', 'allow-fewer': 'false' }, { status: 'active' }],
    [{ operation: 'eliminate', id: 'ada', reason: 'one\ntwo\n' }, { reason: 'one\ntwo' }],
  ])('%j', async (inputs, command) => {
    const { parsed } = await parse(inputs)
    expect(parsed.command).toMatchObject(command)
  })

  it('takes an empty input for one that was not given', async () => {
    const { parsed, settings, failOnRefusal } = await parse({
      operation: 'list',
      status: '',
      branch: ' ',
      'max-attempts': '',
      'fail-on-refusal': '',
    })
    expect(parsed.command).toEqual({ operation: 'list' })
    expect(settings.registry).toMatchObject({ maxAttempts: 50 })
    expect(settings.registry).not.toHaveProperty('branch')
    expect(failOnRefusal).toBe(true)
  })

  it('takes keys as they are but for space around them, the present one first', async () => {
    const { intentKeys, settings } = await parse({
      operation: 'sweep',
      combine: 'false',
      'intent-key': ' the key of today\n',
      'intent-key-previous': 'the key before it',
    })
    expect(intentKeys).toEqual(['the key of today', 'the key before it'])
    expect(settings.registry).toMatchObject({ combine: false })
  })

  it('keeps for the face what the operation does not see', async () => {
    expect((await parse({ operation: 'capacity', count: '3' })).parsed.slots).toBe(3)
    expect((await parse({ operation: 'list', format: 'ids', at: 'v1' })).parsed).toMatchObject({
      format: 'ids',
      at: 'v1',
    })
    expect((await parse({ operation: 'validate', path: './' })).parsed.path).toBe('.')
    expect(await parse({ operation: 'validate', 'fail-on-findings': 'never' })).toMatchObject({
      parsed: { 'fail-on-findings': 'never' },
    })
  })

  it.each<[Record<string, string>, RegExp]>([
    [{}, /^operation: "" is not one of init, spawn, /],
    [{ operation: 'spwan' }, /^operation: "spwan" is not one of init, spawn, [a-z, ]*sweep/],
    [{ operation: 'put' }, /^operation: "put" is not one of .*the command line has it, and `apply`/],
    [{ operation: 'toString' }, /^operation: "toString" is not one of /],
    [
      { operation: 'capacity', patch: '{}' },
      /^patch: the operation capacity does not use .* uses at, count$/,
    ],
    [{ operation: 'init', id: 'x' }, /^id: the operation init does not use .* no input of its own$/],
    [{ operation: 'list', force: 'true' }, /^force: the operation list does not use this input/],
    [
      { operation: 'list', 'fail-on-findings': 'never' },
      /^fail-on-findings: the operation list does not use/,
    ],
    [{ operation: 'spawn' }, /^agent or agent-file: the operation spawn needs this input$/],
    [{ operation: 'get' }, /^id: the operation get needs this input$/],
    [
      { operation: 'spawn', agent: reviewer, 'agent-file': 'agents.json' },
      /^agent-file: give either this or agent/,
    ],
    [{ operation: 'spawn', agent: '{"specialization":}' }, /^agent: line 1, column 19: /],
    [
      { operation: 'spawn', 'agent-file': 'bad.json' },
      /^agent-file \(bad\.json\): line 1, column 7: a trailing comma$/,
    ],
    [
      { operation: 'spawn', 'agent-file': 'absent.json' },
      /^agent-file: the file "absent\.json" does not exist$/,
    ],
    [
      { operation: 'spawn', agent: reviewer, 'dry-run': 'yes' },
      /^dry-run: must be true or false, not "yes"$/,
    ],
    [{ operation: 'list', 'fail-on-refusal': 'no' }, /^fail-on-refusal: must be true or false, not "no"$/],
    [
      { operation: 'validate', 'fail-on-findings': 'no' },
      /^fail-on-findings: must be one of error, warning, never/,
    ],
    [{ operation: 'list', repository: 'https://x' }, /^repository: must be owner\/name, not "https:\/\/x"$/],
    ...['../user', '../..', 'a/..', './b', 'a/.', '.../...'].map(
      (repository): [Record<string, string>, RegExp] => [
        { operation: 'list', repository },
        /^repository: must be owner\/name, not "[^"]*"$/,
      ],
    ),
    [
      { operation: 'list', repository: 'o/r', remote: '/x' },
      /^repository: give either this or remote, not both$/,
    ],
    [
      { operation: 'spawn', agent: reviewer, combine: 'sometimes' },
      /^combine: must be auto, true or false, not "sometimes"$/,
    ],
    [
      { operation: 'spawn', agent: reviewer, 'intent-key': 'too short' },
      /^intent-key: must have at least 16 characters$/,
    ],
    [
      { operation: 'spawn', agent: reviewer, 'intent-key-previous': 'sixteen letters!' },
      /^intent-key-previous: is the key before another; /,
    ],
    [{ operation: 'list', author: 'me' }, /^author: must be a name and an address/],
  ])('%j is an error that names the input', async (inputs, message) => {
    await expect(parse(inputs)).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringMatching(message),
    })
  })

  it('follows no link that leads out of the workspace, and says nothing of what is there', async () => {
    const read = (file: string) => parse({ operation: 'spawn', 'agent-file': file })
    await expect(read('link.json')).rejects.toThrow(
      'agent-file: "link.json" is a link that leads out of the workspace',
    )
    await expect(read('up/secret.json')).rejects.toThrow(/leads out of the workspace$/)
    await expect(parse({ operation: 'collect', 'metrics-file': 'dangling.json' })).rejects.toThrow(
      'metrics-file: "dangling.json" is a link; name the file itself',
    )
    await expect(parse({ operation: 'validate', path: 'up' })).rejects.toThrow(
      'path: "up" is a link that leads out of the workspace',
    )
    // By its own words it is outside: the workflow's to decide.
    await expect(read('../secret.json')).rejects.toThrow(/line 1, column 12: a trailing comma$/)
  })
})
