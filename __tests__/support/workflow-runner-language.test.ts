import { describe, expect, it } from '@jest/globals'
import { stepOf } from './workflow-runner/result.js'
import { job, pass, runJobs } from './workflow-runner/sample.js'

describe('a matrix', () => {
  const legs = async (strategy: object) => {
    const steps = [{ run: 'echo "${{ toJSON(matrix) }}"' }]
    const first = {
      ...job({ id: 'list', run: `echo 'list=["x","y"]' >> "$GITHUB_OUTPUT"` }),
      outputs: { list: '${{ steps.list.outputs.list }}', none: '[]' },
    }
    const second = { ...job(...steps), needs: 'first', strategy: { 'fail-fast': false, ...strategy } }
    return (await runJobs({ first, second })).jobs['second']
  }

  it.each([
    [
      'lists',
      { matrix: { a: [1, 2], b: ['x'] } },
      [
        { a: 1, b: 'x' },
        { a: 2, b: 'x' },
      ],
    ],
    [
      'a list of another job',
      { matrix: { a: '${{ fromJSON(needs.first.outputs.list) }}' } },
      [{ a: 'x' }, { a: 'y' }],
    ],
    ['include alone', { matrix: { include: [{ a: 1 }, { b: 2 }] } }, [{ a: 1 }, { b: 2 }]],
    [
      'include that adds to legs, or adds legs',
      { matrix: { a: [1, 2], include: [{ a: 1, c: 3 }, { d: 4 }, { a: 5, d: 5 }] } },
      [
        { a: 1, c: 3, d: 4 },
        { a: 2, d: 4 },
        { a: 5, d: 5 },
      ],
    ],
  ])('of %s', async (_, strategy, expected) => {
    const done = await legs(strategy)
    expect(done?.result).toBe('success')
    expect(done?.legs.map(({ matrix }) => matrix)).toEqual(expected)
  })

  it.each([
    [
      'an empty list',
      { matrix: { a: '${{ fromJSON(needs.first.outputs.none) }}' } },
      /Matrix vector 'a' does not contain any values/,
    ],
    ['nothing', { matrix: {} }, /at least one vector/],
    ['broken JSON', { matrix: { a: '${{ fromJSON(needs.first.result) }}' } }, /JSON/],
  ])('of %s fails the job', async (_, strategy, words) => {
    const done = await legs(strategy)
    expect(done).toMatchObject({ result: 'failure', legs: [] })
    expect(done?.error).toMatch(words)
  })

  it('gives a job the outputs of its last leg that has any', async () => {
    const step = {
      id: 'say',
      run: 'echo "word=$WORD" >> "$GITHUB_OUTPUT"',
      env: { WORD: '${{ matrix.word }}' },
    }
    const outputs = { word: '${{ steps.say.outputs.word }}' }
    const strategy = { 'fail-fast': false, matrix: { word: ['a', 'b', ''] } }
    const { jobs } = await runJobs({ work: { ...job(step), outputs, strategy } })
    expect(jobs['work']?.outputs).toEqual({ word: 'b' })
  })

  it('tells each leg its place, and is as good as its worst leg', async () => {
    const steps = [
      { run: 'echo "${{ strategy.job-index }}/${{ strategy.job-total }}"' },
      { run: 'exit ${{ matrix.status }}' },
    ]
    const work = { ...job(...steps), strategy: { 'fail-fast': false, matrix: { status: [0, 1, 0] } } }
    const result = await runJobs({ work })
    expect(result.jobs['work']?.legs.map(({ result: each }) => each)).toEqual([
      'success',
      'failure',
      'success',
    ])
    expect(result.jobs['work']?.legs.map(({ steps: [first] }) => first?.log)).toEqual([
      '0/3\n',
      '1/3\n',
      '2/3\n',
    ])
    expect(result.result).toBe('failure')
  })
})

describe('what a run knows', () => {
  const dispatch = {
    on: { workflow_dispatch: { inputs: { size: { default: 3 }, dry: { type: 'boolean' }, name: {} } } },
  }
  const shown = (expression: string) => ({
    work: job({ env: { SHOWN: `\${{ ${expression} }}` }, run: 'echo "$SHOWN"' }),
  })

  it.each([
    ['inputs.size', '3'],
    ['inputs.dry', 'false'],
    ['inputs.name', 'Ada'],
    ['github.event.inputs.name', 'Ada'],
    ['github.event.repository.default_branch', 'main'],
    ['github.event.absent.key', ''],
    ['github.repository', 'octo/repo'],
    ['github.repository_owner', 'octo'],
    ['github.event_name', 'workflow_dispatch'],
    ['github.ref_name', 'main'],
    ['github.token', 'token of work'],
    ['secrets.GITHUB_TOKEN', 'token of work'],
    ['secrets.KEY', 'secret'],
    ['vars.LIMIT', '5'],
    ["vars.ABSENT || 'default'", 'default'],
    ["format('{0}}}-{1}', 'a', join(fromJSON('[1,2]')))", 'a}-1,2'],
    ["contains('registry', 'GIS') && startsWith('main', 'ma')", 'true'],
  ])('%s', async (expression, expected) => {
    const options = {
      event: { repository: { default_branch: 'main' } },
      inputs: { name: 'Ada' },
      secrets: { KEY: 'secret' },
      vars: { LIMIT: '5' },
      token: (id: string) => `token of ${id}`,
    }
    expect(stepOf(await runJobs(shown(expression), options, dispatch), 'work', 0).log).toBe(`${expected}\n`)
  })

  it('is another in each run', async () => {
    const first = await runJobs(shown('github.run_id'))
    const second = await runJobs(shown('github.run_id'))
    expect(stepOf(first, 'work', 0).log).not.toBe(stepOf(second, 'work', 0).log)
  })

  it('refuses inputs that the workflow does not have', async () => {
    await expect(runJobs(shown('inputs.size'), { inputs: { sise: 1 } }, dispatch)).rejects.toThrow('sise')
  })
})

describe('what a run does not know is an error', () => {
  it.each([
    [{ work: job({ uses: 'actions/cache@v4' }) }, 'unknown action actions/cache@v4'],
    [{ work: job({ run: 'exit', shell: 'pwsh' }) }, 'unknown shell pwsh'],
    [{ work: job({ run: 'exit', unless: 'true' }) }, 'unless'],
    [{ work: job({}) }, 'uses and run'],
    [{ work: { ...job(pass), concurrency: 'one' } }, 'concurrency'],
    [{ work: { ...job(pass), needs: 'absent' } }, 'absent'],
    [{ work: { ...job(pass), strategy: { matrix: { a: [1] } } } }, 'fail-fast'],
  ])('%j', async (jobs, words) => {
    await expect(runJobs(jobs)).rejects.toThrow(words)
  })
})
