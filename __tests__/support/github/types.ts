/** An account by its login, without `[bot]`; null where one may stand is a deleted account ("ghost"). */
export type Actor = string | { login: string; bot: true }

export interface IssueData {
  number: number
  title?: string
  body?: string
  author?: Actor | null
  assignees?: Actor[]
  labels?: string[]
  createdAt: string
  /** Default: the latest of the other times. */
  updatedAt?: string
  closedAt?: string | null
  /** Default: `COMPLETED` if closed. */
  stateReason?: 'COMPLETED' | 'NOT_PLANNED' | 'DUPLICATE' | 'REOPENED' | null
}

export interface ReviewData {
  author?: Actor | null
  body?: string
  submittedAt: string
  /** Default: `COMMENTED`. */
  state?: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED'
}

export interface PullRequestData {
  number: number
  title?: string
  body?: string
  author?: Actor | null
  labels?: string[]
  createdAt: string
  /** Default: the latest of the other times. */
  updatedAt?: string
  closedAt?: string | null
  mergedAt?: string | null
  /** A commit of the bare repository. */
  mergeCommitSha?: string
  /** Of a merge commit that is in no repository. */
  mergeCommitMessage?: string
  commitMessages?: string[]
  /** Issues of the repository that its merge closes. */
  closes?: number[]
  /** The same for issues of other repositories, `owner/name`. */
  closesElsewhere?: {
    repository: string
    number: number
    /** No token of this repository may see it: GitHub gives null in its place, and an error beside the data. */
    isHidden?: boolean
  }[]
  reviews?: ReviewData[]
  /** `repository`: `owner/name`; null = the fork is deleted. The commit is looked up in the one bare repository anyway. */
  head?: { sha: string; ref: string; repository: string | null }
  /** Default: the default branch. */
  base?: { ref: string }
}

export type Permission = 'contents' | 'issues' | 'pull_requests' | 'checks' | 'metadata'
export type Permissions = Partial<Record<Permission, 'read' | 'write'>>

export interface TokenData {
  login: string
  /** With none at all, the repository does not exist for the token. */
  permissions: Permissions
}

/** A GitHub App with its one installation. */
export interface AppData {
  id: number
  /** PEM */
  publicKey: string
  installationId: number
  permissions: Permissions
  /** Names of the installation's repositories, with or without `owner/`. */
  repositories: string[]
}

export interface AnnotationData {
  path: string
  start_line: number
  end_line: number
  start_column?: number | null
  end_column?: number | null
  annotation_level: 'notice' | 'warning' | 'failure'
  message: string
  title?: string | null
  raw_details?: string | null
}

export interface CheckRunData {
  id: number
  name: string
  headSha: string
  status: 'queued' | 'in_progress' | 'completed'
  conclusion: string | null
  startedAt: string | null
  completedAt: string | null
  externalId: string | null
  detailsUrl: string | null
  title: string | null
  summary: string | null
  text: string | null
  annotations: AnnotationData[]
}

export interface CommentData {
  id: number
  /** Of the issue or pull request. */
  number: number
  body: string
  author: Actor | null
  createdAt: string
}

/** How a branch is protected. */
export interface ProtectionData {
  /** By its own settings. */
  protected?: boolean
  /** Kinds of the rules that apply to it, such as `deletion`. */
  rules?: string[]
}

/** What the API shows; a test may change it at any time, also between two pages. */
export interface EmulatorState {
  issues: IssueData[]
  pullRequests: PullRequestData[]
  checkRuns: CheckRunData[]
  comments: CommentData[]
  revokedTokens: string[]
  /** Names that the repository had before it was renamed or transferred, `owner/name`. */
  formerNames: string[]
  /** By branch. */
  protection: Record<string, ProtectionData>
}

export interface EmulatorOptions {
  /** Path of the bare repository. */
  repository: string
  /** Default: `octo`. */
  owner?: string
  /** Default: `repo`. */
  name?: string
  /** Default: `main`. */
  defaultBranch?: string
  issues?: IssueData[]
  pullRequests?: PullRequestData[]
  /** Who may do what. Without it, anyone may do everything, except with a token that an App got. */
  tokens?: Record<string, TokenData>
  apps?: AppData[]
}

export interface ApiRequest {
  readonly method: string
  /** As the client sent it, without its query: `/repos/octo/repo`, `/api/v3/repos/octo/repo`, `/graphql`. */
  readonly path: string
  /** `?page=2`, or the empty string. */
  readonly search: string
  /** Null until answered, and for good if the connection broke before. */
  readonly status: number | null
  /** Name of the GraphQL operation. */
  readonly query?: string
  readonly token: string | null
}

/** Which API requests are meant; a field left out matches all. */
export interface ApiFilter {
  readonly method?: string
  readonly path?: RegExp
  /** Name of the GraphQL operation. */
  readonly operation?: string
}

/** What happens to a request instead of, or before, its being served. */
export type ApiFault =
  /** The connection breaks before the request is served. */
  | 'cut'
  /** The request is served in full, then the connection breaks without an answer. */
  | 'cut-after'
  /** Never answered. */
  | 'hang'
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: unknown }
  /** 403 with `retry-after: 1`. */
  | 'secondary-rate-limit'
  | { readonly rateLimited: { readonly resetInSeconds: number } }
  /** 200 with `data: null`. */
  | { readonly graphqlErrors: readonly object[] }
  /** The request is served, and its answer changed on the way back. */
  | { readonly altered: (body: unknown) => unknown }
  /** Runs just before the request is served. If it throws, the client is cut off and `close` rejects. */
  | { readonly between: () => Promise<void> }

export interface ApiInjection extends ApiFilter {
  /** How many matching requests are hit; default 1. */
  readonly times?: number
  readonly fault: ApiFault
}

export interface GitHubEmulator {
  /** `http://127.0.0.1:<port>`: server of the repository, and of an API like api.github.com's. */
  readonly url: string
  readonly apiUrl: string
  /** `<url>/api/v3`, with GraphQL at `<url>/api/graphql`, as GitHub Enterprise Server has it. */
  readonly enterpriseApiUrl: string
  /** URL of the repository for git, with a token's credentials in it if one is given. */
  readonly remote: (token?: string) => string
  /** API requests in order of arrival, the refused ones included. */
  readonly requests: readonly ApiRequest[]
  readonly count: (filter?: ApiFilter) => number
  /** Requests made of git over HTTP, the refused ones included. */
  readonly gitRequests: number
  /** Breaks API requests to come. What is registered first acts first; `between` lets the next act on the same request too. */
  readonly inject: (injection: ApiInjection) => void
  /** Milliseconds that the server's clock is ahead of this machine's. */
  clockOffset: number
  readonly state: EmulatorState
  /**
   * Called after the test file anyway; may be called again. Rejects if a GraphQL query did not fit GitHub's schema, or
   * an answer of the emulator did not fit GitHub's OpenAPI description: a test must not pass by either.
   */
  readonly close: () => Promise<void>
}
