export const id = 388;
export const ids = [388];
export const modules = {

/***/ 9363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  toEvidence: () => (/* binding */ toEvidence)
});

// EXTERNAL MODULE: ./.bundle/core/timestamp.js
var timestamp = __webpack_require__(5060);
// EXTERNAL MODULE: ./node_modules/markdown-it/dist/markdown-it.mjs + 12 modules
var markdown_it = __webpack_require__(5251);
// EXTERNAL MODULE: ./.bundle/core/records/identifier.js
var identifier = __webpack_require__(6530);
;// CONCATENATED MODULE: ./.bundle/core/evidence/markers.js


const bodyLimit = 65_536;
const namesLimit = 10;
const mayHaveMarker = /<!--\s*(?:agent|copilot_agent)\s*:/i;
const specializationShape = /^[^\p{Cc}\p{Zl}\p{Zp}]{1,128}$/u;
function skipQuotation(state, startLine, endLine, silent) {
    const begin = (line) => (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
    const indent = (line) => (state.sCount[line] ?? 0) - state.blkIndent;
    const hasMark = (line) => state.src.charAt(begin(line)) === '>';
    if (!hasMark(startLine))
        return false;
    if (silent)
        return true;
    const interrupting = state.md.block.ruler.getRules('blockquote');
    const isInterrupted = (line) => interrupting.some((rule) => rule(state, line, endLine, true));
    let hasText = true;
    let line = startLine;
    for (; line < endLine && !state.isEmpty(line); line++) {
        if (hasMark(line) && indent(line) >= 0)
            hasText = /[^>\s]/.test(state.src.slice(begin(line), state.eMarks[line]));
        else if (!hasText || isInterrupted(line))
            break;
    }
    state.line = line;
    return true;
}
const markdownParser = new markdown_it/* default */.A('zero', { html: true })
    .use(({ block }) => {
    block.ruler.at('blockquote', skipQuotation, { alt: ['paragraph', 'blockquote'] });
})
    .enable(['code', 'fence', 'blockquote', 'hr', 'list', 'html_block', 'heading', 'lheading'])
    .enable(['backticks', 'escape', 'html_inline']);
const htmlParser = new markdown_it/* default */.A('zero', { html: true }).enable('html_inline');
const distinct = (values) => [...new Set(values)];
const isId = (text) => (0,identifier/* findIdentifierProblem */.wd)(text) === null;
const extractInlineHtml = (tokens) => tokens
    .flatMap(({ children }) => children ?? [])
    .filter(({ type }) => type === 'html_inline')
    .map(({ content }) => content);
const extractHtml = (text) => markdownParser
    .parse(text, {})
    .flatMap((token) => extractInlineHtml(token.type === 'html_block' ? htmlParser.parseInline(token.content, {}) : [token]));
function findMarkers(markdown) {
    const text = markdown.slice(0, bodyLimit);
    if (!mayHaveMarker.test(text))
        return { agents: [], specializations: [] };
    const named = extractHtml(text)
        .filter((html) => html.startsWith('<!--'))
        .map((comment) => {
        const content = comment.slice('<!--'.length, -'-->'.length);
        const end = content.indexOf(':');
        return {
            key: content.slice(0, Math.max(end, 0)).trim().toLowerCase(),
            value: content.slice(end + 1).trim(),
        };
    });
    const valuesOf = (key) => distinct(named.filter((marker) => marker.key === key).map(({ value }) => value));
    return {
        agents: valuesOf('agent').filter(isId).slice(0, namesLimit),
        specializations: valuesOf('copilot_agent')
            .filter((value) => specializationShape.test(value))
            .slice(0, namesLimit),
    };
}
function findTrailerAgents(message) {
    const lines = message.trim().split(/\r?\n/);
    const lastBlank = lines.findLastIndex((line) => line.trim() === '');
    if (lastBlank < 0)
        return [];
    const trailers = lines
        .slice(lastBlank + 1)
        .join('\n')
        .replaceAll(/\n[ \t]+/g, ' ')
        .split('\n');
    const values = trailers.map((line) => /^agent[ \t]*:(.*)$/i.exec(line)?.[1]?.trim() ?? '');
    return distinct(values.filter(isId)).slice(0, namesLimit);
}
function findLabelAgents(names) {
    const values = names.map((name) => /^agent: ?(.*)$/i.exec(name)?.[1] ?? '');
    return distinct(values.filter(isId)).slice(0, namesLimit);
}

;// CONCATENATED MODULE: ./.bundle/core/evidence/agent-matcher.js

const isActive = ({ status }) => status === 'active';
const indexByNumber = (items) => new Map(items.map((item) => [item.number, item]));
function groupByKey(entries) {
    const groups = new Map();
    for (const [key, value] of entries) {
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [value]);
        else
            group.push(value);
    }
    return groups;
}
const asLinks = (all) => new Map(all.flatMap((named) => [...named.keys()].map((id) => [id, 'link'])));
class UnmatchedEvidence {
    #entries = new Map();
    add(by, value, number, agents = []) {
        const key = `${by} ${value}`;
        const entry = this.#entries.get(key);
        if (entry !== undefined)
            entry.numbers.add(number);
        else {
            const ids = agents.map(({ id }) => id).sort();
            this.#entries.set(key, { by, value, agents: ids, numbers: new Set([number]) });
        }
    }
    sorted() {
        return [...this.#entries]
            .sort(([one], [other]) => (one < other ? -1 : 1))
            .map(([, entry]) => ({ ...entry, numbers: [...entry.numbers].sort((one, other) => one - other) }));
    }
}
class AgentMatcher {
    issues;
    pullRequests;
    ambiguous = new UnmatchedEvidence();
    unknown = new UnmatchedEvidence();
    #strict;
    #ids;
    #specialists;
    #owners;
    #closing;
    #inText = new Map();
    constructor(work, { agents, strict }) {
        this.issues = indexByNumber(work.issues);
        this.pullRequests = indexByNumber(work.pullRequests);
        this.#strict = strict;
        this.#ids = new Set(agents.map(({ id }) => id));
        this.#specialists = groupByKey(agents.filter(isActive).map((agent) => [agent.specialization.toLowerCase(), agent]));
        this.#owners = groupByKey(agents.flatMap((agent) => {
            const login = agent.github_login?.toLowerCase() ?? '';
            return login === '' ? [] : [[login, agent]];
        }));
        this.#closing = groupByKey([...this.pullRequests.values()].flatMap((pullRequest) => pullRequest.closes.map((number) => [number, pullRequest])));
    }
    matchIssue(issue) {
        const closing = this.#closing.get(issue.number) ?? [];
        const merged = closing.filter(({ mergedAt }) => mergedAt !== null);
        return this.#first(() => this.#byText(issue), 
        () => asLinks((issue.completed ? merged : closing).map((one) => this.#byText(one))), () => this.#byLogin(issue.number, issue.assignees), () => asLinks(merged.map(({ number, author }) => this.#byLogin(number, [author]))));
    }
    matchPullRequest(pullRequest) {
        const closed = pullRequest.closes.flatMap((number) => this.issues.get(number) ?? []);
        return this.#first(() => this.#byText(pullRequest), () => asLinks(closed.map((issue) => this.#byText(issue))), () => this.#byLogin(pullRequest.number, [pullRequest.author]));
    }
    matchReviews(number, reviews) {
        const named = reviews.flatMap(({ author, body }) => [
            ...this.#first(() => this.#byId(number, [['marker', findMarkers(body).agents]]), () => this.#byLogin(number, [author])),
        ]);
        return new Map([...named, ...named.filter(([, by]) => by === 'marker')]);
    }
    #first(...levels) {
        for (const level of this.#strict ? levels.slice(0, 1) : levels) {
            const named = level();
            if (named.size > 0)
                return named;
        }
        return new Map();
    }
    #byText(item) {
        const known = this.#inText.get(item);
        if (known !== undefined)
            return known;
        const { agents, specializations } = findMarkers(item.body);
        const trailers = 'commitMessages' in item ? item.commitMessages.flatMap(findTrailerAgents) : [];
        const named = this.#first(() => this.#byId(item.number, [
            ['marker', agents],
            ['label', findLabelAgents(item.labels)],
            ['trailer', trailers],
        ]), () => this.#bySpecialization(item.number, specializations));
        this.#inText.set(item, named);
        return named;
    }
    #byId(number, evidence) {
        const named = new Map();
        for (const [by, ids] of evidence) {
            for (const id of ids) {
                if (!this.#ids.has(id))
                    this.unknown.add(by, id, number);
                else if (!named.has(id))
                    named.set(id, by);
            }
        }
        return named;
    }
    #bySpecialization(number, specializations) {
        const named = new Map();
        for (const specialization of specializations) {
            const specialists = this.#specialists.get(specialization.toLowerCase()) ?? [];
            const [first, ...others] = specialists;
            if (first !== undefined && others.length === 0)
                named.set(first.id, 'specialization');
            else
                this.ambiguous.add('specialization', specialization, number, specialists);
        }
        return named;
    }
    #byLogin(number, accounts) {
        const named = new Map();
        for (const account of accounts) {
            if (account === null)
                continue;
            const names = account.bot ? [account.login, `${account.login}[bot]`] : [account.login];
            const owners = names.flatMap((name) => this.#owners.get(name.toLowerCase()) ?? []);
            const active = owners.filter(isActive);
            const [first, ...others] = active.length > 0 ? active : owners;
            if (first === undefined || (others.length > 0 && active.length === 0))
                continue;
            if (others.length === 0)
                named.set(first.id, 'login');
            else
                this.ambiguous.add('login', names.at(-1) ?? '', number, active);
        }
        return named;
    }
}

;// CONCATENATED MODULE: ./.bundle/core/evidence/attribution.js


const isSameAccount = (one, other) => one !== null && one.login.toLowerCase() === other?.login.toLowerCase();
const countNames = [
    'issues_assigned',
    'issues_resolved',
    'prs_opened',
    'prs_merged',
    'reviews_given',
];
function issueCounts({ closedAt, completed }) {
    if (closedAt === null)
        return ['issues_assigned'];
    return completed ? ['issues_assigned', 'issues_resolved'] : [];
}
function countCredits(credits) {
    const counts = countNames.map((name) => [
        name,
        credits.filter((credit) => credit.counts.includes(name)).length,
    ]);
    const sorted = credits.toSorted((one, other) => one.number - other.number);
    return { ...Object.fromEntries(counts), credits: sorted };
}
function attribute(work, index, since) {
    const matcher = new AgentMatcher(work, index);
    const credits = new Map(index.agents.map(({ id }) => [id, []]));
    const credit = (matches, number, counts) => {
        for (const [id, by] of matches)
            credits.get(id)?.push({ number, counts: [...counts], by });
    };
    const recent = (time) => (0,timestamp/* parseTimestamp */.EH)(time) >= since;
    const counting = ({ closedAt }) => closedAt === null || recent(closedAt);
    for (const issue of matcher.issues.values()) {
        const counts = issue.isUpdated && counting(issue) ? issueCounts(issue) : [];
        if (counts.length > 0)
            credit(matcher.matchIssue(issue), issue.number, counts);
    }
    for (const pullRequest of matcher.pullRequests.values()) {
        const { number, mergedAt } = pullRequest;
        const reviews = pullRequest.reviews.filter(
        ({ submittedAt, author }) => recent(submittedAt) && !isSameAccount(author, pullRequest.author));
        if (!counting(pullRequest) && reviews.length === 0)
            continue;
        const workers = matcher.matchPullRequest(pullRequest);
        const merged = mergedAt !== null && recent(mergedAt);
        if (counting(pullRequest))
            credit(workers, number, merged ? ['prs_opened', 'prs_merged'] : ['prs_opened']);
        const reviewers = [...matcher.matchReviews(number, reviews)].filter(([id]) => !workers.has(id));
        credit(new Map(reviewers), number, ['reviews_given']);
    }
    const metrics = index.agents.flatMap(({ id, status }) => {
        const own = credits.get(id) ?? [];
        return status === 'active' || own.length > 0 ? [[id, countCredits(own)]] : [];
    });
    return {
        metrics: Object.fromEntries(metrics),
        ambiguous: matcher.ambiguous.sorted(),
        unknown: matcher.unknown.sorted().map(({ by, value, numbers }) => ({ by, value, numbers })),
    };
}

;// CONCATENATED MODULE: ./.bundle/core/evidence/to-evidence.js


const unmatchedLimits = { entries: 50, numbers: 20 };
function limitUnmatched(ambiguous, unknown) {
    const first = (entries) => entries
        .slice(0, unmatchedLimits.entries)
        .map((entry) => ({ ...entry, numbers: entry.numbers.slice(0, unmatchedLimits.numbers) }));
    const told = { ambiguous: first(ambiguous), unknown: first(unknown) };
    const left = ambiguous.length + unknown.length - told.ambiguous.length - told.unknown.length;
    return { ...told, omitted: left };
}
function toEvidence({ work, since, until, requests }, snapshot) {
    const index = { agents: snapshot.agents(), strict: snapshot.config.strict_pr_attribution };
    const { metrics, ambiguous, unknown } = attribute(work, index, (0,timestamp/* parseTimestamp */.EH)(since));
    return { metrics, collection: { since, until, requests, ...limitUnmatched(ambiguous, unknown) } };
}


/***/ })

};
