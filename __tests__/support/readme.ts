/** A fenced code block of a Markdown file. */
export interface CodeBlock {
  /** First word after the fence, or empty. */
  language: string
  /** All that stands after the fence, without spaces around it. */
  info: string
  /** The code, without the indentation of the fence; each line ends in a line feed. */
  text: string
  /** Line of the opening fence, from 1: line n of the text is line `line + n` of the file. */
  line: number
}

interface Fence {
  indentation: number
  marker: string
  info: string
}

/**
 * The fenced code blocks of a Markdown file, in order. A block in a list is found at any indentation; one inside a longer
 * fence is text of the outer block; one that is never closed goes on to the end of the file.
 */
export function codeBlocks(markdown: string): CodeBlock[] {
  const blocks: CodeBlock[] = []
  let fence: Fence | undefined
  for (const [index, line] of markdown.split(/\r?\n/).entries()) {
    const block = blocks.at(-1)
    if (fence === undefined || block === undefined) {
      fence = openingFence(line)
      if (fence) blocks.push({ language: firstWord(fence.info), info: fence.info, text: '', line: index + 1 })
    } else if (closes(line, fence)) {
      fence = undefined
    } else {
      block.text += `${withoutIndentation(line, fence.indentation)}\n`
    }
  }
  return blocks
}

function openingFence(line: string): Fence | undefined {
  // A fence may stand right after the bullet of its list. After backticks no backtick may follow: that would be code in a
  // line of text.
  const match = /^( *(?:(?:[-*+]|\d+[.)]) +)*)(`{3,}(?=[^`]*$)|~{3,})(.*)$/.exec(line)
  if (!match) return undefined
  const [, indentation = '', marker = '', info = ''] = match
  return { indentation: indentation.length, marker, info: info.trim() }
}

function closes(line: string, { indentation, marker }: Fence): boolean {
  const text = line.trim()
  const deeper = line.length - line.trimStart().length - indentation
  return deeper < 4 && text.startsWith(marker) && text === text.charAt(0).repeat(text.length)
}

function firstWord(info: string): string {
  return /^\S*/.exec(info)?.[0] ?? ''
}

function withoutIndentation(line: string, most: number): string {
  const spaces = line.length - line.trimStart().length
  return line.slice(Math.min(spaces, most))
}
