import type { Context } from '../context.ts'
import { questionKey, type PooledQuestion } from '../core/interview.ts'
import { chooseQuestions } from '../core/interview/choose-questions.ts'
import { runningInterview, type RunningInterview } from '../core/interview/running-interview.ts'
import { lessonIn, type Learned } from '../core/learned.ts'
import { seededRandom } from '../core/random.ts'
import { EndOfInput, Interrupted, UserError } from '../errors.ts'
import { loadPack, type LoadedPack } from '../io/packs.ts'
import { findEntry } from '../steps/find.ts'
import { holdInterview, type Interview } from '../steps/interview/hold-interview.ts'
import { loadInterviews } from '../steps/interview/load-interviews.ts'
import type { InterviewRoom } from '../steps/interview/room.ts'
import { printJson } from '../steps/json.ts'
import { openLearnersProgress, readLearned } from '../steps/open-progress.ts'
import { openTerminal } from '../steps/open-terminal.ts'
import { say } from '../steps/say.ts'

export interface InterviewOptions {
  readonly questions?: number
  readonly lesson?: string
  readonly clock?: boolean
  readonly seed?: number
  readonly json?: boolean
}

const usualQuestions = 6
/** So that the same call lists the same questions. */
const listSeed = 1

/** A mock interview, marked by the learner; with `--json`, the questions. */
export async function interview(options: InterviewOptions, context: Context): Promise<number> {
  const loaded = await loadPack(context.lessonsFolder)
  const pool = await loadInterviews(options.lesson === undefined ? loaded.pack.lessons : [findEntry(loaded, options.lesson)])
  if (pool.length === 0) {
    throw new UserError(
      options.lesson === undefined ? 'This pack has no interview questions.' : `The lesson "${options.lesson}" has no interview questions.`,
    )
  }
  const progress = openLearnersProgress(context)
  const { learned, notices } = await readLearned(progress)
  if (options.json === true) {
    for (const notice of notices) context.stderr.write(`${notice}\n`)
    printJson(context, {
      questions: options.questions === undefined ? pool : choose(pool, learned, options.questions, options.seed ?? listSeed),
    })
    return 0
  }
  const terminal = await openTerminal(context)
  const room: InterviewRoom = { context, terminal, progress, loaded, clock: options.clock === true }
  try {
    for (const notice of notices) terminal.print(`${terminal.theme.possible(terminal.theme.symbols.possible)} ${notice}\n`)
    const held = (await continued(room, options, learned)) ?? begun(room, options, pool, learned)
    if (held === 'left') return 0
    await holdInterview(room, held)
    return 0
  } catch (error) {
    const interrupted = error instanceof Interrupted
    if (!interrupted && !(error instanceof EndOfInput)) throw error
    terminal.print(`\n${interrupted ? 'Stopped.' : 'The input ended.'} What you ticked is kept in ${progress.path}`)
    terminal.print('Go on with: node-concepts interview')
    if (interrupted) throw error
    return 0
  } finally {
    terminal.close()
  }
}

function choose(pool: readonly PooledQuestion[], learned: Learned, count: number, seed: number): readonly PooledQuestion[] {
  return chooseQuestions(pool, {
    count,
    random: seededRandom(seed),
    lastMark: ({ lesson, id }) => {
      const { interview } = lessonIn(learned, lesson)
      return Object.hasOwn(interview, id) ? interview[id] : undefined
    },
  })
}

function begun(
  { context, terminal }: InterviewRoom,
  options: InterviewOptions,
  pool: readonly PooledQuestion[],
  learned: Learned,
): Interview {
  const questions = choose(pool, learned, options.questions ?? usualQuestions, options.seed ?? context.seed())
  const many = questions.length === 1 ? 'One question' : `${questions.length} questions, easy ones first`
  say(terminal, `A mock interview: ${many}. Answer, then tick what you said; nobody else is listening, so be honest.`)
  terminal.print()
  return { round: context.now().toISOString(), answered: [], questions }
}

/** The interview that was left, if the learner wants it; undefined: a new one. Whoever says what to ask wants a new one. */
async function continued(room: InterviewRoom, options: InterviewOptions, learned: Learned): Promise<Interview | 'left' | undefined> {
  if (options.questions !== undefined || options.lesson !== undefined || options.seed !== undefined) return undefined
  const running = runningInterview(Object.values(learned.lessons).flatMap(({ interview }) => Object.values(interview)))
  const interview = running === undefined ? undefined : await resumed(room.loaded, running)
  if (interview === undefined || interview.questions.length === 0) return undefined
  const all = interview.answered.length + interview.questions.length
  const reply = await room.terminal.choose({
    message: `You left an interview after ${interview.answered.length} of ${all} questions. What now?`,
    options: [
      { id: 'continue', text: 'Go on with it' },
      { id: 'new', text: 'Begin a new one' },
    ],
    actions: [{ id: 'quit', key: 'q', label: 'quit' }],
  })
  if ('action' in reply) return 'left'
  return reply.value === 'continue' ? interview : undefined
}

/** Questions that are gone (the lessons have changed since) are left out. */
async function resumed({ pack }: LoadedPack, { round, answered, left }: RunningInterview): Promise<Interview> {
  const byKey = new Map((await loadInterviews(pack.lessons)).map((question) => [questionKey(question), question]))
  return {
    round,
    answered: answered.flatMap(({ lesson, question: id, said }) => {
      const question = byKey.get(questionKey({ lesson, id }))
      return question === undefined ? [] : [{ question, said }]
    }),
    questions: left.flatMap((key) => byKey.get(key) ?? []),
  }
}
