import { execFile } from 'node:child_process'
import { cp, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { temporaryFolder } from '../support/repository.js'

const project = join(import.meta.dirname, '../..')

/** What a run of a script printed, and its exit status. */
interface Run {
  readonly status: number
  readonly output: string
}

const run = (folder: string, ...args: string[]): Promise<Run> =>
  new Promise((done) => {
    const child = execFile(process.execPath, args, { cwd: folder }, (_, stdout, stderr) => {
      done({ status: child.exitCode ?? -1, output: stdout + stderr })
    })
  })

const writeNew = (folder: string, ...args: string[]): Promise<Run> => run(folder, 'scripts/new.mjs', ...args)

/** A copy of what the generated files are made of, and of the tests of the core. */
async function copyProject(): Promise<string> {
  const folder = await temporaryFolder()
  const files = ['README.md', 'action.yml', 'jest.config.mjs', 'package.json', 'tsconfig.json']
  const folders = ['schemas', 'scripts', 'src', '__tests__/core']
  for (const name of ['.prettierrc.json', ...files, ...folders])
    await cp(join(project, name), join(folder, name), { recursive: true })
  await symlink(join(project, 'node_modules'), join(folder, 'node_modules'), 'dir')
  return folder
}

async function listFiles(folder: string): Promise<string[]> {
  const found = await Promise.all(
    ['schemas', 'src', '__tests__'].map(async (name) =>
      (await readdir(join(folder, name), { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(folder.length + 1)
            .replaceAll('\\', '/'),
        ),
    ),
  )
  return found.flat().sort()
}

const isGenerated = async (folder: string, file: string): Promise<boolean> =>
  (await readFile(join(folder, file), 'utf8')).includes('Made by `npm run generate` from')

const operationTest = '__tests__/core/operations/archive-all.test.ts'
const kindTest = '__tests__/core/records/kinds/task.test.ts'

/** The tests that are new, and tests that look at every operation and at every kind. */
const testFiles = [
  operationTest,
  kindTest,
  '__tests__/core/arbitrary.test.ts',
  '__tests__/core/operations/definitions.test.ts',
  '__tests__/core/records/kinds.test.ts',
]

const jest = (folder: string, ...args: string[]): Promise<Run> =>
  run(
    folder,
    ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
    ...['node_modules/jest/bin/jest.js', '--runInBand', `--cacheDirectory=${folder}/cache`, ...args],
  )

/** Replaces the two placeholders of a new test: the title of its row, and what the row expects. */
async function fillIn(folder: string, file: string, title: string, expected: string): Promise<void> {
  const placeholder = "'write the cases'"
  const text = await readFile(join(folder, file), 'utf8')
  await writeFile(join(folder, file), text.replace(placeholder, title).replace(placeholder, expected))
}

describe('a new operation and a new kind of record', () => {
  it('compile, are tested by tables that fail until they are written, and need no other file', async () => {
    const folder = await copyProject()
    const before = await listFiles(folder)
    expect(await writeNew(folder, 'operation', 'agents/archive-all')).toMatchObject({ status: 0 })
    expect(await writeNew(folder, 'kind', 'task')).toMatchObject({ status: 0 })

    const added = (await listFiles(folder)).filter((file) => !before.includes(file))
    const generated = await Promise.all(added.map((file) => isGenerated(folder, file)))
    expect(added.filter((_, index) => generated[index] === false)).toEqual([
      operationTest,
      kindTest,
      'src/core/operations/agents/archive-all.ts',
      'src/core/records/kinds/task.ts',
      'src/report/operations/archive-all.ts',
    ])
    expect(added.filter((_, index) => generated[index])).toEqual(['schemas/task.schema.json'])

    const settings = { extends: './tsconfig.json', include: ['src', operationTest, kindTest] }
    await writeFile(join(folder, 'tsconfig.new.json'), JSON.stringify(settings))
    const compiler = 'node_modules/@typescript/native/bin/tsc'
    expect(await run(folder, compiler, '--noEmit', '-p', 'tsconfig.new.json')).toEqual({
      status: 0,
      output: '',
    })

    const failed = await jest(folder, operationTest, kindTest)
    expect(failed.status).toBe(1)
    expect(failed.output).toContain('● archive-all › write the cases')
    expect(failed.output).toContain('● a record of the kind task › write the cases')
    expect(failed.output).toContain('Tests:       2 failed, 2 total')

    await fillIn(folder, operationTest, "'counts agents'", "'answer'")
    await fillIn(folder, kindTest, "'a sound record'", '')
    const passed = await jest(folder, ...testFiles)
    expect(passed.output).toContain(`Test Suites: ${testFiles.length} passed, ${testFiles.length} total`)
  }, 300_000)
})

describe('npm run new', () => {
  it('tells how it is called', async () => {
    const { status, output } = await writeNew(project, '--help')
    expect(status).toBe(0)
    expect(output).toContain('npm run new -- operation agents/archive')
    expect(output).toContain('npm run new -- kind task')
  })

  it.each([
    ['nothing', [], 'Say whether you want an operation or a kind.'],
    ['something else', ['command', 'x'], 'Say whether you want an operation or a kind, not "command".'],
    ['no name', ['kind'], 'Say which kind.'],
    ['two names', ['kind', 'task', 'run'], '"run" is too much: make one kind at a time.'],
    ['an unknown option', ['--force'], "Unknown option '--force'"],
    ['capital letters', ['kind', 'Task'], '"Task" is not a name.'],
    ['a path', ['kind', '../task'], '"../task" is not a name.'],
    ['no area', ['operation', 'archive'], 'Write the operation as AREA/NAME, not as "archive".'],
    ['a bad area', ['operation', '../archive'], '".." is not a name.'],
    ['an operation that is there', ['operation', 'registry/promote'], '"promote" is taken'],
    [
      'a kind that is there',
      ['kind', 'agent'],
      '"agent" is taken: src/core/records/kinds/agent.ts is there.',
    ],
    ['a schema that is there', ['kind', 'intent'], '"intent" is taken: schemas/intent.schema.json is there.'],
    [
      'a type that is there',
      ['operation', 'agents/traits'],
      '"traits" is taken: src/generated/types.ts has the type Traits.',
    ],
    ['a word of JavaScript', ['operation', 'agents/delete'], '"delete" means something else in the code.'],
    [
      'a name that the new file imports',
      ['operation', 'agents/answer'],
      '"answer" means something else in the code.',
    ],
    ['a command', ['operation', 'agents/demo'], '"demo" means something else in the code.'],
  ])('refuses %s', async (_, args, message) => {
    const { status, output } = await writeNew(project, ...args)
    expect(status).toBe(2)
    expect(output).toContain(message)
    expect(output).toContain('`npm run new -- --help` tells how to call this.')
  })
})
