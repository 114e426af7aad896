import type { Context } from '../context.ts'
import type { LessonEntry } from '../core/lesson.ts'
import { lessonIn, type Learned } from '../core/learned.ts'
import type { LessonProgress } from '../core/progress.ts'
import { dailyLimit, dueByLesson, rationLeft } from '../core/review/due.ts'
import { demoStepId } from '../core/steps.ts'
import type { Option, Terminal } from '../core/terminal.ts'
import { UserError } from '../errors.ts'
import { loadPack, openLesson, type LoadedPack } from '../io/packs.ts'
import type { ProgressStore } from '../io/progress/store.ts'
import { findEntry } from '../steps/find.ts'
import { openLearnersProgress, readLearned } from '../steps/open-progress.ts'
import { openTerminal } from '../steps/open-terminal.ts'
import { say } from '../steps/say.ts'
import { sayStopped } from '../steps/say-stopped.ts'

interface Room {
  readonly context: Context
  readonly terminal: Terminal
  readonly progress: ProgressStore
  readonly loaded: LoadedPack
}

/** The menu, or one lesson. Leaving anywhere and coming back goes on at the same step. */
export async function learn({ lesson }: { readonly lesson: string | undefined }, context: Context): Promise<number> {
  const loaded = await loadPack(context.lessonsFolder)
  const wanted = lesson === undefined ? undefined : findEntry(loaded, lesson)
  const progress = openLearnersProgress(context)
  const { learned, notices } = await readLearned(progress)
  const terminal = await openTerminal(context)
  const room: Room = { context, terminal, progress, loaded }
  try {
    for (const notice of notices) terminal.print(`${terminal.theme.possible(terminal.theme.symbols.possible)} ${notice}\n`)
    if (wanted === undefined) await (learned.lastAt === undefined ? startFirst(room, learned) : useMenu(room, learned))
    else await takeLesson(room, wanted, learned)
    return 0
  } catch (error) {
    sayStopped(error, terminal, progress, `node-concepts learn${lesson === undefined ? '' : ` ${lesson}`}`)
    return 0
  } finally {
    terminal.close()
  }
}

/** The first time: what this is, where to begin, and straight into a demo. Then the menu, as ever. */
async function startFirst(room: Room, learned: Learned): Promise<void> {
  const { context, terminal, progress, loaded } = room
  const { firstStart } = await import('../steps/lesson/first-start.ts')
  const begin = await firstStart({ context, terminal, loaded })
  if (begin === 'quit') return
  if (begin === 'menu') return useMenu(room, learned)
  const { walkLesson } = await import('../steps/lesson/walk-lesson.ts')
  const lesson = await openLesson(loaded, begin)
  const [demo] = lesson.demos
  const outcome = await walkLesson({ context, terminal, progress, lesson }, demo === undefined ? undefined : demoStepId(demo.id))
  if (outcome === 'left') sayLeft(room, begin)
  return useMenu(room, (await readLearned(progress)).learned)
}

async function useMenu(room: Room, first: Learned): Promise<void> {
  const { context, terminal, loaded, progress } = room
  let learned = first
  for (;;) {
    const reply = await terminal.search({
      message: 'What do you want to learn?',
      options: menuOptions(loaded, learned, context.now()),
      actions: [{ id: 'quit', key: 'q', label: 'quit' }],
      placeholder: 'type to search',
    })
    if ('action' in reply) return
    const entry = loaded.pack.lessons.find(({ id }) => id === reply.value)
    try {
      if (reply.value === interviewId) await interview(room, learned)
      else if (entry === undefined) await review(room)
      else await takeLesson(room, entry, learned)
    } catch (error) {
      // One lesson that does not load must not take the menu along.
      if (!(error instanceof UserError)) throw error
      terminal.print(`\n${terminal.theme.wrong(terminal.theme.symbols.wrong)} ${error.message}\n${error.hint ?? ''}\n`)
    }
    learned = (await readLearned(progress)).learned
  }
}

/** The lesson to go on with first, then the others in teaching order, each with its state and what to do next. */
function menuOptions({ pack }: LoadedPack, learned: Learned, now: Date): readonly Option[] {
  const known = pack.lessons.map((entry) => ({ entry, progress: lessonIn(learned, entry.id) }))
  const latest = known
    .filter(({ progress }) => progress.status === 'started')
    .sort((a, b) => (b.progress.lastAt ?? '').localeCompare(a.progress.lastAt ?? ''))[0]
  const ordered = latest === undefined ? known : [latest, ...known.filter((one) => one !== latest)]
  const due = dueByLesson(learned, now)
  const lessons = ordered.map(({ entry, progress }) => ({
    id: entry.id,
    text: entry.title,
    note: `${stateOf(entry, progress, due[entry.id] ?? 0)} ${entry.summary}`,
  }))
  const count = pack.lessons.reduce((sum, { id }) => sum + (due[id] ?? 0), 0)
  const review = {
    id: reviewId,
    text: 'Review',
    note: `${count} card${count === 1 ? '' : 's'} due${reviewNote(count, rationLeft(learned, now))}.`,
  }
  const interview = { id: interviewId, text: 'Interview', note: 'Questions as they are asked at one, and what a good answer says.' }
  const asks = pack.lessons.some((entry) => entry.interview !== undefined)
  return [...(count > 0 ? [review] : []), ...lessons, ...(asks ? [interview] : [])]
}

function reviewNote(due: number, left: number): string {
  if (left === 0) return `; today's ${dailyLimit} are done`
  return due > left ? `, ${left} of them today: what you learned, before you forget it` : ': what you learned, before you forget it'
}

/** No lessons' ids: a folder's name has no colon. */
const reviewId = ':review'
const interviewId = ':interview'

function stateOf(entry: LessonEntry, progress: LessonProgress, due: number): string {
  const predicted = Object.keys(progress.demos).length
  switch (progress.status) {
    case 'new':
      return `new, ${entry.minutes} min.`
    case 'started':
      return `go on: ${predicted} of ${entry.demos} demos predicted.`
    case 'done': {
      const open =
        Object.values(progress.demos).filter((demo) => !['right', 'possible'].includes(demo.latest.grade)).length + entry.demos - predicted
      const parts = [...(open > 0 ? [`${open} to predict again`] : []), ...(due > 0 ? [`${due} due`] : [])]
      return `${['done', ...parts].join(', ')}.`
    }
  }
}

async function review({ context, terminal, progress, loaded }: Room): Promise<void> {
  const { takeReview } = await import('../steps/review/review.ts')
  await takeReview({ context, terminal, progress, loaded, seed: context.seed() })
}

async function interview({ context, terminal, progress, loaded }: Room, learned: Learned): Promise<void> {
  const { loadInterviews } = await import('../steps/interview/load-interviews.ts')
  const { takeInterview } = await import('../steps/interview/take-interview.ts')
  await takeInterview(
    { context, terminal, progress, loaded, clock: { shown: false } },
    {},
    await loadInterviews(loaded.pack.lessons),
    learned,
  )
}

async function takeLesson(room: Room, entry: LessonEntry, learned: Learned): Promise<void> {
  const { context, terminal, progress, loaded } = room
  const { sweepStaleRuns } = await import('../io/run/stale-runs.ts')
  await sweepStaleRuns()
  const lesson = await openLesson(loaded, entry)
  const study = { context, terminal, progress, lesson }
  const known = lessonIn(learned, entry.id)
  if (known.status === 'done' && known.step === undefined) {
    const { revisitLesson } = await import('../steps/lesson/revisit-lesson.ts')
    if ((await revisitLesson(study, learned)) === 'left') return
  }
  const { walkLesson } = await import('../steps/lesson/walk-lesson.ts')
  if ((await walkLesson(study, known.step)) === 'left') sayLeft(room, entry)
}

function sayLeft({ terminal }: Room, { id, title }: LessonEntry): void {
  say(terminal, `Left "${title}". Go on any time with: node-concepts learn ${id}`)
  terminal.print()
}
