export const id = 326;
export const ids = [326];
export const modules = {

/***/ 1623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishCheck: () => (/* binding */ publishCheck)
/* harmony export */ });
/* unused harmony export annotationLimit */
/* harmony import */ var _core_inert_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5482);
/* harmony import */ var _store_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6985);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4961);



const annotationsPerRequest = 50;
const annotationLimit = 500;
const summaryLimit = 65_535;
const lengths = { title: 255, message: 8000 };
const clipText = (text, length) => (0,_core_inert_text_js__WEBPACK_IMPORTED_MODULE_0__/* .stripControlCharacters */ .OH)(text.slice(0, length));
const toAnnotation = ({ file, line, column, severity, code, message, help }) => ({
    path: (0,_core_inert_text_js__WEBPACK_IMPORTED_MODULE_0__/* .stripControlCharacters */ .OH)(file),
    start_line: line,
    end_line: line,
    start_column: column,
    end_column: column,
    annotation_level: severity === 'error' ? 'failure' : 'warning',
    title: clipText(code, lengths.title),
    message: clipText(`${message}. ${help}`, lengths.message),
});
const errorsFirst = (findings) => findings.toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
async function publishCheck(source, check, limits) {
    const client = new _client_js__WEBPACK_IMPORTED_MODULE_2__/* .Client */ .K(source, limits);
    const [owner = '', repo = ''] = source.repository.split('/');
    const annotations = errorsFirst(check.findings).slice(0, annotationLimit).map(toAnnotation);
    const output = {
        title: clipText(check.title, lengths.title),
        summary: check.summary.slice(0, summaryLimit).toWellFormed(),
    };
    const batch = (start) => ({
        ...output,
        annotations: annotations.slice(start, start + annotationsPerRequest),
    });
    try {
        const { data } = await client.rest((octokit) => octokit.rest.checks.create({
            owner,
            repo,
            name: check.name,
            head_sha: check.head,
            status: 'completed',
            conclusion: check.passed ? 'success' : 'failure',
            output: batch(0),
            request: { retries: 0 },
        }));
        for (let start = annotationsPerRequest; start < annotations.length; start += annotationsPerRequest) {
            await client.rest((octokit) => octokit.rest.checks.update({ owner, repo, check_run_id: data.id, output: batch(start) }));
        }
        return true;
    }
    catch (error) {
        if (error instanceof _store_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .A && error.code === 'denied')
            return false;
        throw error;
    }
}


/***/ }),

/***/ 4961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ Client)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2032);
/* harmony import */ var _octokit_auth_app__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6479);
/* harmony import */ var _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9735);
/* harmony import */ var _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6856);
/* harmony import */ var _octokit_rest__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1267);
/* harmony import */ var _store_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6985);
/* harmony import */ var _store_interruption_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8561);
/* harmony import */ var _store_trace_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9913);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1834);










const doNothing = () => undefined;
const silentLog = { debug: doNothing, info: doNothing, warn: doNothing, error: doNothing };
const neverWaitInPlugin = { onRateLimit: () => false, onSecondaryRateLimit: () => false };
const withoutQuery = (text) => text.replace(/\?.*/, '?…');
function traced(send) {
    return async (target, options) => {
        const endTrace = (0,_store_trace_js__WEBPACK_IMPORTED_MODULE_4__/* .startTrace */ .C)(withoutQuery);
        const address = target instanceof Request ? target.url : String(target);
        const text = `${options?.method ?? 'GET'} ${address}`;
        try {
            const response = await send(target, options);
            endTrace(`status ${response.status}: ${text}`);
            return response;
        }
        catch (error) {
            endTrace(`no answer: ${text}`);
            throw error;
        }
    };
}
const redirections = new Set([301, 302, 307, 308]);
const redirectLimit = 3;
const PatientOctokit = _octokit_rest__WEBPACK_IMPORTED_MODULE_6__/* .Octokit */ .E.plugin(_octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_7__/* .retry */ .L, _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_8__/* .throttling */ .A);
function leftServer(apiUrl, location) {
    const where = URL.canParse(location, apiUrl) ? new URL(location, apiUrl).origin : 'nowhere';
    return new _store_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StoreError */ .A('unknown-remote', `GitHub's API at ${apiUrl} redirects to ${where}, where a token is not sent; check the address of the API (GITHUB_API_URL)`);
}
function authentication(token, app) {
    if (app !== undefined)
        return { authStrategy: _octokit_auth_app__WEBPACK_IMPORTED_MODULE_9__/* .createAppAuth */ .K, auth: { appId: app.id, privateKey: app.privateKey } };
    return token === undefined || token === '' ? {} : { auth: token };
}
class Client {
    requests = 0;
    #limits;
    #octokit;
    #ahead = 0;
    #hasMoved = false;
    constructor({ token, app, apiUrl }, limits) {
        this.#limits = limits;
        const send = (_actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_1__/* .defaults */ .NT.request?.fetch ?? fetch);
        this.#octokit = new PatientOctokit({
            ...authentication(token, app),
            baseUrl: apiUrl.replace(/\/+$/, ''),
            userAgent: 'agent-registry',
            log: silentLog,
            throttle: neverWaitInPlugin,
            retry: { doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451] },
            request: {
                signal: limits.signal,
                fetch: (...parameters) => this.#follow(traced(send), ...parameters),
            },
        });
        this.#octokit.hook.after('request', ({ status, headers: { location = '' } }) => {
            if (redirections.has(status))
                throw leftServer(apiUrl, location);
        });
    }
    async #follow(send, target, options) {
        let address = target instanceof Request ? target.url : String(target);
        for (let redirects = 0;; redirects += 1) {
            this.requests += 1;
            const response = await send(address, { ...options, redirect: 'manual' });
            this.#compareClocks(response.headers.get('date'));
            const location = response.headers.get('location');
            if (!redirections.has(response.status) || location === null || redirects >= redirectLimit)
                return response;
            if (!URL.canParse(location, address))
                return response;
            const next = new URL(location, address);
            if (next.origin !== new URL(address).origin)
                return response;
            if (!this.#hasMoved) {
                this.#limits.log.notice('GitHub has this repository under another name: it was renamed or transferred. Use its name of today: somebody ' +
                    'else may take the old one.');
            }
            this.#hasMoved = true;
            address = next.href;
        }
    }
    now() {
        return Date.now() + this.#ahead;
    }
    get ahead() {
        return this.#ahead;
    }
    graphql(query, variables, { isHeavy = false, mayBeMissing = () => false } = {}) {
        const options = isHeavy ? { request: { retries: 0 } } : {};
        return this.rest(async (octokit) => {
            const answer = await octokit
                .graphql(query, { ...variables, ...options })
                .catch((error) => {
                const data = (0,_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .dataBesideErrors */ .k5)(error, mayBeMissing);
                if (data === null)
                    throw error;
                return data;
            });
            if (typeof answer !== 'object')
                throw new _store_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StoreError */ .A('network', 'GitHub did not answer as its API does');
            return answer;
        });
    }
    async rest(call) {
        for (;;) {
            try {
                return await this.#interruptible(call(this.#octokit));
            }
            catch (error) {
                if (error instanceof _store_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StoreError */ .A)
                    throw error;
                if (this.#limits.signal.aborted)
                    throw (0,_store_interruption_js__WEBPACK_IMPORTED_MODULE_3__/* .interruption */ .Y)(this.#limits.signal);
                const seconds = (0,_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .rateLimitWaitSeconds */ .wP)(error, this.now());
                if (seconds === null)
                    throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .toStoreError */ .D5)(error);
                await this.#wait(seconds);
            }
        }
    }
    async #wait(seconds) {
        const { remaining, signal, log } = this.#limits;
        if (seconds * 1000 > remaining()) {
            throw new _store_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StoreError */ .A('rate-limited', `GitHub asks to wait ${seconds} seconds, for its limit of requests is used up, and that is more than the time ` +
                'left; nothing was written. Run the operation again later, or raise timeout-seconds');
        }
        log.info(`GitHub's limit of requests is used up; waiting ${seconds} seconds`);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(seconds * 1000, undefined, { signal }).catch(() => {
            throw (0,_store_interruption_js__WEBPACK_IMPORTED_MODULE_3__/* .interruption */ .Y)(signal);
        });
    }
    async #interruptible(work) {
        const { signal } = this.#limits;
        let stop = doNothing;
        const interrupted = new Promise((_, reject) => {
            stop = () => {
                reject((0,_store_interruption_js__WEBPACK_IMPORTED_MODULE_3__/* .interruption */ .Y)(signal));
            };
            if (signal.aborted)
                stop();
            signal.addEventListener('abort', stop, { once: true });
        });
        try {
            return await Promise.race([work, interrupted]);
        }
        finally {
            signal.removeEventListener('abort', stop);
        }
    }
    #compareClocks(date) {
        const host = Date.parse(date ?? '');
        if (Number.isFinite(host))
            this.#ahead = Math.abs(host - Date.now()) < 5000 ? 0 : host - Date.now();
    }
}


/***/ }),

/***/ 4178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  collectWork: () => (/* binding */ collectWork)
});

// EXTERNAL MODULE: ./.bundle/store/errors.js
var errors = __webpack_require__(6985);
// EXTERNAL MODULE: ./.bundle/hosts/github/client.js
var github_client = __webpack_require__(4961);
;// CONCATENATED MODULE: ./.bundle/hosts/github/paging.js

const withoutNulls = (nodes) => (nodes ?? []).filter((node) => node !== null);
function nextCursor({ hasNextPage, endCursor }, previous) {
    if (!hasNextPage)
        return null;
    if (endCursor === null || endCursor === previous)
        throw new errors/* StoreError */.A('rejected', 'GitHub says that there is another page, and not where it begins');
    return endCursor;
}
class IssuePages {
    issues = new Map();
    cursor = null;
    done = false;
    take({ nodes, pageInfo }) {
        for (const issue of withoutNulls(nodes))
            this.issues.set(issue.number, issue);
        this.cursor = nextCursor(pageInfo, this.cursor);
        this.done = this.cursor === null;
    }
}
class PullRequestPages {
    pullRequests = new Map();
    cursor = null;
    done = false;
    #until;
    #newest = Number.NEGATIVE_INFINITY;
    #hasNews = false;
    constructor(until) {
        this.#until = until;
    }
    take({ nodes, pageInfo }) {
        const all = withoutNulls(nodes);
        const wanted = all.filter(({ updatedAt }) => Date.parse(updatedAt) >= this.#until);
        const isFirst = this.cursor === null;
        if (isFirst)
            this.#hasNews = false;
        if (isFirst && all[0] !== undefined)
            this.#newest = Date.parse(all[0].updatedAt);
        for (const pullRequest of wanted) {
            if (this.pullRequests.get(pullRequest.number)?.updatedAt !== pullRequest.updatedAt)
                this.#hasNews = true;
            this.pullRequests.set(pullRequest.number, pullRequest);
        }
        this.cursor = wanted.length === all.length ? nextCursor(pageInfo, this.cursor) : null;
        if (this.cursor !== null)
            return;
        this.done = isFirst || !this.#hasNews;
        this.#until = this.#newest;
    }
}

// EXTERNAL MODULE: ./.bundle/hosts/github/split-on-overload.js
var split_on_overload = __webpack_require__(875);
;// CONCATENATED MODULE: ./.bundle/hosts/github/queries.js
const page = 'pageInfo { hasNextPage endCursor }';
const account = 'author { __typename login }';
const labels = (after = '') => `labels(first: 100${after}) { ${page} nodes { name } }`;
const commits = (after = '') => `commits(first: 100${after}) { ${page} nodes { commit { message } } }`;
const closes = (after = '') => `closingIssuesReferences(first: 100${after}) { ${page} nodes { id number repository { nameWithOwner } } }`;
const reviews = (after = '') => `reviews(first: 100${after}, states: [APPROVED, CHANGES_REQUESTED, COMMENTED, DISMISSED]) {
    ${page} nodes { ${account} body submittedAt } }`;
const issue = `id number body closedAt stateReason ${labels()} assignees(first: 20) { nodes { login } }`;
const pullRequest = `id number body updatedAt closedAt mergedAt ${account} mergeCommit { message }
  ${labels()} ${commits()} ${closes()} ${reviews()}`;
const workQuery = `query Work($owner: String!, $name: String!, $since: DateTime!, $first: Int!, $withIssues: Boolean!,
  $issuesAfter: String, $withPullRequests: Boolean!, $pullRequestsAfter: String) {
  repository(owner: $owner, name: $name) {
    nameWithOwner
    issues(first: $first, after: $issuesAfter, filterBy: { since: $since },
      orderBy: { field: UPDATED_AT, direction: ASC }) @include(if: $withIssues) { ${page} nodes { ${issue} } }
    pullRequests(first: $first, after: $pullRequestsAfter,
      orderBy: { field: UPDATED_AT, direction: DESC }) @include(if: $withPullRequests) { ${page} nodes { ${pullRequest} } }
  }
}`;
const issuesQuery = `query Issues($ids: [ID!]!) { nodes(ids: $ids) { ... on Issue { ${issue} } } }`;
const more = (name, type, connection) => `query ${name}($id: ID!, $after: String!) { node(id: $id) { ... on ${type} { ${connection(', after: $after')} } } }`;
const moreQueries = {
    labels: more('MoreLabels', 'Labelable', labels),
    commits: more('MoreCommits', 'PullRequest', commits),
    closingIssuesReferences: more('MoreClosedIssues', 'PullRequest', closes),
    reviews: more('MoreReviews', 'PullRequest', reviews),
};

;// CONCATENATED MODULE: ./.bundle/hosts/github/load-all-pages.js



const nodesAtOnce = 100;
const isIssueElsewhere = ({ type, path }) => type === 'FORBIDDEN' && path.at(-3) === 'closingIssuesReferences' && path.at(-2) === 'nodes';
async function loadConnection(client, id, name, first) {
    const nodes = withoutNulls(first?.nodes);
    let after = first === null ? null : nextCursor(first.pageInfo, null);
    while (after !== null) {
        const { node } = await client.graphql(moreQueries[name], { id, after }, { mayBeMissing: isIssueElsewhere });
        const page = node?.[name] ?? null;
        nodes.push(...withoutNulls(page?.nodes));
        after = page === null ? null : nextCursor(page.pageInfo, after);
    }
    return nodes;
}
const accountOf = (author) => author === null ? null : { login: author.login, bot: author.__typename === 'Bot' };
async function loadIssue(client, node, isUpdated) {
    const { id, number, body, closedAt, stateReason, labels, assignees } = node;
    return {
        number,
        body,
        closedAt,
        isUpdated,
        completed: closedAt !== null && stateReason !== 'NOT_PLANNED' && stateReason !== 'DUPLICATE',
        labels: (await loadConnection(client, id, 'labels', labels)).map(({ name }) => name),
        assignees: withoutNulls(assignees.nodes).map(({ login }) => ({ login, bot: false })),
    };
}
async function loadPullRequest(client, node, pages, begin) {
    const { id, number, body, closedAt, mergedAt, author, mergeCommit } = node;
    const isOver = closedAt !== null && Date.parse(closedAt) < begin;
    const wanted = (name, first) => isOver ? Promise.resolve(withoutNulls(first?.nodes)) : loadConnection(client, id, name, first);
    const linked = await wanted('closingIssuesReferences', node.closingIssuesReferences);
    const closes = linked.filter(({ repository }) => repository.nameWithOwner === pages.repository);
    const commits = await wanted('commits', node.commits);
    const reviews = await loadConnection(client, id, 'reviews', node.reviews);
    const pullRequest = {
        number,
        body,
        closedAt,
        mergedAt,
        author: accountOf(author),
        labels: (await wanted('labels', node.labels)).map(({ name }) => name),
        commitMessages: [
            ...commits.map(({ commit }) => commit.message),
            ...(mergeCommit === null ? [] : [mergeCommit.message]),
        ],
        closes: closes.map((issue) => issue.number),
        reviews: reviews.flatMap((review) => review.submittedAt === null
            ? []
            : [{ author: accountOf(review.author), body: review.body, submittedAt: review.submittedAt }]),
    };
    return { pullRequest, closes };
}
async function loadIssues(client, ids) {
    const found = [];
    for (let start = 0; start < ids.length; start += nodesAtOnce) {
        const nodes = await (0,split_on_overload/* splitOnOverload */.K)(ids.slice(start, start + nodesAtOnce), async (some) => {
            const isHeavy = some.length > 1;
            const answer = await client.graphql(issuesQuery, { ids: some }, { isHeavy });
            return answer.nodes;
        });
        found.push(...withoutNulls(nodes));
    }
    return found;
}
async function loadAllPages(client, pages, begin) {
    const linked = [];
    for (const node of pages.pullRequests.values())
        linked.push(await loadPullRequest(client, node, pages, begin));
    const missing = linked.flatMap(({ closes }) => closes).filter(({ number }) => !pages.issues.has(number));
    const others = await loadIssues(client, [...new Set(missing.map(({ id }) => id))]);
    const issues = [];
    for (const node of pages.issues.values())
        issues.push(await loadIssue(client, node, true));
    for (const node of others)
        issues.push(await loadIssue(client, node, false));
    return { issues, pullRequests: linked.map(({ pullRequest }) => pullRequest) };
}

// EXTERNAL MODULE: ./.bundle/hosts/github/failure.js
var failure = __webpack_require__(1834);
;// CONCATENATED MODULE: ./.bundle/hosts/github/collect.js






const pageSizes = { most: 100, least: 10 };
class WorkReader {
    #client;
    #repository;
    #limits;
    #first = pageSizes.most;
    constructor(client, repository, limits) {
        const [owner = '', name = ''] = repository.split('/');
        this.#client = client;
        this.#repository = { owner, name };
        this.#limits = limits;
    }
    async since(begin) {
        const issues = new IssuePages();
        const pullRequests = new PullRequestPages(begin);
        for (;;) {
            const page = await this.#page({
                ...this.#repository,
                since: new Date(begin).toISOString(),
                withIssues: !issues.done,
                issuesAfter: issues.cursor,
                withPullRequests: !pullRequests.done,
                pullRequestsAfter: pullRequests.cursor,
            });
            if (page.issues !== undefined)
                issues.take(page.issues);
            if (page.pullRequests !== undefined)
                pullRequests.take(page.pullRequests);
            if (issues.done && pullRequests.done)
                return {
                    repository: page.nameWithOwner,
                    issues: issues.issues,
                    pullRequests: pullRequests.pullRequests,
                };
            const [seen, also] = [issues.issues.size, pullRequests.pullRequests.size];
            this.#limits.log.progress(`collecting evidence: ${seen} issues and ${also} pull requests so far`);
        }
    }
    async #page(variables) {
        for (;;) {
            try {
                const { repository } = await this.#client.graphql(workQuery, { ...variables, first: this.#first }, { isHeavy: this.#first > pageSizes.least, mayBeMissing: isIssueElsewhere });
                if (repository !== null) {
                    this.#first = Math.min(pageSizes.most, this.#first * 2);
                    return repository;
                }
                const { owner, name } = this.#repository;
                throw new errors/* StoreError */.A('unknown-remote', `GitHub does not show the repository ${owner}/${name} to this token`);
            }
            catch (error) {
                const isFinal = !(0,failure/* isOverload */.vi)(error) || this.#limits.signal.aborted;
                if (isFinal || this.#first <= pageSizes.least)
                    throw error;
                this.#first = Math.max(pageSizes.least, Math.floor(this.#first / 3));
            }
        }
    }
}
async function collectWork(source, beginAt, limits) {
    const client = new github_client/* Client */.K(source, limits);
    const reading = new WorkReader(client, source.repository, limits);
    const guessed = beginAt(0);
    let pages = await reading.since(guessed);
    const begin = beginAt(client.ahead);
    if (client.ahead !== 0) {
        const seconds = Math.round(Math.abs(client.ahead) / 1000);
        const how = client.ahead > 0 ? 'behind' : 'ahead of';
        limits.log.notice(`The clock of this machine is ${seconds} seconds ${how} GitHub's; evidence is dated by GitHub's.`);
    }
    if (begin < guessed)
        pages = await reading.since(begin);
    if (pages.repository.toLowerCase() !== source.repository.toLowerCase()) {
        limits.log.notice(`${source.repository} is ${pages.repository} now: it was renamed or transferred. Use its name of today: somebody ` +
            'else may take the old one.');
    }
    const work = await loadAllPages(client, pages, begin);
    return {
        work,
        since: new Date(begin).toISOString(),
        until: new Date(client.now()).toISOString(),
        requests: client.requests,
    };
}


/***/ }),

/***/ 1834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D5: () => (/* binding */ toStoreError),
/* harmony export */   k5: () => (/* binding */ dataBesideErrors),
/* harmony export */   vi: () => (/* binding */ isOverload),
/* harmony export */   wP: () => (/* binding */ rateLimitWaitSeconds)
/* harmony export */ });
/* harmony import */ var _store_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6985);

const secondaryLimitWaitSeconds = 60;
const record = (value) => typeof value === 'object' && value !== null ? value : {};
function errorDetails(error) {
    const { status, message, response, headers, errors, data } = record(error);
    const answer = record(response);
    const listed = errors ?? answer['errors'] ?? record(answer['data'])['errors'];
    const entries = Array.isArray(listed) ? listed : [];
    return {
        status: typeof status === 'number' ? status : undefined,
        message: typeof message === 'string' ? message : String(error),
        headers: { ...record(headers), ...record(answer['headers']) },
        errors: entries.map(toQueryError),
        data: data ?? null,
    };
}
function toQueryError(entry) {
    const { type, path } = record(entry);
    const steps = Array.isArray(path) ? path : [];
    return {
        type: typeof type === 'string' ? type : 'an error without a type',
        path: steps.filter((step) => typeof step === 'string' || typeof step === 'number'),
    };
}
function dataBesideErrors(error, mayBeMissing) {
    const { data, errors } = errorDetails(error);
    return errors.length > 0 && errors.every(mayBeMissing) ? data : null;
}
function describePlace(errors, data) {
    const [{ path } = { path: [] }] = errors;
    if (path.length === 0)
        return '';
    let value = data;
    let number;
    for (const step of path) {
        value = record(value)[step];
        number = record(value)['number'] ?? number;
    }
    return ` at ${path.join('.')}${typeof number === 'number' ? ` of number ${number}` : ''}`;
}
function rateLimitWaitSeconds(error, now) {
    const { status, message, headers, errors } = errorDetails(error);
    const types = errors.map(({ type }) => type);
    const isLimited = types.includes('RATE_LIMITED') || types.includes('RATE_LIMIT') || status === 429;
    if (!isLimited && status !== 403)
        return null;
    const after = Number(headers['retry-after']);
    if (headers['retry-after'] !== undefined && Number.isFinite(after))
        return Math.max(1, Math.ceil(after));
    const reset = Number(headers['x-ratelimit-reset']);
    if (String(headers['x-ratelimit-remaining']) === '0' && Number.isFinite(reset)) {
        return Math.max(1, Math.ceil(reset - now / 1000) + 1);
    }
    return isLimited || /secondary rate limit/i.test(message) ? secondaryLimitWaitSeconds : null;
}
const firstLine = (text) => (text.split(/[\r\n]/)[0] ?? '').slice(0, 300);
function toStoreError(error) {
    const { status, message, errors, data } = errorDetails(error);
    const types = errors.map(({ type }) => type);
    const said = firstLine(message.replace(/^Request failed due to following response errors:\s*- /, ''));
    const words = firstLine(`${said}${describePlace(errors, data)}`);
    if (status === 401) {
        return new _store_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .A('denied', 'GitHub does not accept the token (401); it may be wrong, revoked or out of time');
    }
    if (status === 403 || types.includes('FORBIDDEN')) {
        return new _store_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .A('denied', `GitHub does not let this token do that (${words}); see the README for the permissions that an operation needs`);
    }
    if (status === 404 || types.includes('NOT_FOUND')) {
        return new _store_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .A('unknown-remote', `GitHub does not know it, or does not show it to this token (${words})`);
    }
    if (types.includes('RESOURCE_LIMITS_EXCEEDED') ||
        (types.length > 0 && /timed ?out|something went wrong/i.test(said)))
        return new _store_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .A('network', `GitHub's API gave the query up: ${words}`);
    if (status === undefined && types.length === 0)
        return new _store_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .A('network', `GitHub's API failed: ${words}`);
    if (status === undefined && data !== null)
        return new _store_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .A('rejected', `GitHub answered in part only (${types.join(', ')}): ${words}`);
    if (status === undefined || status < 500) {
        return new _store_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .A('rejected', `GitHub refused the request (${status ?? types.join(', ')}): ${words}`);
    }
    return new _store_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .A('network', `GitHub's API did not answer (${status}): ${words}`);
}
const isOverload = (error) => error instanceof _store_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .A && error.code === 'network';


/***/ }),

/***/ 7445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isProtected: () => (/* binding */ isProtected)
/* harmony export */ });
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4961);

const harmlessRules = new Set(['deletion', 'non_fast_forward']);
async function isProtected(source, branch, limits) {
    const client = new _client_js__WEBPACK_IMPORTED_MODULE_0__/* .Client */ .K(source, limits);
    const [owner = '', repo = ''] = source.repository.split('/');
    const { data } = await client.rest((octokit) => octokit.rest.repos.getBranch({ owner, repo, branch }));
    if (data.protected)
        return true;
    const rules = await client.rest((octokit) => octokit.rest.repos.getBranchRules({ owner, repo, branch }));
    return rules.data.some(({ type }) => !harmlessRules.has(type));
}


/***/ }),

/***/ 1182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readProposal: () => (/* binding */ readProposal)
});

// EXTERNAL MODULE: ./.bundle/core/records/files.js
var records_files = __webpack_require__(8686);
// EXTERNAL MODULE: ./.bundle/core/records/kinds/index.js + 3 modules
var kinds = __webpack_require__(7968);
// EXTERNAL MODULE: ./.bundle/store/errors.js
var errors = __webpack_require__(6985);
// EXTERNAL MODULE: ./.bundle/store/record-files.js
var record_files = __webpack_require__(7741);
// EXTERNAL MODULE: ./.bundle/store/git/git-objects.js
var git_objects = __webpack_require__(9178);
// EXTERNAL MODULE: ./.bundle/hosts/github/split-on-overload.js
var split_on_overload = __webpack_require__(875);
;// CONCATENATED MODULE: ./.bundle/hosts/github/blobs.js




const requestLimits = { blobs: 100, bytes: 4 * 1024 * 1024 };
const totalByteLimit = 64 * 1024 * 1024;
const exactReadLimit = 20;
function splitIntoRequests(sizes) {
    const all = [];
    let total = 0;
    let bytes = Number.POSITIVE_INFINITY;
    for (const [id, size] of sizes) {
        total += size;
        if (total > totalByteLimit)
            break;
        if (bytes + size > requestLimits.bytes || (all.at(-1)?.length ?? 0) >= requestLimits.blobs) {
            all.push([]);
            bytes = 0;
        }
        all.at(-1)?.push(id);
        bytes += size;
    }
    return all;
}
async function requestBlobs(client, repository, ids) {
    const declared = ids.map((_, index) => `, $id${index}: GitObjectID!`).join('');
    const fields = ids.map((_, index) => `blob${index}: object(oid: $id${index}) { ... on Blob { isBinary isTruncated text } }`);
    const query = `query Blobs($owner: String!, $name: String!${declared}) {
    repository(owner: $owner, name: $name) { ${fields.join(' ')} } }`;
    const variables = Object.fromEntries(ids.map((id, index) => [`id${index}`, id]));
    const answer = await client.graphql(query, {
        ...repository,
        ...variables,
    }, { isHeavy: ids.length > 1 });
    return ids.map((_, index) => answer.repository?.[`blob${index}`] ?? null);
}
const isBlob = (id, content) => (0,git_objects/* objectId */.Tu)('blob', content, (0,git_objects/* algorithmOf */.Hy)(id)) === id;
async function readExactly(client, { owner, name }, id) {
    const { data } = await client.rest((octokit) => octokit.rest.git.getBlob({ owner, repo: name, file_sha: id }));
    const content = Buffer.from(data.content, 'base64');
    if (isBlob(id, content))
        return (0,record_files/* decodeText */.g7)(content);
    throw new errors/* StoreError */.A('rejected', `GitHub's answer for the blob ${id} is not that blob; run the check again`);
}
async function readBlobs(client, repository, sizes) {
    const contents = new Map(Array.from(sizes.keys(), (id) => [id, { unreadable: 'too-large' }]));
    let doubtful = 0;
    for (const ids of splitIntoRequests(sizes)) {
        const blobs = await (0,split_on_overload/* splitOnOverload */.K)(ids, (some) => requestBlobs(client, repository, some));
        for (const [index, id] of ids.entries()) {
            const blob = blobs[index] ?? null;
            if (blob === null)
                throw new errors/* StoreError */.A('unknown-revision', `GitHub does not show the blob ${id} of the pull request`);
            const { text, isTruncated, isBinary } = blob;
            if (text !== null && isBlob(id, Buffer.from(text)))
                contents.set(id, text);
            else if (isBinary === true || doubtful >= exactReadLimit)
                contents.set(id, { unreadable: isTruncated ? 'too-large' : 'not-utf8' });
            else {
                doubtful += 1;
                contents.set(id, await readExactly(client, repository, id));
            }
        }
    }
    return contents;
}

// EXTERNAL MODULE: ./.bundle/hosts/github/client.js
var github_client = __webpack_require__(4961);
;// CONCATENATED MODULE: ./.bundle/hosts/github/folders.js



const folderFields = '__typename ... on Tree { oid entries { nameRaw mode oid size } }';
const pathsTo = (root) => {
    const parts = root.split('/');
    return ['', ...parts.map((_, index) => parts.slice(0, index + 1).join('/'))];
};
async function request(client, repository, commits, paths) {
    const asked = commits.flatMap((commit, at) => paths.map((path, index) => ({ alias: `commit${at}path${index}`, expression: `${commit}:${path}` })));
    const declared = asked.map(({ alias }) => `, $${alias}: String!`).join('');
    const fields = asked.map(({ alias }) => `${alias}: object(expression: $${alias}) { ${folderFields} }`);
    const query = `query Folders($owner: String!, $name: String!${declared}) {
    repository(owner: $owner, name: $name) { ${fields.join(' ')} } }`;
    const { repository: nodes } = await client.graphql(query, {
        ...repository,
        ...Object.fromEntries(asked.map(({ alias, expression }) => [alias, expression])),
    });
    if (nodes === null) {
        const { owner, name } = repository;
        throw new errors/* StoreError */.A('unknown-remote', `GitHub does not show ${owner}/${name} to this token`);
    }
    return commits.map((_, at) => new Map(paths.map((path, index) => [path, nodes[`commit${at}path${index}`] ?? null])));
}
function treeContent(entries) {
    const all = entries.map(({ nameRaw, mode, oid }) => {
        const name = Buffer.from(nameRaw, 'base64');
        const octal = mode.toString(8);
        const key = (0,record_files/* entryTypeOf */.EY)(octal) === 'folder' ? Buffer.concat([name, Buffer.from('/')]) : name;
        return {
            key,
            content: Buffer.concat([Buffer.from(`${octal} `), name, Buffer.from([0]), Buffer.from(oid, 'hex')]),
        };
    });
    return Buffer.concat(all.sort((a, b) => Buffer.compare(a.key, b.key)).map(({ content }) => content));
}
function verifiedEntries(path, node, expected) {
    const oid = node?.oid ?? '';
    const entries = node?.entries ?? null;
    const isWhole = entries !== null &&
        (expected === null || oid === expected) &&
        (0,git_objects/* objectId */.Tu)('tree', treeContent(entries), (0,git_objects/* algorithmOf */.Hy)(oid)) === oid;
    if (!isWhole) {
        const name = path === '' ? 'the top folder' : `the folder ${path}`;
        throw new errors/* StoreError */.A('rejected', `GitHub did not list ${name} of the pull request in full, so nothing can be said about it; run the check again, or ` +
            'check the folder of a checkout with `path`');
    }
    return new Map(entries.map(({ nameRaw, mode, oid: id, size }) => [
        Buffer.from(nameRaw, 'base64').toString(),
        { id, mode: mode.toString(8), size },
    ]));
}
function enter(answer, parent, name, path) {
    const entry = parent.get(name);
    if (entry === undefined)
        return null;
    if ((0,record_files/* entryTypeOf */.EY)(entry.mode) !== 'folder')
        throw (0,record_files/* notAFolder */.b7)(path);
    return verifiedEntries(path, answer.get(path) ?? null, entry.id);
}
const emptyFolder = new Map();
function toRegistryFolders(answer, root, recordFolders) {
    let folder = verifiedEntries('', answer.get('') ?? null, null);
    for (const path of pathsTo(root).slice(1)) {
        folder = enter(answer, folder, path.slice(path.lastIndexOf('/') + 1), path);
        if (folder === null)
            return { top: emptyFolder, inside: new Map() };
    }
    const top = folder;
    const inside = recordFolders.map((name) => {
        const entries = enter(answer, top, name, `${root}/${name}`);
        return [name, entries ?? emptyFolder];
    });
    return { top, inside: new Map(inside) };
}
async function readRegistryFolders(client, repository, commits, root, recordFolders) {
    const paths = [...pathsTo(root), ...recordFolders.map((name) => `${root}/${name}`)];
    const answers = await request(client, repository, commits, paths);
    return answers.map((answer) => toRegistryFolders(answer, root, recordFolders));
}

;// CONCATENATED MODULE: ./.bundle/hosts/github/pull-request.js







const isCommit = (text) => /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
const { folders: recordFolders } = (0,record_files/* placesOf */.ek)(kinds/* recordKinds */.B);
function registryFiles({ top, inside }) {
    const files = new Map();
    for (const [name, entry] of top)
        if ((0,records_files/* parseRecordPath */.OT)(name) !== null)
            files.set(name, entry);
    for (const [folder, entries] of inside)
        for (const [name, entry] of entries)
            files.set(`${folder}/${name}`, entry);
    return files;
}
const isSameEntry = (a, b) => a?.id === b?.id && a?.mode === b?.mode;
const whyNotRead = (path, { mode, size }) => (0,record_files/* whyUnreadable */._p)(path, (0,record_files/* entryTypeOf */.EY)(mode), size);
async function readProposal(source, { base, head }, root, limits) {
    if (!isCommit(head))
        throw new errors/* StoreError */.A('unknown-revision', 'the event names no commit at the head of the pull request');
    const client = new github_client/* Client */.K(source, limits);
    const [owner = '', name = ''] = source.repository.split('/');
    const { data } = await client.rest((octokit) => octokit.rest.repos.compareCommitsWithBasehead({
        owner,
        repo: name,
        basehead: `${base}...${head}`,
        per_page: 1,
    }));
    const commits = [data.merge_base_commit.sha, head];
    const folders = await readRegistryFolders(client, { owner, name }, commits, root, recordFolders);
    const [before = new Map(), after = new Map()] = folders.map(registryFiles);
    const paths = [...new Set([...before.keys(), ...after.keys()])];
    const changed = paths.filter((path) => !isSameEntry(before.get(path), after.get(path)));
    const sides = [before, after].map((files) => changed.flatMap((path) => {
        const file = files.get(path);
        return file === undefined ? [] : [{ path, file, reason: whyNotRead(path, file) }];
    }));
    const wanted = sides.flat().filter(({ reason }) => reason === null);
    const sizes = new Map(wanted.map(({ file }) => [file.id, file.size]));
    const texts = await readBlobs(client, { owner, name }, sizes);
    const [old, next] = sides.map((side) => new Map(side.map(({ path, file, reason }) => [path, reason ?? texts.get(file.id) ?? ''])));
    return { before: old ?? new Map(), after: next ?? new Map() };
}


/***/ }),

/***/ 3868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchRepositoryFacts: () => (/* binding */ fetchRepositoryFacts)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1351);

const answerLimitMs = 10_000;
async function fetchRepositoryFacts(repository, token, apiUrl) {
    const [owner = '', repo = ''] = repository.split('/');
    try {
        const octokit = (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(token, { baseUrl: apiUrl });
        const request = { signal: AbortSignal.timeout(answerLimitMs) };
        const { data } = await octokit.rest.repos.get({ owner, repo, request });
        return { defaultBranch: data.default_branch, sizeKiB: data.size };
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ splitOnOverload)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1834);

async function splitOnOverload(names, ask) {
    try {
        return await ask(names);
    }
    catch (error) {
        if (!(0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isOverload */ .vi)(error) || names.length < 2)
            throw error;
        const middle = Math.ceil(names.length / 2);
        return [
            ...(await splitOnOverload(names.slice(0, middle), ask)),
            ...(await splitOnOverload(names.slice(middle), ask)),
        ];
    }
}


/***/ })

};
