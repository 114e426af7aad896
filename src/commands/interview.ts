import type { Context } from '../context.ts'
import { UserError } from '../errors.ts'
import { loadPack } from '../io/packs.ts'
import { findEntry } from '../steps/find.ts'
import { loadInterviews } from '../steps/interview/load-interviews.ts'
import type { InterviewRoom } from '../steps/interview/room.ts'
import { choose, takeInterview } from '../steps/interview/take-interview.ts'
import { printJson } from '../steps/json.ts'
import { openLearnersProgress, readLearned } from '../steps/open-progress.ts'
import { openTerminal } from '../steps/open-terminal.ts'
import { sayStopped } from '../steps/say-stopped.ts'

export interface InterviewOptions {
  readonly questions?: number
  readonly lesson?: string
  readonly clock?: boolean
  readonly seed?: number
  readonly json?: boolean
}

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
  const room: InterviewRoom = { context, terminal, progress, loaded, clock: { shown: options.clock === true } }
  try {
    for (const notice of notices) terminal.print(`${terminal.theme.possible(terminal.theme.symbols.possible)} ${notice}\n`)
    await takeInterview(room, options, pool, learned)
    return 0
  } catch (error) {
    sayStopped(error, terminal, progress, 'node-concepts interview')
    return 0
  } finally {
    terminal.close()
  }
}
