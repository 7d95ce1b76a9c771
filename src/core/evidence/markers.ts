import MarkdownIt, { type StateBlock, type Token } from 'markdown-it'
import { findIdentifierProblem } from '../records/identifier.js'

/** What the comments of a text name. */
export interface Markers {
  /** Ids of agents, whether or not there are such agents. */
  readonly agents: string[]
  readonly specializations: string[]
}

/** Characters of the longest body that GitHub keeps: a longer one is not read to its end. */
const bodyLimit = 65_536
/** Agents that one text can name: nobody's work is that of many more, and each is told of. */
const namesLimit = 10
/** Nearly all texts have no marker, and need no parsing. */
const mayHaveMarker = /<!--\s*(?:agent|copilot_agent)\s*:/i
/** One line of reasonable length: what is named here ends up in reports. */
const specializationShape = /^[^\p{Cc}\p{Zl}\p{Zp}]{1,128}$/u

/**
 * A quotation as far as it can go: lines that begin with `>`, and text right below them. The rule of the parser reads as
 * far to find where it does end, and again from there: text that ends it at once, each time, takes the square of its
 * length. What is quoted names nobody, so nothing in it needs to be parsed.
 */
function skipQuotation(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const begin = (line: number): number => (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0)
  const indent = (line: number): number => (state.sCount[line] ?? 0) - state.blkIndent
  const hasMark = (line: number): boolean => state.src.charAt(begin(line)) === '>'
  if (!hasMark(startLine)) return false
  if (silent) return true
  const interrupting = state.md.block.ruler.getRules('blockquote')
  const isInterrupted = (line: number): boolean =>
    interrupting.some((rule) => rule(state, line, endLine, true))
  let hasText = true
  let line = startLine
  for (; line < endLine && !state.isEmpty(line); line++) {
    if (hasMark(line) && indent(line) >= 0)
      hasText = /[^>\s]/.test(state.src.slice(begin(line), state.eMarks[line]))
    else if (!hasText || isInterrupted(line)) break
  }
  state.line = line
  return true
}

// Only the rules that tell a comment from code and quotation: emphasis, links, tables and entities have their slow
// cases. The preset's bound on nesting stays: every level of lists may read the rest of the text once more.
const markdownParser = new MarkdownIt('zero', { html: true })
  .use(({ block }) => {
    block.ruler.at('blockquote', skipQuotation, { alt: ['paragraph', 'blockquote'] })
  })
  .enable(['code', 'fence', 'blockquote', 'hr', 'list', 'html_block', 'heading', 'lheading'])
  .enable(['backticks', 'escape', 'html_inline'])
/** For what is HTML already, where backslashes and backticks mean nothing but attributes can contain `<!--`. */
const htmlParser = new MarkdownIt('zero', { html: true }).enable('html_inline')

const distinct = (values: readonly string[]): string[] => [...new Set(values)]
const isId = (text: string): boolean => findIdentifierProblem(text) === null

const extractInlineHtml = (tokens: readonly Token[]): string[] =>
  tokens
    .flatMap(({ children }) => children ?? [])
    .filter(({ type }) => type === 'html_inline')
    .map(({ content }) => content)

/** The tags, comments and declarations of a Markdown text that are neither code nor quoted, each on its own. */
const extractHtml = (text: string): string[] =>
  markdownParser
    .parse(text, {})
    .flatMap((token) =>
      extractInlineHtml(token.type === 'html_block' ? htmlParser.parseInline(token.content, {}) : [token]),
    )

/**
 * Finds agents that a Markdown text names in comments of their own, `<!-- agent: ID -->`, and specializations,
 * `<!-- COPILOT_AGENT:specialization -->`, distinct and in order of appearance. What is code, quoted or escaped is
 * shown to people, and names nobody.
 */
export function findMarkers(markdown: string): Markers {
  const text = markdown.slice(0, bodyLimit)
  if (!mayHaveMarker.test(text)) return { agents: [], specializations: [] }
  const named = extractHtml(text)
    .filter((html) => html.startsWith('<!--'))
    .map((comment) => {
      const content = comment.slice('<!--'.length, -'-->'.length)
      const end = content.indexOf(':')
      return {
        key: content.slice(0, Math.max(end, 0)).trim().toLowerCase(),
        value: content.slice(end + 1).trim(),
      }
    })
  const valuesOf = (key: string): string[] =>
    distinct(named.filter((marker) => marker.key === key).map(({ value }) => value))
  return {
    agents: valuesOf('agent').filter(isId).slice(0, namesLimit),
    specializations: valuesOf('copilot_agent')
      .filter((value) => specializationShape.test(value))
      .slice(0, namesLimit),
  }
}

/** The ids in `Agent: ID` trailers of a commit message: lines of its last paragraph, which is not the subject. */
export function findTrailerAgents(message: string): string[] {
  const lines = message.trim().split(/\r?\n/)
  const lastBlank = lines.findLastIndex((line) => line.trim() === '')
  if (lastBlank < 0) return []
  // A trailer goes on in the lines below that begin with a space.
  const trailers = lines
    .slice(lastBlank + 1)
    .join('\n')
    .replaceAll(/\n[ \t]+/g, ' ')
    .split('\n')
  const values = trailers.map((line) => /^agent[ \t]*:(.*)$/i.exec(line)?.[1]?.trim() ?? '')
  return distinct(values.filter(isId)).slice(0, namesLimit)
}

/** The ids in labels `agent:ID`. */
export function findLabelAgents(names: readonly string[]): string[] {
  const values = names.map((name) => /^agent: ?(.*)$/i.exec(name)?.[1] ?? '')
  return distinct(values.filter(isId)).slice(0, namesLimit)
}
