import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Context } from '../context.ts'
import { EndOfInput, Interrupted, UserError } from '../errors.ts'
import { loadPack, openLesson } from '../io/packs.ts'
import { findEntry } from '../steps/find.ts'
import { printJson } from '../steps/json.ts'
import { openLearnersProgress, readLearned } from '../steps/open-progress.ts'
import { openTerminal } from '../steps/open-terminal.ts'

/** Lessons, calibration, time, and what comes back when. */
export async function progress({ json = false }: { readonly json?: boolean }, context: Context): Promise<number> {
  const loaded = await loadPack(context.lessonsFolder)
  const { learned, notices } = await readLearned(openLearnersProgress(context))
  for (const notice of notices) context.stderr.write(`${notice}\n`)
  const { figuresOf } = await import('../core/review/figures.ts')
  const { lessons } = loaded.pack
  // A lesson that does not load is said by check, not here.
  const counts = await Promise.all(
    lessons.map(
      async (entry) =>
        [
          entry.id,
          await openLesson(loaded, entry).then(
            ({ questions }) => questions.length,
            () => 0,
          ),
        ] as const,
    ),
  )
  const figures = figuresOf(learned, lessons, Object.fromEntries(counts), context.now())
  if (json) {
    printJson(context, figures)
    return 0
  }
  const { renderFigures } = await import('../core/view/figures.ts')
  const { detectUnicode } = await import('../io/terminal/detect-unicode.ts')
  const { createTheme, detectColour } = await import('../io/terminal/theme.ts')
  const { env, platform, stdout } = context
  const theme = createTheme({ colourLevel: detectColour(env, stdout.isTTY), unicode: detectUnicode(env, platform) })
  stdout.write(`${renderFigures(figures, context.now(), { theme, width: Math.min(88, stdout.columns || 80) })}\n`)
  return 0
}

/** Where the progress file is, whether or not it exists yet. */
export async function progressPath(context: Context): Promise<number> {
  context.stdout.write(`${openLearnersProgress(context).path}\n`)
  return 0
}

/** A copy of the file, to a file or to stdout. */
export async function progressExport(file: string | undefined, context: Context): Promise<number> {
  const { path } = openLearnersProgress(context)
  if (!existsSync(path)) throw new UserError('There is no progress to export yet.', { hint: 'Begin with: node-concepts learn' })
  if (file === undefined) {
    context.stdout.write(readFileSync(path, 'utf8'))
    return 0
  }
  const target = resolve(context.cwd, file)
  const { exportJournal } = await import('../io/progress/copies.ts')
  try {
    exportJournal(path, target)
  } catch (error) {
    throw fileProblem(error, target, exportHints[(error as NodeJS.ErrnoException).code ?? ''] ?? 'Choose another place.')
  }
  context.stdout.write(`Exported to ${target}\n`)
  return 0
}

const exportHints: Readonly<Record<string, string>> = {
  EEXIST: 'Choose another name, or delete it first.',
  ENOENT: 'Make its folder first, or choose another.',
}

/** Adds what another machine's file holds. */
export async function progressImport(file: string, context: Context): Promise<number> {
  const store = openLearnersProgress(context)
  const source = resolve(context.cwd, file)
  // Reading first makes sure that the file here is one we may write to.
  await store.read()
  const { mergeJournal } = await import('../io/progress/copies.ts')
  try {
    const { added, known, damaged } = mergeJournal(store.path, source)
    const rest = `${known} ${known === 1 ? 'was' : 'were'} there already${damaged > 0 ? `, ${damaged} damaged lines were left out` : ''}`
    context.stdout.write(`Added ${added} entr${added === 1 ? 'y' : 'ies'}; ${rest}.\n`)
    return 0
  } catch (error) {
    if (error instanceof UserError) throw error
    const { code = '', path } = error as NodeJS.ErrnoException
    if (path === store.path || ['ENOSPC', 'EDQUOT', 'EROFS'].includes(code))
      throw fileProblem(error, store.path, 'Import it once more when that is mended: nothing comes twice.')
    throw fileProblem(error, source, 'On the other machine it is made by: node-concepts progress export <file>')
  }
}

export interface ResetOptions {
  readonly lesson: string | undefined
  /** Do not ask. */
  readonly yes?: boolean
}

/** Begins afresh, with everything or with one lesson. A copy is kept. */
export async function progressReset({ lesson, yes = false }: ResetOptions, context: Context): Promise<number> {
  const store = openLearnersProgress(context)
  const entry = lesson === undefined ? undefined : findEntry(await loadPack(context.lessonsFolder), lesson)
  if (!existsSync(store.path)) {
    context.stdout.write('There is no progress yet: nothing to reset.\n')
    return 0
  }
  await store.read()
  if (!yes && !(await agrees(entry?.title, context))) {
    context.stdout.write('Nothing was changed.\n')
    return 0
  }
  const { copyJournal, startAfresh } = await import('../io/progress/copies.ts')
  try {
    const kept = entry === undefined ? startAfresh(store.path, context.now()) : copyJournal(store.path, context.now())
    if (entry !== undefined) {
      const saved = await store.append({ type: 'reset', lesson: entry.id })
      if (!saved.saved) throw new UserError(`Not reset: ${saved.reason}.`)
    }
    context.stdout.write(`${entry === undefined ? 'Everything' : `"${entry.title}"`} is new again. What was there is kept as ${kept}\n`)
    return 0
  } catch (error) {
    if (error instanceof UserError) throw error
    throw fileProblem(error, store.path, 'Nothing was changed.')
  }
}

async function agrees(title: string | undefined, context: Context): Promise<boolean> {
  if (!context.stdin.isTTY)
    throw new UserError('This is asked before it is done, and there is no terminal to ask at.', {
      hint: 'Say --yes to do it without asking.',
    })
  const terminal = await openTerminal(context)
  try {
    const reply = await terminal.choose({
      message: title === undefined ? 'Begin afresh with everything? A copy is kept.' : `Begin afresh with "${title}"? A copy is kept.`,
      options: [
        { id: 'no', text: 'No, leave it as it is' },
        { id: 'yes', text: 'Yes, begin afresh' },
      ],
      actions: [{ id: 'no', key: 'q', label: 'leave it' }],
    })
    return 'value' in reply && reply.value === 'yes'
  } catch (error) {
    if (error instanceof Interrupted) terminal.print('Nothing was changed.')
    if (error instanceof EndOfInput) return false
    throw error
  } finally {
    terminal.close()
  }
}

function fileProblem(error: unknown, path: string, hint: string): UserError {
  const { code } = error as NodeJS.ErrnoException
  const why = code === undefined ? undefined : reasons[code]
  if (why === undefined) throw error
  return new UserError(`${path} ${why}.`, { hint, cause: error })
}

const reasons: Readonly<Record<string, string>> = {
  EEXIST: 'is there already',
  ENOENT: 'is not there',
  EISDIR: 'is a folder',
  ENOTDIR: 'is in something that is no folder',
  EACCES: 'may not be opened',
  EPERM: 'may not be opened',
  EROFS: 'is on a read-only disk',
  ENOSPC: 'does not fit on the disk',
}
