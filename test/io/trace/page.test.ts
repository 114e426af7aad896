import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { corpus } from '../../../scripts/trace-programs.ts'
import { prepareFile } from '../../../src/io/run/prepare-program.ts'
import { runProgram } from '../../../src/io/run/run-program.ts'
import { writePage } from '../../../src/steps/trace/trace-page.ts'
import { traceRun } from '../../../src/steps/trace/trace-run.ts'

/** Where Linux distributions, macOS and Windows put it; CHROMIUM names another. */
const found = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
].find((path) => path !== undefined && existsSync(path))
if (found === undefined) console.warn('No Chromium here: the page of `trace --html` is not tested. CHROMIUM can name one.')

const folder = mkdtempSync(join(tmpdir(), 'node-concepts-page-'))
let browser: Browser
let address = ''

beforeAll(async () => {
  if (found === undefined) return
  const path = join(corpus, 'io-timeout-immediate.cjs')
  const prepared = await prepareFile(path)
  const run = (program: Parameters<typeof runProgram>[0]) => runProgram(program)
  const traced = await traceRun({ target: 'io-timeout-immediate.cjs', path, prepared, masks: [], node: process.version, run })
  if ('notRun' in traced) throw new Error(traced.notRun)
  address = pathToFileURL(writePage(traced.trace, prepared.source, join(folder, 'page.html'))).href
  browser = await chromium.launch({
    executablePath: found,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
  })
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function open(
  options: Parameters<Browser['newPage']>[0] = {},
): Promise<{ readonly page: Page; readonly problems: string[]; readonly requests: string[] }> {
  const page = await browser.newPage(options)
  const problems: string[] = []
  const requests: string[] = []
  page.on('console', (message) => problems.push(message.text()))
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(address)
  return { page, problems, requests }
}

const here = (page: Page): Promise<string | null> => page.locator('[aria-current="step"]').textContent()
const state = async (page: Page): Promise<string> => (await page.locator('#queues').innerText()).replaceAll(/\s+/g, ' ')

test.skipIf(found === undefined)('arrow keys and clicks walk the steps, the source line and the queues with them', async () => {
  const { page, problems, requests } = await open()
  await page.keyboard.press('ArrowRight')
  expect(await here(page)).toBe('1')
  expect(await page.locator('#status').textContent()).toContain('Step 1 of 5: “stat”')
  expect(await page.locator('.source .here').textContent()).toContain("console.log('stat')")
  await page.keyboard.press('ArrowRight')
  expect(await state(page)).toContain('microtasks .then() line 8')
  expect(await state(page)).toContain('check setImmediate line 6')
  await page.click('#next')
  expect(await here(page)).toBe('3')
  await page.keyboard.press('ArrowLeft')
  expect(await here(page)).toBe('2')
  await page.keyboard.press('End')
  expect(await here(page)).toBe('5')
  expect(await page.locator('#next').isDisabled()).toBe(true)
  await page.locator('#S4 button').click()
  expect(await here(page)).toBe('4')
  expect(await page.locator('tr.later').count()).toBe(1)
  await page.click('#all')
  expect(await page.locator('tr.later').count()).toBe(0)
  expect(problems).toEqual([])
  expect(requests).toEqual([address])
  await page.close()
})

test.skipIf(found === undefined)('every step is reached with Tab and Enter, and has a name', async () => {
  const { page } = await open()
  for (let tabs = 0; tabs < 30 && (await page.evaluate('document.activeElement.className')) !== 'go'; tabs++)
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await here(page)).toBe('1')
  const tree = await page.locator('body').ariaSnapshot()
  for (const name of ['heading "Source"', 'heading "Lanes"', 'button "Next"', 'columnheader "Check"', 'status'])
    expect(tree).toContain(name)
  expect(tree).toMatch(/row ".*Check.*setImmediate line 6/)
  await page.close()
})

test.skipIf(found === undefined)('it fits a narrow window, follows the system into the dark, and prints without its controls', async () => {
  const { page } = await open({ viewport: { width: 400, height: 700 }, colorScheme: 'dark' })
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(400)
  const [dark] = (await page.evaluate('getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)')) as number[]
  expect(dark).toBeLessThan(60)
  await page.emulateMedia({ media: 'print', colorScheme: 'light' })
  expect(await page.locator('.controls').isVisible()).toBe(false)
  expect(await page.locator('#S5').isVisible()).toBe(true)
  await page.close()
})

test.skipIf(found === undefined)('without its script it still says everything', async () => {
  const { page } = await open({ javaScriptEnabled: false })
  expect(await page.locator('tbody tr').count()).toBe(5)
  expect(await page.locator('#S4').textContent()).toContain('setImmediate line 6')
  await page.close()
})
