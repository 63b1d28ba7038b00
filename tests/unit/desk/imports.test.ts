/** Files dropped on the desk: what is counted, and what becomes of one whose sending is stopped. */
import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ImportSummary } from '../../../src/editorial/imports/told'
import { counted, type Drop } from '../../../src/desk/imports/drops'
import { takeFiles } from '../../../src/desk/imports/filesOver'
import { giveUp, takenOf } from '../../../src/desk/imports/giveUp'
import { isSameFile } from '../../../src/desk/imports/sameFile'

const row = (id: string, more: Partial<ImportSummary> = {}): ImportSummary => ({
  id,
  name: '讲话.docx',
  size: 9,
  sha256: '',
  at: '2026-03-01T00:00:00.000Z',
  by: { id: 'p', name: '张明' },
  state: 'waiting',
  code: null,
  what: null,
  pictures: null,
  story: null,
  losses: 0,
  open: 0,
  ...more,
})
const file = { name: '讲话.docx', size: 9 }
const drop = (key: number, more: Partial<Drop>): Drop => ({
  key,
  file: new File(['123456789'], '讲话.docx'),
  state: 'said',
  part: 0,
  again: false,
  ...more,
})

it('counts what the server says, not what was asked of it', () => {
  const known = new Map([row('a', { state: 'done' }), row('b', { state: 'cancelled' }), row('c')].map((r) => [r.id, r]))
  const drops = [
    drop(1, { id: 'a' }),
    drop(2, { id: 'b' }),
    drop(3, { id: 'c' }),
    drop(4, { state: 'stopping' }),
    drop(5, { state: 'stopped' }),
    drop(6, { id: 'untold' }),
  ]
  expect(counted(drops, known)).toEqual({ total: 6, done: 1, bad: 2, left: 3 })
})

describe('a file whose request was ended', () => {
  /** A server whose list is `lists`, one after another, then the last of them for ever. */
  function server(...lists: (ImportSummary[] | null)[]) {
    const said: string[] = []
    const door = {
      list: async () => {
        said.push('list')
        return (lists.length > 1 ? lists.shift() : lists[0]) ?? null
      },
      cancel: async (id: string) => void said.push(`cancel ${id}`),
      isOf: async ({ sha256 }: ImportSummary) => sha256 === '',
      pause: async () => undefined,
    }
    return { door, said }
  }

  it('that the server took is cancelled there', async () => {
    const { door, said } = server([row('new'), row('old')])
    expect(await giveUp(file, new Set(['old']), door)).toBe('new')
    expect(said).toEqual(['list', 'cancel new'])
  })
  it('that came a moment later is cancelled, too', async () => {
    const { door, said } = server([row('old')], [row('new'), row('old')])
    expect(await giveUp(file, new Set(['old']), door)).toBe('new')
    expect(said).toEqual(['list', 'list', 'cancel new'])
  })
  it('that the server does not have cancels nothing', async () => {
    const { door, said } = server([row('old'), row('other', { size: 10 }), row('third', { name: 'b.docx' })])
    expect(await giveUp(file, new Set(['old']), door)).toBeUndefined()
    expect(said).toEqual(['list', 'list'])
  })
  it('is asked after until the server answers: no list is no answer', async () => {
    const { door, said } = server(null, null, null, [row('new')])
    expect(await giveUp(file, new Set(), door)).toBe('new')
    expect(said).toEqual(['list', 'list', 'list', 'list', 'cancel new'])
  })
  it('is found by its name as it is stored', async () => {
    const name = '长'.repeat(400)
    const taken = await takenOf(
      { name, size: 9 },
      new Set(),
      [row('a', { name: name.slice(0, 300) })],
      async () => true,
    )
    expect(taken?.id).toBe('a')
  })
  it('is not taken for another of its name and size', async () => {
    const { door, said } = server([row('twin', { sha256: 'other' })], [row('new'), row('twin', { sha256: 'other' })])
    expect(await giveUp(file, new Set(), door)).toBe('new')
    expect(said).toEqual(['list', 'list', 'cancel new'])
  })
})

describe('a file that is the very one', () => {
  const bytes = new Blob(['讲话'])
  const hash = createHash('sha256').update('讲话').digest('hex')
  afterEach(() => vi.unstubAllGlobals())

  it('is known by its hash', async () => {
    expect(await isSameFile(bytes, { id: 'a', sha256: hash })).toBe(true)
    expect(await isSameFile(bytes, { id: 'a', sha256: hash.replace(/^./, 'x') })).toBe(false)
  })
  it.each([
    ['讲话', 200, true],
    ['讲活', 200, false],
    ['讲话稿', 200, false],
    ['讲话', 404, false],
  ])('is known by its bytes where a page has no hashes: %s, %i', async (kept, status, same) => {
    vi.stubGlobal('crypto', {})
    const asked = vi.fn(async () => new Response(kept, { status }))
    vi.stubGlobal('fetch', asked)
    expect(await isSameFile(bytes, { id: 'a', sha256: hash })).toBe(same)
    expect(asked).toHaveBeenCalledWith('/api/imports/a/original', { credentials: 'same-origin' })
  })
  it('is not known where it cannot be read', async () => {
    const gone = { arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as Blob
    expect(await isSameFile(gone, { id: 'a', sha256: hash })).toBe(false)
  })
})

describe('a drag over the page', () => {
  function page() {
    const target = new EventTarget()
    const told: unknown[] = []
    const stop = takeFiles(
      target as unknown as Window,
      (over) => told.push(over),
      (files) => told.push([...files].map(({ name }) => name)),
    )
    /** @returns whether the browser is kept from what it does by itself */
    const fire = (type: string, more: Record<string, unknown>) =>
      !target.dispatchEvent(Object.assign(new Event(type, { cancelable: true }), more))
    return { told, stop, fire }
  }
  const files = { dataTransfer: { types: ['Files'], files: [new File([], 'a.docx')] } }
  const words = { dataTransfer: { types: ['text/plain'], files: [] } }

  it('of files is taken wherever they are dropped, and the browser opens none', () => {
    const { told, fire } = page()
    expect([fire('dragover', files), fire('drop', files)]).toEqual([true, true])
    expect(told).toEqual([true, false, ['a.docx']])
  })
  it('of words is none of ours', () => {
    const { told, fire } = page()
    expect([fire('dragover', words), fire('drop', words)]).toEqual([false, false])
    expect(told).toEqual([false])
  })
  it('is over when it leaves the page, not one of its elements', () => {
    const { told, fire } = page()
    fire('dragleave', { relatedTarget: {} })
    expect(told).toEqual([])
    fire('dragleave', { relatedTarget: null })
    expect(told).toEqual([false])
  })
  it('is let alone when the page is gone', () => {
    const { told, stop, fire } = page()
    stop()
    expect([fire('dragover', files), fire('drop', files)]).toEqual([false, false])
    expect(told).toEqual([])
  })
})
