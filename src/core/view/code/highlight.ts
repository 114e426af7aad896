import hljs from 'highlight.js/lib/core'
import typescript from 'highlight.js/lib/languages/typescript'
import type { Style, Theme } from '../../theme.ts'

hljs.registerLanguage('typescript', typescript)

type Token = 'keyword' | 'string' | 'number' | 'comment' | 'name' | 'plain'

/** highlight.js's classes, by the first word. A class that is missing here looks like what it stands in. */
const tokens: Readonly<Record<string, Token>> = {
  'hljs-keyword': 'keyword',
  'hljs-literal': 'keyword',
  'hljs-meta': 'keyword',
  'hljs-variable language_': 'keyword',
  'hljs-string': 'string',
  'hljs-regexp': 'string',
  'hljs-number': 'number',
  'hljs-comment': 'comment',
  'hljs-title': 'name',
  'hljs-type': 'name',
  'hljs-built_in': 'name',
  'hljs-subst': 'plain',
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" }

/** The lines of TypeScript source with colours; without them they are the lines of the source. */
export function highlightLines(source: string, theme: Theme): readonly string[] {
  const html = hljs.highlight(source, { language: 'typescript', ignoreIllegals: true }).value
  const stack: Token[] = ['plain']
  let drawn = ''
  // Splitting by a pattern with one group gives text and tags in turn.
  for (const [index, part] of html.split(/(<span class="[^"]*">|<\/span>)/).entries()) {
    if (index % 2 === 0) drawn += draw(part, stack.at(-1) ?? 'plain', theme)
    else if (part === '</span>') stack.pop()
    else stack.push(tokenOf(part.slice(13, -2)) ?? stack.at(-1) ?? 'plain')
  }
  return drawn.split('\n')
}

const tokenOf = (name: string): Token | undefined => tokens[name] ?? tokens[name.split(' ')[0] ?? '']

function draw(part: string, token: Token, theme: Theme): string {
  const text = part.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity)
  if (token === 'plain') return text
  const style: Style = theme[token]
  // Line by line, so that no style reaches over a line end (template strings, block comments).
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : style(line)))
    .join('\n')
}
