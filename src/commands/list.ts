import type { Context } from '../context.ts'
import type { LessonEntry } from '../core/lesson.ts'
import { lessonIn, type Learned } from '../core/learned.ts'
import { detectUnicode } from '../io/terminal/detect-unicode.ts'
import { loadPack, openLesson, type LoadedPack } from '../io/packs.ts'
import { printJson } from '../steps/json.ts'
import { openLearnersProgress } from '../steps/open-progress.ts'

/** The lessons with progress marks. Only `--json` opens the lessons themselves. */
export async function list({ json = false }: { readonly json?: boolean }, context: Context): Promise<number> {
  const loaded = await loadPack(context.lessonsFolder)
  const { learned, notices } = await openLearnersProgress(context).read()
  for (const notice of notices) context.stderr.write(`${notice}\n`)
  if (json) {
    const lessons = await Promise.all(loaded.pack.lessons.map((entry) => describe(loaded, entry, learned)))
    printJson(context, { pack: loaded.pack.name, lessons })
  } else {
    const unicode = detectUnicode(context.env, context.platform)
    const rows = loaded.pack.lessons.map((entry) => row(entry, learned, unicode)).join('')
    const text = `${rows}\nOpen one with: node-concepts learn <lesson>\n`
    const { stdout } = context
    stdout.write(stdout.isTTY ? await fitted(text, Math.min(88, stdout.columns || 80)) : text)
  }
  return 0
}

function row(entry: LessonEntry, learned: Learned, unicode: boolean): string {
  const { status, demos } = lessonIn(learned, entry.id)
  const state = status === 'new' ? `new, ${entry.minutes} min` : `${status}, ${Object.keys(demos).length} of ${entry.demos} demos predicted`
  return `${(unicode ? marks : asciiMarks)[status]} ${entry.id}  ${entry.title} (${state})\n    ${entry.summary}\n`
}

/** No row is broken by the terminal, in the middle of a word. Pipes get one line for each thing, however long. */
async function fitted(text: string, width: number): Promise<string> {
  const { wrap } = await import('../core/view/text/wrap.ts')
  return text.replace(/^.+$/gm, (line) => wrap(line, width, { hanging: '    ' }))
}

const marks = { new: ' ', started: '…', done: '✔' } as const
const asciiMarks = { new: ' ', started: '.', done: '+' } as const

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
