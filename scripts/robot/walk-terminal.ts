import { setTimeout as wait } from 'node:timers/promises'
import type { PtyScreen } from '../../test/helpers/pty.ts'
import { flat, type Learner, type Wish } from './learner.ts'

const mostPrompts = 400
/** A screen on which nothing has changed for so long is waiting for a key, if it shows any. */
const quietMs = 70

/** Takes a program in a pseudo-terminal to its end with the keys a person would press, and returns all that its screen showed. */
export async function walkTerminal(screen: PtyScreen, learner: Learner): Promise<string> {
  const end = { over: false }
  void screen.ended.then(() => (end.over = true))
  for (let prompts = 0; prompts < mostPrompts; prompts++) {
    const shown = await prompted()
    if (shown === undefined) break
    await type(await learner(shown), shown)
  }
  return screen.history()

  /** The screen, when it waits for a key; undefined at the end. */
  async function prompted(): Promise<string | undefined> {
    for (let before = ''; ;) {
      await wait(quietMs)
      await screen.drawn()
      if (end.over) return undefined
      const now = screen.text()
      if (now === before && /\b(quit|guess|answer|type on|other keys|enter \w+)\s*$/.test(now)) return now
      before = now
    }
  }

  async function press(...keys: readonly string[]): Promise<void> {
    const before = screen.raw().length
    screen.press(...keys)
    for (let tries = 0; tries < 40 && screen.raw().length === before && !end.over; tries++) await wait(5)
    await screen.drawn()
  }

  async function type(wish: Wish, shown: string): Promise<void> {
    switch (wish.kind) {
      case 'on':
        return press('enter')
      case 'typed':
        for (const line of wish.lines) {
          if (line !== '') await press(line)
          await press('enter')
          await wait(quietMs)
        }
        return
      case 'one': {
        const index = rows(shown).findIndex(({ text }) => text === wish.text)
        await press(index < 0 ? 'enter' : String(index + 1))
        return
      }
      case 'some':
        for (const text of wish.texts) if (await goTo(text, 0, (row) => !row.ticked)) await press('space')
        return press('enter')
      case 'order':
        return order(wish.texts)
    }
  }

  /** Carries each line to its place, and what is left over to "never prints". */
  async function order(texts: readonly string[]): Promise<void> {
    for (const [place, text] of texts.entries()) {
      if (!(await goTo(text, place))) continue
      for (let here = cursor(); here > place; here--) await press('shift-up')
    }
    for (let left = rows(screen.text()).filter(({ never }) => !never).length - texts.length; left > 0; left--) {
      await goToPlace(texts.length)
      await press('n')
    }
    await press('enter')
  }

  function cursor(): number {
    return rows(screen.text()).findIndex(({ here }) => here)
  }

  async function goTo(text: string, from: number, fits: (row: Row) => boolean = () => true): Promise<boolean> {
    const place = rows(screen.text()).findIndex((row, index) => index >= from && row.text === text && !row.never && fits(row))
    if (place >= 0) await goToPlace(place)
    return place >= 0
  }

  async function goToPlace(place: number): Promise<void> {
    for (let tries = 0; tries < 60 && cursor() !== place; tries++) await press(cursor() < place ? 'down' : 'up')
  }
}

interface Row {
  readonly text: string
  readonly here: boolean
  readonly ticked: boolean
  readonly never: boolean
}

/** What the last prompt on the screen offers. */
function rows(shown: string): readonly Row[] {
  const found = [...shown.matchAll(/^([❯↕ ]) (\[.\] ?)?(?:( ?\d+)\.|(-)) +(.*(?:\n {5,}\S.*)*)/gm)]
  const first = found.findLastIndex(([, , , number]) => number?.trim() === '1')
  return found.slice(first).map(([, mark = '', tick = '', , never, text = '']) => ({
    text: flat(text),
    here: mark !== ' ',
    ticked: /\[[^ ]\]/.test(tick),
    never: never !== undefined,
  }))
}

/** Somebody who presses enter all the time, and types a 5 where that is not enough. */
export const pressesEnter: Learner = (shown) =>
  Promise.resolve(
    /\besc other keys\s*$/.test(shown) && !/^Line \d+$/m.test(shown.split('\n').slice(-4).join('\n'))
      ? { kind: 'typed', lines: ['5'] }
      : { kind: 'on' },
  )
