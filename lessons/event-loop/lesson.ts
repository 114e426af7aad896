import { defineLesson } from '../../src/index.ts'

export default defineLesson({ demos: [], questions: [] })
