import { createRequire } from 'node:module'
import { join } from 'node:path'
import * as core from '@actions/core'
import { context, getOctokit } from '@actions/github'

// What actions/github-script does with its script: an async function of these names, whose value becomes an output.
const AsyncFunction = (async () => undefined).constructor
const names = ['require', 'github', 'octokit', 'getOctokit', 'context', 'core']

try {
  const github = getOctokit(core.getInput('github-token', { required: true }))
  const require = createRequire(join(process.cwd(), 'script.js'))
  const script = new AsyncFunction(...names, core.getInput('script', { required: true }))
  const result = await script(require, github, github, getOctokit, context, core)
  const encoded = core.getInput('result-encoding') === 'string' ? String(result) : JSON.stringify(result)
  core.setOutput('result', encoded)
} catch (error) {
  console.error(error)
  core.setFailed(`Unhandled error: ${error}`)
}
