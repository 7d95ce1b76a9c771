// Comments are for readers of src/. Without them a bundle is a twentieth smaller, and each step of a workflow loads one.
import ts from 'typescript'

/**
 * Takes the comments out of JavaScript, but for those that tell the bundler how to load a module. The parser finds them, so
 * that texts and expressions that look like comments stay.
 */
export function stripComments(code) {
  const file = ts.createSourceFile('x.js', code, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS)
  const comments = new Map()
  const visit = (node) => {
    for (const child of node.getChildren(file)) {
      const found = [
        ...(ts.getLeadingCommentRanges(code, child.getFullStart()) ?? []),
        ...(ts.getTrailingCommentRanges(code, child.getEnd()) ?? []),
      ]
      // Inside a template everything is text, and a comment there begins in an expression of its own.
      if (!ts.isTemplateHead(child) && !ts.isTemplateMiddleOrTemplateTail(child))
        for (const { pos, end } of found) comments.set(pos, end)
      visit(child)
    }
  }
  visit(file)
  let kept = ''
  let last = 0
  for (const [pos, end] of [...comments].sort(([one], [other]) => one - other)) {
    if (pos < last || code.slice(pos, end).includes('webpack')) continue
    const indentation = /(?<=^|\n)[ \t]*$/.exec(code.slice(last, pos))
    const isAlone = indentation !== null && code[end] === '\n'
    kept += code.slice(last, isAlone ? last + indentation.index : pos)
    last = isAlone ? end + 1 : end
  }
  return kept + code.slice(last)
}
