import * as core from '@actions/core'

/** What the Action tells the runner; tests record it. */
export interface Toolkit extends Pick<
  typeof core,
  'setSecret' | 'setOutput' | 'debug' | 'info' | 'error' | 'warning' | 'notice'
> {
  writeSummary(markdown: string): Promise<void>
}

export const toolkit: Toolkit = {
  setSecret: core.setSecret,
  setOutput: core.setOutput,
  debug: core.debug,
  info: core.info,
  error: core.error,
  warning: core.warning,
  notice: core.notice,
  async writeSummary(markdown) {
    if ((process.env['GITHUB_STEP_SUMMARY'] ?? '') === '') return
    await core.summary.addRaw(markdown, true).write()
  },
}
