import { runGit, type GitSettings } from '../command/process.js'

/** Variables by which git, or its HTTP library, is led another way than the direct one. */
const leading = {
  'http:': ['http_proxy', 'all_proxy', 'ALL_PROXY', 'GIT_PROXY_COMMAND'],
  'https:': [
    ...['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY', 'GIT_PROXY_COMMAND'],
    ...['GIT_SSL_CAINFO', 'GIT_SSL_CAPATH', 'GIT_SSL_CERT', 'GIT_SSL_KEY', 'GIT_SSL_NO_VERIFY'],
    ...['CURL_CA_BUNDLE', 'SSL_CERT_FILE', 'SSL_CERT_DIR'],
  ],
} as const

/** Settings of the same kind: proxies, certificates, headers, cookies, other addresses. */
const leadingKeys = '^(http|https|url|protocol|transfer|receive|core\\.gitproxy)\\b'

/**
 * Why a remote over HTTP(S) is left to git; null where it can be spoken to directly.
 * @throws StoreError where git cannot be asked
 */
export async function whyHttpCannotBeUsed(url: string, settings: GitSettings): Promise<string | null> {
  const variables = leading[new URL(url).protocol === 'https:' ? 'https:' : 'http:']
  const variable = variables.find((name) => (settings.transferEnvironment[name] ?? '') !== '')
  if (variable !== undefined) return `${variable} is set`
  const asked = ['config', '--null', '--name-only', '--show-scope', '--get-regexp', leadingKeys]
  const { stdout, status } = await runGit(settings, asked)
  // Status 1 says that nothing is set at all.
  if (status !== 0 && status !== 1) return 'git does not tell its settings'
  // Those that come with the command are ours, and those of a repository are not for ours.
  const words = stdout.split('\0')
  const index = words.findIndex((scope, at) => at % 2 === 0 && (scope === 'system' || scope === 'global'))
  return index < 0 ? null : `git has the setting ${words[index + 1] ?? ''}`
}
