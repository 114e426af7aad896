import type { LessonEntry } from '../lesson.ts'
import { sectionId } from '../steps.ts'
import { sectionsOf, subsectionsOf } from '../view/prose/sections.ts'
import { isBlank, repeated, reporter, type Problem } from './problem.ts'

export const requiredSections = ['Explanation', 'Analogy', 'Key ideas', 'Common but wrong', 'Recap', 'Read more'] as const

/** The rules of lesson.md. `files` are the names of the files and folders a local link may point to, relative to the lesson. */
export function checkProse(entry: LessonEntry, prose: string | undefined, files: ReadonlySet<string>): readonly Problem[] {
  const problems: Problem[] = []
  const report = reporter(problems, entry.id, 'lesson.md')
  if (prose === undefined) {
    report('prose-missing', 'The lesson has no lesson.md. Write one with the sections ' + requiredSections.join(', ') + '.')
    return problems
  }
  const sections = sectionsOf(prose)
  for (const title of requiredSections) {
    const section = sections.find((one) => one.title === title)
    if (section === undefined)
      report('section-missing', `The section "## ${title}" is missing. Learners expect the same sections in every lesson.`)
    else if (isBlank(section.markdown))
      report('section-empty', `The section "## ${title}" is empty. Write it, or the learner presses a key for nothing.`)
  }
  for (const title of repeated(sections.map((section) => section.title)))
    report('section-twice', `The section "## ${title}" stands twice. Only one of them would be shown.`)
  const headings = new Set([...sections, ...sections.flatMap((section) => subsectionsOf(section.markdown))].map(({ title }) => slug(title)))
  const there = withFolders(files)
  for (const target of localLinks(prose)) {
    const [path = '', anchor] = target.split('#', 2)
    if (path === '' && anchor !== undefined && !headings.has(slug(anchor)))
      report('dead-link', `The link to "${target}" leads nowhere: no heading of lesson.md is called so.`)
    if (path !== '' && !there.has(decoded(path).replace(/^\.\//, '').replace(/\/$/, '')))
      report('dead-link', `The link to "${target}" leads nowhere: there is no such file in the lesson's folder.`)
  }
  return problems
}

/** Targets of Markdown links, also of those that are defined apart, that are not web addresses. Code is not looked at. */
function localLinks(prose: string): readonly string[] {
  const text = prose.replace(/^(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1\s*$/gm, '').replace(/`[^`\n]*`/g, '')
  const links = [/\]\(\s*(?:<([^>\n]+)>|([^)\s]+))/g, /^ {0,3}\[[^\]\n]+\]:\s*(?:<([^>\n]+)>|(\S+))/gm]
  return links
    .flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? ''))
    .filter((target) => !/^[a-z][a-z\d+.-]*:/i.test(target))
}

/** `a%20b.md` is the file `a b.md`. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** As a heading's anchor is written, with or without what stands at its ends. */
const slug = (title: string): string => sectionId(title).replace(/^-|-$/g, '')

function withFolders(files: ReadonlySet<string>): ReadonlySet<string> {
  const parents = (file: string): readonly string[] => file.split('/').map((_, index, names) => names.slice(0, index).join('/'))
  return new Set([...files, ...[...files].flatMap(parents)])
}
