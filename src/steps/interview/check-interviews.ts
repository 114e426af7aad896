import { checkInterview } from '../../core/check/check-interview.ts'
import { reporter, type Problem } from '../../core/check/problem.ts'
import { diagramsIn } from '../../core/view/prose/diagram.ts'
import { sectionsOf, subsectionsOf } from '../../core/view/prose/sections.ts'
import { UserError } from '../../errors.ts'
import { filesBelow } from '../../io/lesson-files.ts'
import { readProse, type LoadedLesson } from '../../io/packs.ts'
import { loadInterviews } from './load-interviews.ts'

/** The faults in the interview questions of these lessons, which are all that can be opened. */
export async function checkInterviews(lessons: readonly LoadedLesson[]): Promise<readonly Problem[]> {
  const prose = new Map(
    lessons.map((lesson) => [lesson.entry.id, filesBelow(lesson.folder).includes('lesson.md') ? readProse(lesson) : '']),
  )
  const demos = new Set(lessons.flatMap((lesson) => lesson.demos.map(({ id }) => `${lesson.entry.id}/${id}`)))
  const diagrams = new Set([...prose].flatMap(([lesson, text]) => [...diagramsIn(text).keys()].map((name) => `${lesson}/${name}`)))
  const problems: Problem[] = []
  for (const { entry } of lessons) {
    if (entry.interview === undefined) continue
    try {
      const questions = await loadInterviews([entry])
      problems.push(...checkInterview(entry, questions, { headings: headingsOf(prose.get(entry.id) ?? ''), demos, diagrams }))
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      reporter(problems, entry.id, 'interview.ts')('interview-does-not-load', error.message)
    }
  }
  return problems
}

function headingsOf(markdown: string): readonly string[] {
  const sections = sectionsOf(markdown)
  const inner = sections.flatMap((section) => subsectionsOf(section.markdown))
  return [...sections, ...inner].map(({ title }) => title)
}
