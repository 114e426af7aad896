export interface Section {
  /** The heading's text; empty for what stands before the first heading. */
  readonly title: string
  readonly markdown: string
}

/** The parts of a lesson's prose, cut at `## `. Their markdown is without that heading. A title page (`# Title`) is no part. */
export function sectionsOf(markdown: string): readonly Section[] {
  return cutAt('##', markdown)
    .map(({ title, lines }) => ({ title, markdown: textOf(title === '' ? lines.filter((line) => !line.startsWith('# ')) : lines) }))
    .filter(isSaid)
}

/** The pieces of one section, cut at `### `, to be shown one after the other. Their markdown begins with that heading. */
export function subsectionsOf(markdown: string): readonly Section[] {
  return cutAt('###', markdown)
    .map(({ title, lines }) => ({ title, markdown: textOf(title === '' ? lines : [`### ${title}`, ...lines]) }))
    .filter(isSaid)
}

interface Part {
  readonly title: string
  readonly lines: string[]
}

function cutAt(marks: string, markdown: string): readonly Part[] {
  const parts: Part[] = [{ title: '', lines: [] }]
  let fence = ''
  for (const line of markdown.split(/\r?\n/)) {
    const fenceMark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? ''
    if (fence === '') fence = fenceMark
    else if (fenceMark.startsWith(fence) && line.trim() === fenceMark) fence = ''
    if (fence === '' && line.startsWith(`${marks} `)) {
      parts.push({
        title: line
          .slice(marks.length)
          .replace(/\s#+\s*$/, '')
          .trim(),
        lines: [],
      })
    } else {
      parts.at(-1)?.lines.push(line)
    }
  }
  return parts
}

const textOf = (lines: readonly string[]): string =>
  lines
    .join('\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd()
const isSaid = ({ title, markdown }: Section): boolean => title !== '' || markdown !== ''
