/** Ambient variables of git that say how to reach a server; all others would redirect us to another repository. */
const passed = [
  'GIT_ASKPASS',
  'GIT_SSH',
  'GIT_SSH_COMMAND',
  'GIT_SSH_VARIANT',
  'GIT_PROXY_COMMAND',
  'GIT_SSL_CAINFO',
  'GIT_SSL_CAPATH',
  'GIT_SSL_CERT',
  'GIT_SSL_KEY',
  'GIT_SSL_NO_VERIFY',
  'GIT_CONFIG_GLOBAL',
  'GIT_CONFIG_SYSTEM',
  'GIT_CONFIG_NOSYSTEM',
  'GIT_EXEC_PATH',
  'GIT_TRACE2_EVENT',
]

/** Programs that git might start; none is needed, and simple-git refuses to run with them set. */
const dropped = ['EDITOR', 'VISUAL', 'PAGER', 'PREFIX']

const isPassed = (name: string): boolean =>
  /^GIT_/i.test(name) ? passed.includes(name) : !dropped.includes(name.toUpperCase())

/** Secrets reach git by its environment: an argument could be read by every process of the machine. */
export interface Credentials {
  /** The URL whose requests carry the header. */
  readonly url: string
  /** `user:password` */
  readonly userinfo: string
}

const header = ({ userinfo }: Credentials): string =>
  `Authorization: Basic ${Buffer.from(userinfo, 'utf8').toString('base64')}`

/** The environment of git's processes: the caller's, without what would redirect it, in English and without prompts. */
export function gitEnvironment(
  credentials: Credentials | null,
  extra: Record<string, string> = {},
): Record<string, string> {
  const ambient = Object.entries(process.env).filter(
    ([name, value]) => value !== undefined && isPassed(name),
  ) as [string, string][]
  const settings: [string, string][] = [
    // The user's hooks, and those of tools that install themselves globally, are not for the registry's commits.
    ['core.hooksPath', '/dev/null'],
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
  if (credentials !== null) {
    // An empty value clears headers set elsewhere, such as those a checkout left behind; two would be refused.
    settings.push(
      [`http.${credentials.url}.extraHeader`, ''],
      [`http.${credentials.url}.extraHeader`, header(credentials)],
    )
    // After a redirect git would send the header to wherever it was led. A user's setting for this URL would win over a
    // general one of ours.
    settings.push([`http.${credentials.url}.followRedirects`, 'false'])
    // These credentials or none.
    settings.push(['credential.helper', ''])
  }
  const configuration = settings.flatMap(([key, value], index): [string, string][] => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ])
  return {
    ...Object.fromEntries(ambient),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    // An empty value stops the search for a program that asks for a password.
    ...(credentials === null ? {} : { GIT_ASKPASS: '' }),
    GIT_CONFIG_COUNT: String(settings.length),
    ...Object.fromEntries(configuration),
    ...extra,
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
