import { rowKinds } from '../core/trace/record.ts'
import { watchEnds } from './ends.ts'
import { currentTurn, hook, warmHooks } from './hooks.ts'
import { line, openJournal, row, startOver } from './journal.ts'
import { isMainThread, now, readdirSync, readFileSync, threadId, timeOrigin } from './node.ts'
import { watchOutputs } from './outputs.ts'
import { forgetSites, outputSite, scheduleSite } from './sites.ts'

/**
 * Given to node with --require; writes into its own folder, so that no variable of the program's environment is needed. Workers and
 * forked processes inherit the option, and so have lanes of their own. Schedules nothing, opens no handle, prints nothing.
 */

/** Threads and processes beyond this many are not traced. */
const mostLanes = 64

interface Options {
  readonly flushMs?: number
}

function readOptions(): Options {
  try {
    return JSON.parse(readFileSync(`${__dirname}/options.json`, 'utf8')) as Options
  } catch {
    return {}
  }
}

/** Compiles what runs most before the program starts: less time is lost inside it, before the first timers are looked at. */
function warmUp(): void {
  for (let round = 0; round < 3; round++) {
    scheduleSite(warmUp, 6)
    outputSite(warmUp)
    row(rowKinds.after, 0, currentTurn(), 0, now(), 0, 0, false)
  }
  warmHooks(8)
  startOver()
  forgetSites()
}

/** The program does not find it among its modules. */
function leaveNoTrace(): void {
  try {
    delete require.cache[__filename]
    const siblings = module.parent?.children ?? []
    const index = siblings.indexOf(module)
    if (index >= 0) siblings.splice(index, 1)
  } catch {
    // Only a nicety.
  }
}

const lanes = readdirSync(__dirname).filter((name) => name.endsWith('.jsonl')).length
if (lanes < mostLanes) {
  openJournal(`${__dirname}/${process.pid}-${threadId}`, readOptions().flushMs ?? 25)
  warmUp()
  line({
    k: 'meta',
    pid: process.pid,
    ppid: process.ppid,
    threadId,
    main: isMainThread,
    node: process.version,
    timeOrigin,
    startedAt: now(),
  })
  watchOutputs()
  watchEnds()
  leaveNoTrace()
  hook.enable()
}
