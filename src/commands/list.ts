import type { Context } from '../context.ts'
import type { LessonEntry } from '../core/lesson.ts'
import { lessonIn, type Learned } from '../core/learned.ts'
import { loadPack, openLesson, type LoadedPack } from '../io/packs.ts'
import { printJson } from '../steps/json.ts'
import { openLearnersProgress } from '../steps/open-progress.ts'

const marks = { new: ' ', started: '…', done: '✔' } as const

/** The lessons with progress marks. Only `--json` opens the lessons themselves. */
export async function list({ json = false }: { readonly json?: boolean }, context: Context): Promise<number> {
  const loaded = await loadPack(context.lessonsFolder)
  const { learned, notices } = await openLearnersProgress(context).read()
  for (const notice of notices) context.stderr.write(`${notice}\n`)
  if (json) {
    const lessons = await Promise.all(loaded.pack.lessons.map((entry) => describe(loaded, entry, learned)))
    printJson(context, { pack: loaded.pack.name, lessons })
  } else {
    context.stdout.write(loaded.pack.lessons.map((entry) => row(entry, learned)).join(''))
    context.stdout.write('\nOpen one with: node-concepts learn <lesson>\n')
  }
  return 0
}

function row(entry: LessonEntry, learned: Learned): string {
  const { status, demos } = lessonIn(learned, entry.id)
  const state = status === 'new' ? `new, ${entry.minutes} min` : `${status}, ${Object.keys(demos).length} of ${entry.demos} demos predicted`
  return `${marks[status]} ${entry.id}  ${entry.title} (${state})\n    ${entry.summary}\n`
}

/** A lesson that does not load is listed with what is known of it, and the reason. */
async function describe(loaded: LoadedPack, entry: LessonEntry, learned: Learned): Promise<object> {
  const { id, title, summary, minutes } = entry
  const card = { id, title, summary, minutes, status: lessonIn(learned, id).status }
  try {
    const lesson = await openLesson(loaded, entry)
    const demos = lesson.demos.map(({ id, title, file, prediction, contract, needs }) => ({
      id,
      title,
      file,
      prediction: prediction.kind,
      contract: contract.kind,
      needs: needs ?? {},
    }))
    return { ...card, demos, questions: lesson.questions.length, exercises: [], interview: entry.interview?.questions ?? 0 }
  } catch (error) {
    return {
      ...card,
      demos: [],
      questions: 0,
      exercises: [],
      interview: entry.interview?.questions ?? 0,
      problem: error instanceof Error ? error.message : String(error),
    }
  }
}
