import { expect, test } from 'vitest'
import { dataFolder } from '../../../src/io/progress/data-folder.ts'

const linux = { env: {}, platform: 'linux', home: '/home/ada', cwd: '/work' } as const
const mac = { ...linux, platform: 'darwin', home: '/Users/ada' } as const
const windows = { env: {}, platform: 'win32', home: 'C:\\Users\\ada', cwd: 'D:\\work' } as const

test.each([
  ['Linux', linux, '/home/ada/.local/share/node-concepts'],
  ['Linux with XDG_DATA_HOME', { ...linux, env: { XDG_DATA_HOME: '/data' } }, '/data/node-concepts'],
  ['a relative XDG_DATA_HOME is ignored', { ...linux, env: { XDG_DATA_HOME: 'data' } }, '/home/ada/.local/share/node-concepts'],
  ['an empty XDG_DATA_HOME is ignored', { ...linux, env: { XDG_DATA_HOME: '' } }, '/home/ada/.local/share/node-concepts'],
  ['another Unix is as Linux', { ...linux, platform: 'freebsd' as const }, '/home/ada/.local/share/node-concepts'],
  ['macOS', mac, '/Users/ada/Library/Application Support/node-concepts'],
  ['macOS has no XDG', { ...mac, env: { XDG_DATA_HOME: '/data' } }, '/Users/ada/Library/Application Support/node-concepts'],
  ['Windows', { ...windows, env: { LOCALAPPDATA: 'C:\\Local' } }, 'C:\\Local\\node-concepts'],
  ['Windows without LOCALAPPDATA', windows, 'C:\\Users\\ada\\AppData\\Local\\node-concepts'],
  ['NODE_CONCEPTS_HOME', { ...linux, env: { NODE_CONCEPTS_HOME: '/here', XDG_DATA_HOME: '/data' } }, '/here'],
  ['a relative NODE_CONCEPTS_HOME', { ...linux, env: { NODE_CONCEPTS_HOME: '../here' } }, '/here'],
  ['an empty NODE_CONCEPTS_HOME', { ...linux, env: { NODE_CONCEPTS_HOME: '' } }, '/home/ada/.local/share/node-concepts'],
  ['a relative NODE_CONCEPTS_HOME on Windows', { ...windows, env: { NODE_CONCEPTS_HOME: 'here' } }, 'D:\\work\\here'],
])('%s', (_, surroundings, folder) => {
  expect(dataFolder(surroundings)).toBe(folder)
})
