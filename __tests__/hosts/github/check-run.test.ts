import { describe, expect, it } from '@jest/globals'
import type { Finding } from '../../../src/core/records/findings.js'
import { publishCheck } from '../../../src/hosts/github/check-run.js'
import { git } from '../../support/repository.js'
import { limitsOf, registryFiles, sourceOf, startHub } from './github-fixture.js'

const finding: Finding = {
  code: 'unexpected\u0085file',
  severity: 'warning',
  file: '.github/agent-system/agents/\u202etxt.\nevil\u{e0041}.json',
  line: 1,
  column: 1,
  message: 'the name "\u2066\u001b[31mAda\u200b" is\r\ntaken',
  help: 'Give \ud800 another.',
}

describe('a check run', () => {
  it('has annotations of one line each, without characters that hide or reorder text', async () => {
    const { hub, repository } = await startHub(registryFiles({ ada: {} }))
    const head = await git(repository, 'rev-parse', 'main')
    const text = { title: 'Two\nlines \u202e', summary: '### Kept\n\nas Markdown' }
    const check = { name: 'Check', head, passed: false, ...text, findings: [finding] }
    expect(await publishCheck(sourceOf(hub), check, limitsOf())).toBe(true)
    expect(hub.state.checkRuns).toMatchObject([
      {
        title: 'Two lines \ufffd',
        summary: '### Kept\n\nas Markdown',
        annotations: [
          {
            path: '.github/agent-system/agents/\ufffdtxt. evil\ufffd.json',
            title: 'unexpected file',
            message: 'the name "\ufffd\ufffd[31mAda\ufffd" is taken. Give \ufffd another.',
          },
        ],
      },
    ])
  })
})
