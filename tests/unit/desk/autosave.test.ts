import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Autosave, PAUSE_MS, type SaveAnswer, type SaveStatus, type Values } from '../../../src/desk/edit/autosave'

const at = new Date('2026-11-23T06:05:00Z')

/** A form, and a server that answers when it is told to. */
function setUp() {
  let values: Values = { title: '一' }
  const sent: { values: Values; token: string; answer: (answer: SaveAnswer) => void }[] = []
  const told: SaveStatus['is'][] = []
  const saver = new Autosave(
    {
      read: () => values,
      send: (given, token) => new Promise((answer) => sent.push({ values: given, token, answer })),
      tell: ({ is }) => told.push(is),
      later(ms, work) {
        const timer = setTimeout(work, ms)
        return () => clearTimeout(timer)
      },
    },
    'token-1',
  )
  const write = (title: string) => {
    values = { title }
    saver.touch()
  }
  const answer = async (given: SaveAnswer) => {
    sent.at(-1)?.answer(given)
    await vi.advanceTimersByTimeAsync(0)
  }
  const saved = (token: string) => answer({ is: 'saved', token, at })
  return { saver, sent, told, write, answer, saved }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('saving as the writer works', () => {
  test('waits for a pause, however long the writing goes on', async () => {
    const { sent, write } = setUp()
    for (const title of ['一二', '一二三', '一二三四']) {
      write(title)
      await vi.advanceTimersByTimeAsync(PAUSE_MS - 100)
    }
    expect(sent).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(100)
    expect(sent.map(({ values }) => values)).toEqual([{ title: '一二三四' }])
  })

  test('sends nothing where nothing changed, or what changed was taken back', async () => {
    const { saver, sent, write } = setUp()
    saver.touch()
    write('一二')
    write('一')
    await vi.advanceTimersByTimeAsync(PAUSE_MS * 2)
    expect(sent).toHaveLength(0)
    expect(saver.status.is).toBe('saved')
  })

  test('asked to save what was taken back, it says that nothing waits', async () => {
    const { saver, sent, write } = setUp()
    write('一二')
    write('一')
    await saver.flush()
    expect(sent).toHaveLength(0)
    expect(saver.status.is).toBe('saved')
  })

  test('never two requests at a time; what came meanwhile goes next, with the newest token', async () => {
    const { saver, sent, write, saved } = setUp()
    write('一二')
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    write('一二三')
    await vi.advanceTimersByTimeAsync(PAUSE_MS * 3)
    expect(sent).toHaveLength(1)
    await saved('token-2')
    expect(saver.status.is).toBe('saving')
    expect(sent.map(({ values, token }) => [values.title, token])).toEqual([
      ['一二', 'token-1'],
      ['一二三', 'token-2'],
    ])
    await saved('token-3')
    expect(saver.status).toEqual({ is: 'saved', at })
    expect(saver.token).toBe('token-3')
  })

  test('two who ask at the same time make one request', async () => {
    const { saver, sent, write, saved } = setUp()
    write('一二')
    const both = Promise.all([saver.flush(), saver.flush()])
    await vi.advanceTimersByTimeAsync(0)
    await saved('token-2')
    expect(await both).toEqual([true, true])
    expect(sent).toHaveLength(1)
  })

  test('at once when asked, and says when all is stored', async () => {
    const { saver, sent, write, saved } = setUp()
    write('一二')
    const flushed = saver.flush()
    await vi.advanceTimersByTimeAsync(0)
    expect(sent).toHaveLength(1)
    await saved('token-2')
    expect(await flushed).toBe(true)
    expect(await saver.flush()).toBe(true)
    expect(sent).toHaveLength(1)
  })
})

describe('when it does not work', () => {
  test('an unreachable server is asked again, later each time, without losing what is written meanwhile', async () => {
    const { saver, sent, write, answer, saved } = setUp()
    write('一二')
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    await answer({ is: 'away' })
    expect(saver.status).toEqual({ is: 'away', retryMs: 2_000 })
    write('一二三')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(sent.map(({ values }) => values.title)).toEqual(['一二', '一二三'])
    await answer({ is: 'away' })
    expect(saver.status).toEqual({ is: 'away', retryMs: 4_000 })
    await vi.advanceTimersByTimeAsync(4_000)
    await saved('token-2')
    expect(saver.unsaved).toBe(false)
  })

  test('what is refused is not sent again until it changes', async () => {
    const { saver, sent, write, answer } = setUp()
    write('')
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    await answer({ is: 'refused', message: '没有保存', field: 'title' })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent).toHaveLength(1)
    expect(saver.status).toMatchObject({ is: 'refused', field: 'title' })
    write('一')
    expect(saver.status.is).toBe('saved')
    write('一二')
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    expect(sent).toHaveLength(2)
  })

  test('a stale save waits for the choice, then goes on from the other version', async () => {
    const { saver, sent, write, answer, saved } = setUp()
    write('我的')
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    await answer({ is: 'stale', current: { title: '他的' } })
    write('我的新')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent).toHaveLength(1)
    expect(await saver.flush()).toBe(false)
    saver.adopt({ title: '他的' }, 'token-9')
    const flushed = saver.flush()
    await vi.advanceTimersByTimeAsync(0)
    expect(sent.at(-1)).toMatchObject({ values: { title: '我的新' }, token: 'token-9' })
    await saved('token-10')
    expect(await flushed).toBe(true)
  })
})
