import { questionKey, type PooledQuestion } from '../../core/interview.ts'
import { chooseQuestions } from '../../core/interview/choose-questions.ts'
import { runningInterview, type RunningInterview } from '../../core/interview/running-interview.ts'
import { lessonIn, type Learned } from '../../core/learned.ts'
import { seededRandom } from '../../core/random.ts'
import type { LoadedPack } from '../../io/packs.ts'
import { say } from '../say.ts'
import { holdInterview, type Interview } from './hold-interview.ts'
import { loadInterviews } from './load-interviews.ts'
import type { InterviewRoom } from './room.ts'

export interface Wanted {
  readonly questions?: number
  readonly lesson?: string
  readonly seed?: number
}

const usualQuestions = 6

/** The interview that was left, or a new one, to its end or to where the learner leaves. */
export async function takeInterview(room: InterviewRoom, wanted: Wanted, pool: readonly PooledQuestion[], learned: Learned): Promise<void> {
  const interview = (await continued(room, wanted, learned)) ?? begun(room, wanted, pool, learned)
  if (interview !== 'left') await holdInterview(room, interview)
}

/** So many questions, easy ones first, weak points and never asked ones before others. */
export function choose(pool: readonly PooledQuestion[], learned: Learned, count: number, seed: number): readonly PooledQuestion[] {
  return chooseQuestions(pool, {
    count,
    random: seededRandom(seed),
    lastMark: ({ lesson, id }) => {
      const { interview } = lessonIn(learned, lesson)
      return Object.hasOwn(interview, id) ? interview[id] : undefined
    },
  })
}

function begun({ context, terminal }: InterviewRoom, options: Wanted, pool: readonly PooledQuestion[], learned: Learned): Interview {
  const questions = choose(pool, learned, options.questions ?? usualQuestions, options.seed ?? context.seed())
  const many = questions.length === 1 ? 'one question' : `${questions.length} questions, easy ones first`
  say(terminal, `A mock interview: ${many}. Answer, then tick what you said; nobody else is listening, so be honest.`)
  terminal.print()
  return { round: context.now().toISOString(), answered: [], questions }
}

/** The interview that was left, if the learner wants it; undefined: a new one. Whoever says what to ask wants a new one. */
async function continued(room: InterviewRoom, options: Wanted, learned: Learned): Promise<Interview | 'left' | undefined> {
  if (options.questions !== undefined || options.lesson !== undefined || options.seed !== undefined) return undefined
  const running = runningInterview(
    Object.values(learned.lessons).flatMap(({ interview }) => Object.values(interview)),
    learned.interviewing,
  )
  const interview = running === undefined ? undefined : await resumed(room.loaded, running)
  if (interview === undefined || interview.questions.length === 0) return undefined
  const reply = await room.terminal.choose({
    message: `You left an interview: ${interview.answered.length} answered, ${interview.questions.length} to come. What now?`,
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
