import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { createIsolatedEnvironment } from './bare-repository.js'

/** Runs git in a folder and gives its standard output; rejects with git's own words. */
export async function runGit(folder: string, ...args: string[]): Promise<string> {
  const options = { env: createIsolatedEnvironment(), maxBuffer: 64 * 1024 * 1024 }
  const { stdout } = await promisify(execFile)('git', ['-C', folder, ...args], options)
  return stdout
}
