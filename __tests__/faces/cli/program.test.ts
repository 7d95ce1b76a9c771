import { describe, expect, it } from '@jest/globals'
import { parseArguments } from '../../../src/faces/cli/program.js'
import { entryOf, operationNames } from '../../../src/faces/shared/operations.js'
import { settings } from '../../../src/faces/shared/settings.js'

const parse = (...argv: string[]) => parseArguments(argv, 100)

function invoked(...argv: string[]) {
  const parsed = parse(...argv)
  if (parsed.kind !== 'invocation') throw new Error(JSON.stringify(parsed))
  const { name, argument, options } = parsed.invocation
  return { name, argument, options: Object.fromEntries(options) }
}

function textOf(...argv: string[]): string {
  const parsed = parse(...argv)
  if (parsed.kind !== 'text') throw new Error(JSON.stringify(parsed))
  return parsed.text
}

/** Words of an example, as a shell takes them apart. */
const words = (example: string): string[] =>
  [...example.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '')

describe('a command line', () => {
  it.each([
    [['list'], { name: 'list', argument: undefined, options: {} }],
    [['get', 'ada'], { name: 'get', argument: 'ada', options: {} }],
    [['update', 'ada', '--patch', '{}'], { name: 'update', argument: 'ada', options: { patch: '{}' } }],
    [['update', '--patch', '{}', 'ada'], { name: 'update', argument: 'ada', options: { patch: '{}' } }],
    [
      ['--branch', 'a', 'list', '--json', '--root=r', '--status', 'active'],
      {
        name: 'list',
        argument: undefined,
        options: { branch: 'a', json: 'true', root: 'r', status: 'active' },
      },
    ],
    [
      ['--no-update-workspace', 'promote', 'ada', '--force', '--dry-run', '--no-color'],
      {
        name: 'promote',
        argument: 'ada',
        options: { 'update-workspace': 'false', force: 'true', 'dry-run': 'true', color: 'false' },
      },
    ],
    [
      ['spawn', '--agent', '-', '--allow-fewer'],
      { name: 'spawn', argument: undefined, options: { agent: '-', 'allow-fewer': 'true' } },
    ],
    [
      ['deactivate', 'ada', '--reason=--json'],
      { name: 'deactivate', argument: 'ada', options: { reason: '--json' } },
    ],
    [['get', '--', '-x'], { name: 'get', argument: '-x', options: {} }],
    [
      ['demo', '--writers', '5', '--keep'],
      { name: 'demo', argument: undefined, options: { writers: '5', keep: 'true' } },
    ],
  ])('%j', (argv, expected) => {
    expect(invoked(...argv)).toEqual(expected)
  })

  it.each(Object.keys(settings).filter((name) => name !== 'update-workspace'))(
    'takes --%s before and after the operation',
    (name) => {
      const option = name === 'dry-run' ? ['--dry-run'] : [`--${name}`, 'x']
      const value = { [name]: name === 'dry-run' ? 'true' : 'x' }
      expect(invoked(...option, 'capacity').options).toEqual(value)
      expect(invoked('capacity', ...option).options).toEqual(value)
    },
  )

  it.each([
    [['spwan'], "unknown command 'spwan'\n(Did you mean spawn?)", null],
    [['list', '--stauts', 'x'], "unknown option '--stauts'\n(Did you mean --status?)", 'list'],
    [['list', '--brnch', 'x'], "unknown option '--brnch'\n(Did you mean --branch?)", 'list'],
    [['promote'], "missing required argument 'id'", 'promote'],
    [['promote', 'a', 'b'], "too many arguments for 'promote'. Expected 1 argument but got 2.", 'promote'],
    [['spawn'], "required option '--agent <JSON|FILE|->' not specified", 'spawn'],
    [['update', 'ada', '--patch'], "option '--patch <JSON>' argument missing", 'update'],
    [['list', '--xyz'], "unknown option '--xyz'", 'list'],
  ])('%j is bad usage', (argv, message, name) => {
    expect(parse(...argv)).toEqual({ kind: 'bad-usage', message, name })
  })

  it('gets help where it names no operation', () => {
    expect(parse()).toMatchObject({ kind: 'bad-usage', help: expect.stringContaining('Usage: ') })
    expect(parse('--json')).toMatchObject({ kind: 'bad-usage', help: expect.stringContaining('Usage: ') })
  })

  it('gets the version', () => {
    expect(textOf('--version')).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('help', () => {
  it('lists every operation with its summary', () => {
    for (const name of operationNames) {
      expect(textOf('--help')).toMatch(new RegExp(`^  ${name} .*${entryOf(name).summary}$`, 'm'))
    }
  })

  it.each(operationNames)('of %s has its options, refusals, exit statuses and example', (operation) => {
    const text = textOf(operation, '--help')
    const { summary, parameters, refusals, example } = entryOf(operation)
    expect(text).toContain(`${summary}.`)
    const shown = Object.entries(parameters).flatMap(([name, { commandLine }]) => {
      return commandLine === null ? [] : [commandLine === 'argument' ? `<${name}>` : `--${name}`]
    })
    for (const flag of shown) expect(text).toContain(flag)
    for (const code of refusals) expect(text).toContain(`  ${code} `)
    for (const status of [0, 1, 2, 3, 4, 5, 6]) expect(text).toMatch(new RegExp(`^  ${status}  \\w`, 'm'))
    expect(text).toContain(`$ ${example}`)
    expect(text).toBe(textOf('help', operation))
  })

  it.each(operationNames)('of %s has an example that parses', (operation) => {
    const [program, ...argv] = words(entryOf(operation).example)
    expect(program).toBe('agent-registry')
    expect(invoked(...argv).name).toBe(operation)
  })

  it('fits the terminal', () => {
    const parsed = parseArguments(['spawn', '--help'], 80)
    const options = parsed.kind === 'text' ? (/Options:\n([\s\S]*?)\n\n/.exec(parsed.text)?.[1] ?? '') : ''
    expect(Math.max(...options.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })
})
