import { actions } from '../../core/actions.ts'
import { lessonIn } from '../../core/learned.ts'
import type { Question } from '../../core/quiz/question.ts'
import { sectionId } from '../../core/steps.ts'
import { renderMarkdown, sectionsOf } from '../../core/view/prose/markdown.ts'
import { readProse } from '../../io/packs.ts'
import { proseWidth, type Move, type Study } from '../study.ts'

/** After an answer that was not known: time to read why, and one key to what teaches it. A demo that is still new is predicted first. */
export async function offerToLookUp(study: Study, { see }: Question): Promise<Move> {
  const { terminal, lesson, progress } = study
  const demo = 'demo' in see ? lesson.demos.find(({ id }) => id === see.demo) : undefined
  const isNew = demo !== undefined && lessonIn((await progress.read()).learned, lesson.entry.id).demos[demo.id] === undefined
  const where = demo !== undefined ? `${isNew ? 'predict' : 'run'} "${demo.title}"` : 'section' in see ? `read "${see.section}"` : undefined
  const lookUp = { ...actions.lookUp, label: where ?? '' }
  let offered = [actions.next, ...(where === undefined ? [] : [lookUp]), actions.quit]
  for (;;) {
    const action = await terminal.act(offered)
    if (action !== lookUp.id) return action === 'quit' ? 'quit' : 'next'
    if (demo !== undefined && isNew) {
      const { takeDemo } = await import('../predict/demo.ts')
      if ((await takeDemo(study, demo)) === 'quit') return 'quit'
    } else if (demo !== undefined) await (await import('../predict/show-demo.ts')).showDemo(study, demo)
    else if ('section' in see) showSection(study, see.section)
    offered = [actions.next, actions.quit]
  }
}

function showSection({ terminal, lesson }: Study, title: string): void {
  const section = sectionsOf(readProse(lesson)).find((one) => sectionId(one.title) === sectionId(title))
  if (section === undefined) return
  const prose = renderMarkdown(section.markdown, { theme: terminal.theme, width: proseWidth(terminal) })
  terminal.print(`\n${terminal.theme.bold(section.title)}\n\n${prose}\n`)
}
