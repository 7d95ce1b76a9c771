import { delimiter, isAbsolute } from 'node:path'

/**
 * Variables that every git command of ours gets: where programs, the user's configuration and temporary files are.
 * Everything else of the caller may hold a secret, or point git to another repository.
 */
const localVariables = new Set([
  ...['PATH', 'HOME', 'USER', 'LOGNAME', 'EMAIL', 'XDG_CONFIG_HOME', 'TMPDIR', 'TMP', 'TEMP', 'TZ'],
  ...['LD_LIBRARY_PATH', 'LD_PRELOAD', 'DYLD_LIBRARY_PATH', 'DYLD_INSERT_LIBRARIES'],
  // Windows.
  ...[
    'SYSTEMROOT',
    'WINDIR',
    'SYSTEMDRIVE',
    'COMSPEC',
    'PATHEXT',
    'USERNAME',
    'USERPROFILE',
    'HOMEDRIVE',
    'HOMEPATH',
  ],
  ...['APPDATA', 'LOCALAPPDATA', 'PROGRAMDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)', 'PROGRAMW6432'],
  ...['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_CONFIG_NOSYSTEM', 'GIT_EXEC_PATH', 'GIT_TRACE2_EVENT'],
])

/** Variables of git that say how to reach a server. */
const transportVariables = new Set([
  ...['GIT_ASKPASS', 'GIT_SSH', 'GIT_SSH_COMMAND', 'GIT_SSH_VARIANT', 'GIT_PROXY_COMMAND'],
  ...['GIT_SSL_CAINFO', 'GIT_SSL_CAPATH', 'GIT_SSL_CERT', 'GIT_SSL_KEY', 'GIT_SSL_NO_VERIFY'],
])

/** Other variables by which git's HTTP library reaches a server. */
const httpVariables = /^((https?|all|no)_proxy|ssl_cert_(file|dir)|curl_ca_bundle)$/i

/** Secrets of this step or of its runner. git needs none of them: ours reach it as a header. */
const isOurSecret = (name: string): boolean => /^(INPUT|ACTIONS|AGENT_REGISTRY|STATE)_/i.test(name)

/** Tokens of GitHub's own tools: a credential helper such as `gh auth git-credential` reads them. */
const isHelperToken = (name: string): boolean => /^(GITHUB|GH)(_ENTERPRISE)?_TOKEN$/i.test(name)

/** Programs that git might start; none is needed, and simple-git refuses to run with them set. */
const programs = new Set(['EDITOR', 'VISUAL', 'PAGER', 'PREFIX'])

/** Secrets reach git by its environment: an argument could be read by every process of the machine. */
export interface Credentials {
  /** The URL whose requests carry the header. */
  readonly url: string
  /** `user:password` */
  readonly userinfo: string
}

const header = ({ userinfo }: Credentials): string =>
  `Authorization: Basic ${Buffer.from(userinfo, 'utf8').toString('base64')}`

/** Where a command of git that speaks to another repository goes. */
export interface TransferTarget {
  readonly kind: 'http' | 'ssh' | 'path'
  readonly credentials: Credentials | null
}

export type Setting = readonly [key: string, value: string]

const settings: readonly Setting[] = [
  // The user's hooks, and those of tools that install themselves globally, are not for the registry's commits.
  ['core.hooksPath', '/dev/null'],
  // A setting of a repository could name a program here.
  ['core.fsmonitor', 'false'],
  ['core.alternateRefsCommand', 'true'],
  // What the branch holds, and not what a user sees in its place.
  ['core.useReplaceRefs', 'false'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['push.followTags', 'false'],
  ['push.gpgSign', 'false'],
  ['push.recurseSubmodules', 'no'],
  ['fetch.recurseSubmodules', 'no'],
  ['submodule.recurse', 'false'],
  ['fetch.prune', 'false'],
  ['fetch.writeCommitGraph', 'false'],
  ['protocol.ext.allow', 'never'],
  // Words are read by a program; "never" for all of them would leave what the user has set for one.
  ['color.remote', 'false'],
  ['color.push', 'false'],
  ['color.transport', 'false'],
  ['http.lowSpeedLimit', '1'],
  ['http.lowSpeedTime', '30'],
]

const credentialSettings = (credentials: Credentials): Setting[] => [
  // An empty value clears headers set elsewhere, such as those a checkout left behind; two would be refused.
  [`http.${credentials.url}.extraHeader`, ''],
  [`http.${credentials.url}.extraHeader`, header(credentials)],
  // After a redirect git would send the header to wherever it was led. A user's setting for this URL would win over a
  // general one of ours.
  [`http.${credentials.url}.followRedirects`, 'false'],
  // These credentials or none.
  ['credential.helper', ''],
]

/** The same environment with more settings, which win over those before. */
export function addSettings(
  environment: Record<string, string>,
  more: readonly Setting[],
): Record<string, string> {
  const count = Number(environment['GIT_CONFIG_COUNT'] ?? 0)
  const variables = more.flatMap(([key, value], index): [string, string][] => [
    [`GIT_CONFIG_KEY_${count + index}`, key],
    [`GIT_CONFIG_VALUE_${count + index}`, value],
  ])
  return { ...environment, ...Object.fromEntries(variables), GIT_CONFIG_COUNT: String(count + more.length) }
}

/** Relative folders of a PATH are left out: a program in a checkout would run in the place of the user's. */
const onlyAbsolute = (path: string): string => path.split(delimiter).filter(isAbsolute).join(delimiter)

/** An environment of git: some variables of the caller, our settings, in English and without prompts. */
function createEnvironment(
  isPassed: (name: string) => boolean,
  configuration: readonly Setting[],
): Record<string, string> {
  const ambient = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && isPassed(entry[0].toUpperCase()),
  )
  const passed = ambient.map(([name, value]): [string, string] => [
    name,
    name.toUpperCase() === 'PATH' ? onlyAbsolute(value) : value,
  ])
  const base = { ...Object.fromEntries(passed), LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' }
  return addSettings(base, configuration)
}

/**
 * The environment of git commands that work on this machine: without any secret, and without a way to a server. A
 * repository that lacks objects can have git fetch them by a program of its choice.
 */
export const localEnvironment = (): Record<string, string> => ({
  ...createEnvironment((name) => localVariables.has(name), settings),
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
})

/** The environment of git commands that speak to the remote. Those that need no helper get nothing that only a helper needs. */
export function transferEnvironment({ kind, credentials }: TransferTarget): Record<string, string> {
  const isPassed = (name: string): boolean => {
    if (localVariables.has(name) || transportVariables.has(name) || httpVariables.test(name)) return true
    if (credentials !== null || name.startsWith('GIT_') || programs.has(name)) return false
    return !isOurSecret(name) && (kind === 'http' || !isHelperToken(name))
  }
  if (credentials === null) return createEnvironment(isPassed, settings)
  return {
    ...createEnvironment(isPassed, [...settings, ...credentialSettings(credentials)]),
    // An empty value stops the search for a program that asks for a password.
    GIT_ASKPASS: '',
  }
}

function secretsOf(credentials: Credentials): string[] {
  const { userinfo } = credentials
  const [user = '', ...rest] = userinfo.split(':')
  const password = rest.join(':')
  // Alone, a user's name is the token.
  const secret = password === '' ? user : password
  return [
    header(credentials).slice('Authorization: Basic '.length),
    userinfo,
    secret,
    encodeURIComponent(secret),
  ]
}

/** Removes secrets from what git and servers say. */
export function redactor(credentials: Credentials | null): (text: string) => string {
  const secrets = credentials === null ? [] : secretsOf(credentials).filter((secret) => secret.length > 3)
  return (text) =>
    secrets
      .reduce((clean, secret) => clean.replaceAll(secret, '***'), text)
      .replaceAll(/\/\/[^/@\s']+@/g, '//***@')
}
