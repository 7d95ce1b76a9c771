import { describe, expect, it } from '@jest/globals'
import { Octokit } from '@octokit/rest'
import { sendApiRequest } from './github/api-request.js'
import { startGitHub } from './github/emulator.js'
import type { GitHubEmulator } from './github/types.js'
import { createRemote, git } from './repository.js'

describe('a check run', () => {
  const annotation = {
    path: 'file.txt',
    start_line: 1,
    end_line: 1,
    annotation_level: 'failure',
    message: 'No',
  } as const
  const output = (count: number): object => ({
    title: 'Title',
    summary: 'Summary',
    annotations: Array(count).fill(annotation),
  })

  async function startWithCommit(): Promise<{ github: GitHubEmulator; head_sha: string }> {
    const repository = await createRemote({ 'file.txt': 'old\n' })
    return { github: await startGitHub({ repository }), head_sha: await git(repository, 'rev-parse', 'main') }
  }

  it('takes annotations in addition to those it has, and is completed by a conclusion', async () => {
    const { github, head_sha } = await startWithCommit()
    const created = await sendApiRequest(github, 'POST /repos/octo/repo/check-runs', {
      body: { name: 'Check', head_sha, output: output(50) },
    })
    expect(created).toMatchObject({ status: 201, body: { id: 1, status: 'queued', conclusion: null } })
    const updated = await sendApiRequest(github, 'PATCH /repos/octo/repo/check-runs/1', {
      body: { conclusion: 'failure', output: output(30) },
    })
    expect(updated.body).toMatchObject({ status: 'completed', output: { annotations_count: 80 } })
    expect((await sendApiRequest(github, 'GET /repos/octo/repo/check-runs/1')).body).toEqual(updated.body)
    const octokit = new Octokit({ baseUrl: github.apiUrl })
    const listed = await octokit.paginate(octokit.rest.checks.listAnnotations, {
      owner: 'octo',
      repo: 'repo',
      check_run_id: 1,
    })
    expect(listed).toHaveLength(80)
    expect(listed[79]).toMatchObject({ ...annotation, title: null })
  })

  it.each([
    ['51 annotations', { output: output(51) }],
    ['a summary that is too long', { output: { title: '', summary: 'x'.repeat(65_536) } }],
    ['an output without a summary', { output: { title: '' } }],
    ['a conclusion that there is not', { conclusion: 'good' }],
    ['an end without a conclusion', { status: 'completed' }],
    ['a commit that there is not', { head_sha: 'a'.repeat(40) }],
    ['a branch for a commit', { head_sha: 'main' }],
    [
      'a title that is too long',
      { output: { ...output(0), annotations: [{ ...annotation, title: 'x'.repeat(256) }] } },
    ],
    [
      'columns in several lines',
      { output: { ...output(0), annotations: [{ ...annotation, end_line: 2, end_column: 1 }] } },
    ],
  ])('is refused with 422 for %s', async (_, changes) => {
    const { github, head_sha } = await startWithCommit()
    const body = { name: 'Check', head_sha, ...changes }
    expect(await sendApiRequest(github, 'POST /repos/octo/repo/check-runs', { body })).toMatchObject({
      status: 422,
    })
    expect(github.state.checkRuns).toEqual([])
  })
})
