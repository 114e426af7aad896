import type { Context } from '../context.ts'
import { gradeAnswer, type GradedAnswer } from '../core/quiz/grade.ts'
import { optionsOf } from '../core/quiz/options.ts'
import { parseChoice } from '../core/quiz/parse.ts'
import type { Question } from '../core/quiz/question.ts'
import type { Tile } from '../core/terminal.ts'
import { lessonIn } from '../core/learned.ts'
import { suggest } from '../core/names.ts'
import { seededRandom } from '../core/random.ts'
import { UserError } from '../errors.ts'
import { loadPack, type LoadedLesson } from '../io/packs.ts'
import { findLesson } from '../steps/find.ts'
import { printJson } from '../steps/json.ts'
import { openLearnersProgress } from '../steps/open-progress.ts'
import { evidenceOfRun, runQuestion } from '../steps/quiz/ask-question.ts'
import { openTerminal } from '../steps/open-terminal.ts'
import { sayStopped } from '../steps/say-stopped.ts'
import { takeQuiz } from '../steps/quiz/quiz.ts'
import { say } from '../steps/say.ts'

export interface QuizOptions {
  readonly lesson: string | undefined
  readonly answers?: string
  readonly seed?: number
  readonly json?: boolean
}

/** Self-check questions: asked, listed (`--json`), or graded (`--answers`). */
export async function quiz(options: QuizOptions, context: Context): Promise<number> {
  const lesson = await findLesson(context, options.lesson ?? (await lessonToAsk(context)))
  if (options.answers !== undefined) return gradeAnswers(lesson, options.answers, options, context)
  if (options.json === true) {
    printJson(context, {
      lesson: lesson.entry.id,
      questions: asked(lesson, options.seed).map(({ question: { id, kind = 'single', ask, code, see }, options: choices }) => ({
        id,
        kind,
        ask,
        code,
        choices,
        see,
      })),
    })
    return 0
  }
  const terminal = await openTerminal(context)
  const progress = openLearnersProgress(context)
  try {
    const { learned, notices } = await progress.read()
    for (const notice of notices) say(terminal, notice, terminal.theme.possible(terminal.theme.symbols.possible))
    terminal.print(`${terminal.theme.dim(lesson.entry.title)}\n`)
    const known = lessonIn(learned, lesson.entry.id).questions
    const wasRight = ({ id }: Question): number => Number(known[id]?.right ?? false)
    const move = await takeQuiz(
      { context, terminal, progress, lesson },
      {
        alone: true,
        ...(options.seed === undefined ? {} : { seed: options.seed }),
        // What went wrong last time comes first: that is what the round is for.
        order: (questions) => [...questions].sort((one, other) => wasRight(one) - wasRight(other)),
      },
    )
    if (move === 'next') {
      const { sayCardsBack } = await import('../steps/review/say-cards-back.ts')
      await sayCardsBack(terminal, progress, context.now())
    }
    return 0
  } catch (error) {
    sayStopped(error, terminal, progress, `node-concepts quiz ${lesson.entry.id}`)
    return 0
  } finally {
    terminal.close()
  }
}

/** Without a name: the lesson that was studied last, else the first. */
async function lessonToAsk(context: Context): Promise<string> {
  const { pack } = await loadPack(context.lessonsFolder)
  const { learned } = await openLearnersProgress(context).read()
  const lastAt = (id: string): string => lessonIn(learned, id).lastAt ?? ''
  const [latest] = [...pack.lessons].sort((a, b) => lastAt(b.id).localeCompare(lastAt(a.id)))
  const id = latest?.id
  if (id === undefined) throw new UserError('This pack has no lessons.')
  return id
}

interface AskedQuestion {
  readonly question: Question
  /** As they are shown. */
  readonly options: readonly Tile[]
}

/** The questions as they are shown with a seed; the default seed is fixed so that numbers can be used in scripts. */
function asked(lesson: LoadedLesson, seed = 1): readonly AskedQuestion[] {
  return lesson.questions.map((question, index) => ({ question, options: optionsOf(question, seededRandom(seed + index)) }))
}

async function gradeAnswers(lesson: LoadedLesson, answers: string, { seed, json = false }: QuizOptions, context: Context): Promise<number> {
  const progress = openLearnersProgress(context)
  const questions = asked(lesson, seed)
  const given = answers.split(',').map((part) => part.trim())
  if (given.length > questions.length)
    throw new UserError(`${given.length} answers for ${questions.length} questions.`, {
      code: 2,
      hint: 'Give at most one answer a question, joined by commas.',
    })
  const parsed = given.flatMap((part, index) => {
    const [id, choice] = part.includes('=') ? (part.split('=', 2) as [string, string]) : [questions[index]?.question.id ?? '', part]
    return choice === '' ? [] : [parseOne(lesson, questions, id, choice)]
  })
  // Everything was understood before anything is run or kept.
  const graded: GradedAnswer[] = []
  for (const { question, chosen } of parsed) {
    const run = question.kind === 'run' ? await runQuestion(context, lesson, question) : undefined
    if (run?.status === 'not-run') {
      context.stderr.write(`${question.id}: not run, not counted: ${run.reason ?? ''}\n`)
      continue
    }
    const one = gradeAnswer(question, chosen, run === undefined ? undefined : evidenceOfRun(run))
    graded.push(one)
    await progress.append({ type: 'answer', lesson: lesson.entry.id, question: one.id, choice: chosen, right: one.right })
  }
  const unsaved = progress.unsaved()
  if (unsaved !== undefined) context.stderr.write(`Not saved: ${unsaved}\n`)
  const right = graded.filter((one) => one.right).length
  if (json) {
    printJson(context, {
      lesson: lesson.entry.id,
      right,
      total: lesson.questions.length,
      answers: graded.map((one) => ({ ...one, see: lesson.questions.find(({ id }) => id === one.id)?.see })),
    })
  } else {
    for (const one of graded) context.stdout.write(`${one.right ? '✔ right' : '✘ wrong'}  ${one.id}: ${gradedText(one)}\n`)
    const open = lesson.questions.length - graded.length
    context.stdout.write(`${right} of ${graded.length} right${open === 0 ? '' : `, ${open} not answered`}.\n`)
  }
  return 0
}

/** Why, and for a wrong answer what would have been right. */
function gradedText({ right, why, correctText, correctWhy }: GradedAnswer): string {
  const parts = right ? [why] : [why, `Right is: ${correctText}`, correctWhy]
  return parts
    .filter((part) => part !== '')
    .join('\n')
    .replaceAll(/\n+/g, '\n    ')
}

function parseOne(
  lesson: LoadedLesson,
  questions: readonly AskedQuestion[],
  id: string,
  typed: string,
): { readonly question: Question; readonly chosen: string } {
  const shown = questions.find(({ question }) => question.id === id)
  if (shown === undefined) {
    const ids = lesson.questions.map((question) => question.id)
    throw new UserError(`There is no question "${id}".`, { code: 2, hint: suggest(id, ids, `The questions: ${ids.join(', ')}.`) })
  }
  const parsed = parseChoice(shown.question, shown.options, typed)
  if ('problem' in parsed) throw new UserError(parsed.problem, { code: 2, hint: parsed.hint })
  return { question: shown.question, chosen: parsed.chosen }
}
