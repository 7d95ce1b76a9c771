import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { findLabelAgents, findMarkers, findTrailerAgents } from '../../../src/core/evidence/markers.js'

const lines = (...all: string[]): string => all.join('\n')
const marker = '<!-- agent: a -->'

describe('a marker counts', () => {
  it.each([
    ['on its own', marker],
    ['without spaces', '<!--agent:a-->'],
    ['with many', '<!-- \t agent \t : \t a \t -->'],
    ['over lines', '<!--\n  agent:\n  a\n-->'],
    ['with the line ends of Windows', 'Text\r\n\r\n<!--\r\nagent: a\r\n-->\r\n'],
    ['in any letter case', '<!-- AGENT: a -->'],
    ['in a sentence', `Done ${marker} by me.`],
    ['in a heading', `# Done ${marker}`],
    ['in an underlined heading', `Done ${marker}\n====`],
    ['below a heading that has a backtick', `# one \`\ntext ${marker} \``],
    ['below an underlined one', `one \`\n====\ntext ${marker} \``],
    ['in a list', `- one\n- two\n  - three\n\n    ${marker}`],
    ['in a numbered list', `1. ${marker}`],
    ['in HTML', `<details>\n<summary>More</summary>\n${marker}\n</details>`],
    ['in HTML that has backticks', `<p>\n\`${marker}\`\n</p>`],
    ['after a quotation', `> quoted\n\n${marker}`],
    ['after an empty line of a quotation', `> quoted\n>\ntext ${marker}`],
    ['after an empty line of a quotation in a quotation', `> > quoted\n> >\ntext ${marker}`],
    ['on the line after a quotation', `> quoted\n${marker}`],
    ['in a list after a quotation', `> quoted\n- ${marker}`],
    ['after a quotation in a list', `- > quoted\n\n  text ${marker}`],
    ['after code that shows a quotation', `    > code\n${marker}`],
    ['after code', lines('```', 'code', '```', marker)],
    ['after code in a list', lines('- ```', '  code', '- next', '', marker)],
    ['after inline code', `\`code\` ${marker}`],
    ['after a backtick without another', `5\` ${marker}`],
    ['after backticks in two paragraphs', `one \`\n\n${marker} two \``],
    ['after an escaped backslash', `text \\\\${marker}`],
    ['after an escaped backtick', `\\\` ${marker} \``],
    ['after another comment', `<!-- note --> ${marker}`],
    ['after a comment of nothing', `<!-->${marker}`],
    ['after a rule', `* * *\n${marker}`],
    ['after a tag that goes on', `text <b\nclass="x">${marker}`],
    ['after a lone bracket', `1 < 2 ${marker}`],
  ])('%s', (_, text) => {
    expect(findMarkers(text)).toEqual({ agents: ['a'], specializations: [] })
  })
})

describe('a marker is shown to people, and does not count', () => {
  it.each([
    ['in a fence', lines('```', marker, '```')],
    ['in a fence of tildes', lines('~~~ html', marker, '~~~')],
    ['in a fence with shorter ones inside', lines('````', '```', marker, '````')],
    ['in a fence without an end', lines('```', marker)],
    ['in a fence in a list', lines('- text', '', '  ```', `  ${marker}`, '  ```')],
    ['in a fence in a quotation', lines('> ```', `> ${marker}`)],
    ['in indented code', `text\n\n    ${marker}`],
    ['in code indented by a tab', `text\n\n\t${marker}`],
    ['in indented code after a rule', `* * *\n\n      ${marker}`],
    ['in indented code after a quotation that ends a list', lines('- > one', '> two', '', `    ${marker}`)],
    ['in indented code in a list', lines('- text', '', `      ${marker}`)],
    ['in inline code', `text \`${marker}\` text`],
    ['in inline code with more backticks', `\`\`\` \` ${marker} \`\` \`\`\` text`],
    ['in inline code over lines', `text \`code\ntext ${marker} more\` text`],
    ['in a quotation', `> ${marker}`],
    ['in a quotation without a space', `>${marker}`],
    ['in a sentence that goes on from a quotation', `> quoted\ntext ${marker}`],
    ['in a quotation in a quotation', `> > ${marker}`],
    ['in a quotation in a list', `- text\n\n  > ${marker}`],
    ['in a list in a quotation', `> - ${marker}`],
    ['in text right below quoted code', lines('> ```', '> code', '> ```', `text ${marker}`)],
    ['in a quotation that a list ends', `- text\n> ${marker}`],
    ['in a quotation that goes on after text', `> quoted\ntext\n> ${marker}`],
    ['escaped', `\\${marker}`],
    ['escaped in a sentence', `text \\${marker}`],
    ['escaped after an escaped backslash', `text \\\\\\${marker}`],
    ['in an attribute', `text <b title="${marker}">text</b>`],
    ['in an attribute of a block', `<div title='${marker}'>\n</div>`],
    ['in a declaration', `<?php ${marker} ?>`],
    ['as text', '&lt;!-- agent: a --&gt;'],
  ])('%s', (_, text) => {
    expect(findMarkers(text)).toEqual({ agents: [], specializations: [] })
  })
})

describe('a comment is no marker', () => {
  it.each([
    ['with more than the id', '<!-- agent: a b -->'],
    ['with text before', '<!-- the agent: a -->'],
    ['with a comment before it inside', '<!-- <!-- agent: a -->'],
    ['that opened on another line', '<!-- note\n<!-- agent: a -->'],
    ['but a tag', '<!-- agent: --> <bbb agent:a />'],
    ['without an end', '<!-- agent: a'],
    ['without an id', '<!-- agent: -->'],
    ['without a colon', '<!-- agent a -->'],
    ['with another key', '<!-- agents: a -->'],
    ['with a path', '<!-- agent: ../a -->'],
    ['with an id that no file could have', '<!-- agent: con -->'],
    ['with the prototype of all', '<!-- agent: __proto__ -->'],
    ['with letters that look alike', '<!-- agent: \u0430 -->'],
    ['with a character that is not seen', '<!-- agent: a\u200b -->'],
    ['with a character that ends text', '<!-- agent: a\0 -->'],
    ['with an id that is too long', `<!-- agent: ${'a'.repeat(129)} -->`],
    ['with no specialization', '<!-- COPILOT_AGENT: -->'],
    ['with a specialization of two lines', '<!-- COPILOT_AGENT: a\nb -->'],
    ['with a specialization that is too long', `<!-- COPILOT_AGENT: ${'a'.repeat(129)} -->`],
  ])('%s', (_, text) => {
    expect(findMarkers(text)).toEqual({ agents: [], specializations: [] })
  })
})

describe('markers', () => {
  it('name each agent and specialization once, in order', () => {
    const text = lines(
      '<!-- agent: b --><!-- agent: constructor -->',
      '<!-- COPILOT_AGENT:code review -->',
      '',
      '- <!-- agent: A.1_x-y -->',
      '',
      'and <!-- agent: b --> <!-- copilot_agent: Security --> <!-- COPILOT_AGENT:code review -->',
    )
    expect(findMarkers(text)).toEqual({
      agents: ['b', 'constructor', 'A.1_x-y'],
      specializations: ['code review', 'Security'],
    })
  })

  it('are read as far as a body on GitHub goes', () => {
    const filler = (length: number): string => `${'x'.repeat(length - 1)}\n`
    expect(findMarkers(filler(65_536 - marker.length) + marker).agents).toEqual(['a'])
    expect(findMarkers(filler(65_536 - marker.length + 1) + marker).agents).toEqual([])
  })

  it('are found in any text without an error, and are ids', () => {
    const piece = fc.constantFrom(
      ...[
        '<!--',
        '-->',
        '--',
        ' ',
        '\n',
        '\n\n',
        '    ',
        '\t',
        '>',
        '- ',
        '1. ',
        '`',
        '```',
        '~~~',
        '\\',
        '#',
      ],
      ...['agent:', 'COPILOT_AGENT:', 'a', 'constructor', '<div>', '<b x="', '"', '<?', '\0', '\r', '\ud800'],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { agents, specializations } = findMarkers(pieces.join(''))
        for (const id of agents) expect(id).toMatch(/^[a-z]+$/)
        for (const each of [agents, specializations]) expect(new Set(each).size).toBe(each.length)
      }),
    )
  })

  it('are never found in a fence, whatever else is there', () => {
    const text = fc.array(fc.constantFrom(marker, '- ', '> ', '    ', '`', '\\', '\n', 'x', '<div>', '<!--'))
    fc.assert(
      fc.property(text, (pieces) => {
        expect(findMarkers(lines('```', pieces.join(''), '```')).agents).toEqual([])
      }),
    )
  })
})

/** A text of the length of the longest body, with a marker that makes it worth parsing at its begin. */
const hostile = (piece: string, end = ''): string => {
  const room = 65_536 - marker.length - 2 - end.length
  return `${marker}\n\n${piece.repeat(Math.ceil(room / piece.length)).slice(0, room)}${end}`
}

describe('the longest hostile bodies', () => {
  // Work that grows with the square of the length would run into the limit of a test, many times over.
  it.each([
    ...['>', '> ', '- ', '1. ', '* ', '+\n', '-\n\n', '#', '`', '``` ', '~', '\\', '\\`', '\t', ' ', '\n'],
    ...[
      '<',
      '<!--',
      '<!-- ',
      '<!-->',
      '<!--\n',
      '-->',
      '<!-- agent:',
      `<!-- agent: a --`,
      '<?',
      '<!a',
      '<![CDATA[',
    ],
    ...[
      '<a ',
      "<a b='",
      '<a b="\n',
      '<a b=\'" ',
      '</a ',
      '<a b c',
      '<div>\n',
      '<script>\n',
      '[',
      '![',
      '](',
      '&',
      '*',
    ],
    ...[
      '> - ',
      '>- ',
      '- > ',
      '>\n',
      '> a\nb\n',
      '> ```\n',
      '- ```\n',
      '- a\n  ',
      '- <!--\n',
      '> <!--\n\n',
      'a\n',
    ],
    ...[
      'a\n===\n',
      'a\n---\n',
      '- - -\n',
      '    a\n\n',
      '\0',
      '\r',
      '\ud800',
      '=\n',
      '1) a\n2. b\n',
      '<!-- agent: a -->',
    ],
  ])('are read in time: %j', (piece) => {
    expect(findMarkers(hostile(piece)).agents).toEqual(['a'])
  })

  it.each([
    ['quotations that end at once', '>#\nb\n'.repeat(13_000)],
    ['quoted blocks that end at once', '</b\n><pre>\n'.repeat(6_000)],
    ['quotations in each other', `${'>'.repeat(200)}a\n`.repeat(300)],
    ['a deep quotation that goes on', `${'>'.repeat(99)}a\n${'b\n'.repeat(32_000)}`],
    ['a deep list that goes on', `${'- '.repeat(99)}a\n${'b\n'.repeat(32_000)}`],
    ['lists in each other', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}- a\n`).join('')],
    ['backticks of all lengths', Array.from({ length: 350 }, (_, length) => '`'.repeat(length)).join(' ')],
    ['a tag without an end', `<a ${'b '.repeat(32_000)}`],
    ['an attribute without an end', `<a b='${'<a b="'.repeat(10_000)}`],
    ['spaces in a comment', `<!--${' '.repeat(65_000)}`],
    [
      'many specializations',
      Array.from({ length: 2500 }, (_, index) => `<!--COPILOT_AGENT:${index}-->`).join(''),
    ],
  ])('are read in time: %s', (_, text) => {
    expect(findMarkers(`${marker}\n\n${text}`).agents).toEqual(['a'])
  })
})

describe('trailers of a commit message', () => {
  it.each([
    ['the last paragraph', lines('Subject', '', 'Text', '', 'Agent: a'), ['a']],
    ['below the subject', lines('Subject', '', 'Agent: a'), ['a']],
    ['with a line end', lines('Subject', '', 'Agent: a', '', ''), ['a']],
    ['with the line ends of Windows', 'Subject\r\n\r\nAgent: a\r\n', ['a']],
    ['among other trailers', lines('Subject', '', 'Closes: #1', 'Agent: a', 'Signed-off-by: B <b@c>'), ['a']],
    ['several', lines('Subject', '', 'Agent: b', 'Agent: a', 'Agent: b'), ['b', 'a']],
    ['in any letter case', lines('Subject', '', 'AGENT: a', 'agent: b'), ['a', 'b']],
    ['with other spaces', lines('Subject', '', 'Agent:a', 'Agent :\tb\t'), ['a', 'b']],
    ['that begin below their key', lines('Subject', '', 'Agent:', '  a'), ['a']],
    ['after a line of spaces', lines('Subject', ' \t', 'Agent: a'), ['a']],
    ['of every name', lines('Subject', '', 'Agent: constructor'), ['constructor']],
  ])('name agents: %s', (_, message, agents) => {
    expect(findTrailerAgents(message)).toEqual(agents)
  })

  it.each([
    ['the subject', 'Agent: a'],
    ['a subject of two lines', lines('Subject', 'Agent: a')],
    ['a subject after empty lines', lines('', '', 'Agent: a')],
    ['an earlier paragraph', lines('Subject', '', 'Agent: a', '', 'Text')],
    ['a quotation', lines('Subject', '', '> Agent: a')],
    ['an indented line', lines('Subject', '', ' Agent: a')],
    ['another key', lines('Subject', '', 'Co-Agent: a', 'Agents: a', 'User-Agent: a')],
    ['a value of two lines', lines('Subject', '', 'Agent: a', '  b')],
    ['a value of two words', lines('Subject', '', 'Agent: a b')],
    ['no id', lines('Subject', '', 'Agent: ../a', 'Agent: __proto__', 'Agent:')],
    ['a line that ends as git knows none', 'Subject\r\rAgent: a'],
    ['nothing', ''],
  ])('name nobody: %s', (_, message) => {
    expect(findTrailerAgents(message)).toEqual([])
  })

  it('are read in time, however long the message', () => {
    const pieces = ['\n', ' ', '\n ', '\r', 'Agent:', 'Agent: \t', 'Agent: a\n']
    for (const piece of pieces) {
      const text = piece.repeat(200_000)
      expect(findTrailerAgents(`Subject\n\n${text}x\n\nAgent: a`)).toEqual(['a'])
      expect(findTrailerAgents(`Subject\n\n${text}`).length).toBeLessThan(2)
    }
  })
})

describe('labels', () => {
  it.each([
    [['agent:a'], ['a']],
    [['agent: a'], ['a']],
    [['Agent:a'], ['a']],
    [
      ['agent:b', 'bug', 'agent:A', 'agent: b'],
      ['b', 'A'],
    ],
    [['agent:constructor'], ['constructor']],
  ])('%j name %j', (names, agents) => {
    expect(findLabelAgents(names)).toEqual(agents)
  })

  it.each([
    'agent',
    'agent:',
    'agent:  a',
    'agent :a',
    'agents:a',
    'my agent:a',
    'agent:a b',
    'agent:__proto__',
    'agent:a\nb',
  ])('%j names nobody', (name) => {
    expect(findLabelAgents([name])).toEqual([])
  })
})
