import { describe, expect, it } from '@jest/globals'
import { temporaryFolder } from './repository.js'
import { stepOf } from './workflow-runner/result.js'
import { fail, job, pass, runJobs } from './workflow-runner/sample.js'

describe('jobs', () => {
  it.each([
    ['a job that needs nothing', {}, 'success', 'success'],
    ['a job after a failed one', { needs: 'first' }, 'failure', 'skipped'],
    ['a job after a successful one', { needs: ['first'] }, 'success', 'success'],
    ['if: failure() after a failed one', { needs: 'first', if: 'failure()' }, 'failure', 'success'],
    ['if: failure() after a successful one', { needs: 'first', if: 'failure()' }, 'success', 'skipped'],
    ['if: always()', { needs: 'first', if: 'always()' }, 'failure', 'success'],
    ['if: cancelled()', { needs: 'first', if: 'cancelled()' }, 'success', 'skipped'],
    ['a condition has success() before it', { needs: 'first', if: 'true' }, 'failure', 'skipped'],
    [
      'unless it asks',
      { needs: 'first', if: "${{ !cancelled() && github.job == 'second' }}" },
      'failure',
      'success',
    ],
    [
      'on the result',
      { needs: 'first', if: "always() && needs.first.result == 'success'" },
      'failure',
      'skipped',
    ],
    ['a name that is no context', { needs: 'first', if: 'steps.first.outcome' }, 'success', 'failure'],
    ['text around an expression', { needs: 'first', if: '${{ false }} || false' }, 'success', 'failure'],
  ])('%s', async (_, second, first, expected) => {
    const jobs = { first: job(first === 'failure' ? fail : pass), second: { ...job(pass), ...second } }
    const result = await runJobs(jobs)
    expect(result.jobs['first']?.result).toBe(first)
    expect(result.jobs['second']?.result).toBe(expected)
  })

  it('that were skipped or failed are felt along the whole chain', async () => {
    const jobs = {
      first: { ...job(pass), if: 'false' },
      second: { ...job(pass), needs: 'first', if: 'always()' },
      third: { ...job(pass), needs: 'second' },
    }
    const { result, jobs: done } = await runJobs(jobs)
    expect(Object.values(done).map(({ result: each }) => each)).toEqual(['skipped', 'success', 'skipped'])
    expect(result).toBe('success')
  })

  it('hand their outputs to jobs that need them, and to no others', async () => {
    const { jobs } = await runJobs({
      first: {
        ...job({ id: 'say', run: 'echo "word=hello" >> "$GITHUB_OUTPUT"' }),
        outputs: { word: '${{ steps.say.outputs.word }}' },
      },
      second: {
        ...job({ id: 'hear', env: { WORD: '${{ needs.first.outputs.word }}' }, run: 'echo "heard $WORD"' }),
        needs: 'first',
      },
      third: {
        ...job({ env: { WORD: '<${{ needs.first.outputs.word }}>' }, run: 'echo $WORD' }),
        needs: 'second',
      },
    })
    expect(jobs['first']?.outputs).toEqual({ word: 'hello' })
    expect(jobs['second']?.legs[0]?.steps[0]?.log).toBe('heard hello\n')
    expect(jobs['third']?.legs[0]?.steps[0]?.log).toBe('<>\n')
  })

  it.each([
    ['jobs side by side', {}, true, ['success', 'success']],
    ['jobs one after the other', {}, false, ['failure', 'success']],
    ['legs side by side', { 'max-parallel': 2 }, true, ['success', 'success']],
    ['legs one after the other', { 'max-parallel': 1 }, true, ['failure', 'success']],
  ])('that do not need each other: %s', async (what, limit, parallel, expected) => {
    const folder = await temporaryFolder()
    // The first waits for the second, so that it succeeds only beside it.
    const tries = expected[0] === 'success' ? 300 : 3
    const wait = `for try in {1..${tries}}; do [ -e "$FOLDER/met" ] && exit; sleep 0.1; done; exit 1`
    const step = (first: unknown) => ({
      env: { FOLDER: folder, FIRST: first },
      run: `if [ "$FIRST" = true ]; then ${wait}; else touch "$FOLDER/met"; fi`,
    })
    const strategy = { 'fail-fast': false, matrix: { first: [true, false] }, ...limit }
    const jobs = what.startsWith('jobs')
      ? { a: job(step(true)), b: job(step(false)) }
      : { a: { ...job(step('${{ matrix.first }}')), strategy } }
    const done = Object.values((await runJobs(jobs, { parallel })).jobs)
    expect(done.flatMap(({ legs }) => legs.map(({ result }) => result))).toEqual(expected)
  })

  it('have the rights that they, or else the workflow, ask for', async () => {
    const jobs = { own: { ...job(pass), permissions: { contents: 'write' } }, common: job(pass) }
    const result = await runJobs(jobs, {}, { permissions: { issues: 'read' } })
    expect(result.jobs['own']?.permissions).toEqual({ contents: 'write' })
    expect(result.jobs['common']?.permissions).toEqual({ issues: 'read' })
  })
})

describe('steps', () => {
  it.each([
    ['end at the first failure', [fail, pass], ['failure', 'skipped'], 'failure'],
    ['go on with if: failure()', [fail, { ...pass, if: 'failure()' }], ['failure', 'success'], 'failure'],
    [
      'leave out if: failure() otherwise',
      [pass, { ...pass, if: 'failure()' }],
      ['success', 'skipped'],
      'success',
    ],
    [
      'go on with if: always()',
      [fail, { ...pass, if: '${{ always() }}' }],
      ['failure', 'success'],
      'failure',
    ],
    ['have an implied success()', [fail, { ...pass, if: true }], ['failure', 'skipped'], 'failure'],
    [
      'are left out if their condition fails',
      [{ ...fail, if: '1 > 2' }, pass],
      ['skipped', 'success'],
      'success',
    ],
    ['may fail', [{ ...fail, 'continue-on-error': true }, pass], ['success', 'success'], 'success'],
    [
      'may fail if an expression says so',
      [{ ...fail, 'continue-on-error': '${{ 1 < 2 }}' }],
      ['success'],
      'success',
    ],
    [
      'fail for a wrong expression',
      [{ ...pass, env: { A: '${{ absent.a }}' } }, pass],
      ['failure', 'skipped'],
      'failure',
    ],
    [
      'fail for a wrong output',
      [{ run: 'echo wrong >> $GITHUB_OUTPUT' }, pass],
      ['failure', 'skipped'],
      'failure',
    ],
    ['stop at the first command that fails', [{ run: 'false\ntrue' }], ['failure'], 'failure'],
    ['pass over a failure in a pipe', [{ run: 'false | true' }], ['success'], 'success'],
    ['see it with shell: bash', [{ run: 'false | true', shell: 'bash' }], ['failure'], 'failure'],
  ])('%s', async (_, steps, conclusions, expected) => {
    const { result, jobs } = await runJobs({ work: job(...steps) })
    expect(jobs['work']?.legs[0]?.steps.map(({ conclusion }) => conclusion)).toEqual(conclusions)
    expect(result).toBe(expected)
  })

  it('tell later ones how they ended', async () => {
    const text = '${{ steps.risky.outcome }} ${{ steps.risky.conclusion }} ${{ job.status }}'
    const risky = { id: 'risky', run: 'echo "a=1" >> "$GITHUB_OUTPUT"; exit 3', 'continue-on-error': true }
    const result = await runJobs({ work: job(risky, { run: `echo ${text}` }) })
    expect(stepOf(result, 'work', 'risky')).toMatchObject({
      outcome: 'failure',
      conclusion: 'success',
      outputs: { a: '1' },
    })
    expect(stepOf(result, 'work', 1).log).toBe('failure success success\n')
  })

  it('write outputs, variables, folders of programs and a summary', async () => {
    const first = [
      'printf "one=1\\nmany<<END\\nx=1\\n\\ny\\nEND\\n" >> "$GITHUB_OUTPUT"',
      'echo "LATER=set" >> "$GITHUB_ENV"',
      'mkdir bin; echo "echo tool ran" > bin/tool; chmod +x bin/tool; echo "$PWD/bin" >> "$GITHUB_PATH"',
      'echo "# Summary" >> "$GITHUB_STEP_SUMMARY"',
    ].join('\n')
    const result = await runJobs({ work: job({ id: 'first', run: first }, { run: 'tool; echo "$LATER"' }) })
    expect(stepOf(result, 'work', 'first')).toMatchObject({
      outputs: { one: '1', many: 'x=1\n\ny' },
      summary: '# Summary\n',
    })
    expect(stepOf(result, 'work', 1).log).toBe('tool ran\nset\n')
  })

  it.each([
    ['workflow', {}, {}, ''],
    ['job', { A: 'job' }, {}, ''],
    ['written', { A: 'job' }, {}, 'echo "A=written" >> "$GITHUB_ENV"'],
    ['step', { A: 'job' }, { A: 'step' }, 'echo "A=written" >> "$GITHUB_ENV"'],
  ])('see the variable of the %s', async (expected, ofJob, ofStep, write) => {
    const work = {
      ...job({ run: write || 'true' }, { env: ofStep, run: 'echo "$A ${{ env.A }}"' }),
      env: ofJob,
    }
    const result = await runJobs({ work }, {}, { env: { A: 'workflow' } })
    expect(stepOf(result, 'work', 1).log).toBe(`${expected} ${expected}\n`)
  })

  it('cannot change the variables of the runner', async () => {
    const result = await runJobs({ work: job({ env: { GITHUB_JOB: 'other' }, run: 'echo $GITHUB_JOB' }) })
    expect(stepOf(result, 'work', 0).log).toBe('work\n')
  })
})
