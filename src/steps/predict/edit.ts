import { join } from 'node:path'
import type { Context } from '../../context.ts'
import { actions } from '../../core/actions.ts'
import type { Demo } from '../../core/lesson.ts'
import { UserError } from '../../errors.ts'
import { editorCommand, openEditor, workingCopy, type WorkingCopy } from '../../io/editor.ts'
import { demoFile, type LoadedLesson } from '../../io/packs.ts'
import { dataFolder } from '../../io/progress/data-folder.ts'
import { makeFolder } from '../../io/progress/make-folder.ts'
import { prepare } from '../run/prepare.ts'
import { showRun } from '../run/show-run.ts'
import type { Study } from '../study.ts'

/** The learner's own version of a demo, kept in the data folder; made when there is none yet. */
export function copyOf(context: Context, lesson: LoadedLesson, demo: Demo): WorkingCopy {
  return workingCopy(demoFile(lesson, demo), join(dataFolder(context), 'edits', lesson.entry.id, demo.file), makeFolder)
}

/** An editor that returns at once (`code` without `--wait`) looks the same: so it is said. */
export const nothingChanged = 'Nothing was changed in it yet: this is the demo as it was.'

/** Lets the learner change a copy of the demo, then runs the copy. The demo itself is never touched. */
export async function editAndRun(study: Pick<Study, 'context' | 'terminal' | 'lesson'>, demo: Demo): Promise<void> {
  const { context, terminal } = study
  try {
    const { path, isChanged } = copyOf(context, study.lesson, demo)
    if (isChanged()) terminal.print('You changed this demo before; this is your copy. Delete the file to start afresh.')
    terminal.print(`Your copy: ${path}`)
    const editor = editorCommand(context.env, context.platform)
    if (editor === undefined || terminal.plain) {
      terminal.print('Change it with any editor, then come back here.')
      await terminal.act([{ ...actions.next, label: 'run my copy' }])
    } else {
      await openEditor(editor, path)
    }
    if (!isChanged()) terminal.print(nothingChanged)
    const prepared = await prepare(context, study.lesson, demo, { path })
    try {
      await showRun(study, demo, prepared)
    } finally {
      await prepared.dispose()
    }
  } catch (error) {
    // A copy that does not parse is part of the game: say it and stay in the lesson.
    if (!(error instanceof UserError)) throw error
    terminal.print(`${error.message}\n${error.hint ?? ''}\n`)
  }
}
