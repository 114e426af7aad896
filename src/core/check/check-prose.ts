import type { LessonEntry } from '../lesson.ts'
import { sectionsOf } from '../view/prose/sections.ts'
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
  for (const target of localLinks(prose)) {
    const file = target.split('#', 1)[0] ?? ''
    if (file !== '' && !files.has(file.replace(/^\.\//, '')))
      report('dead-link', `The link to "${target}" leads nowhere: there is no such file in the lesson's folder.`)
  }
  return problems
}

/** Targets of Markdown links that are not web addresses or anchors of the page itself. Code is not looked at. */
function localLinks(prose: string): readonly string[] {
  const text = prose.replace(/^(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1\s*$/gm, '').replace(/`[^`\n]*`/g, '')
  return [...text.matchAll(/\]\(\s*<?([^)\s>]+)/g)]
    .map((match) => match[1] ?? '')
    .filter((target) => !/^([a-z][a-z\d+.-]*:|#)/i.test(target))
}
