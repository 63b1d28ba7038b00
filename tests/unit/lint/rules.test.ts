import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { allowed } from '../../lint/allowed.mjs'
import { EXCEPTIONS } from '../../lint/layers.mjs'
import { lint } from './oxlint'

/** file → source → the one rule that must refuse it */
const BAD: [file: string, source: string, rule: string][] = [
  ['src/platform/a.ts', "export * from '../editorial/audit'", 'exemplar(layers)'],
  ['src/editorial/rules/a.ts', "import '../audit'", 'exemplar(layers)'],
  [
    'src/editorial/rules/b.ts',
    "import { createHash } from 'node:crypto'\nexport const hash = createHash",
    'exemplar(layers)',
  ],
  ['src/editorial/rules/c.ts', "export const load = () => import('payload')", 'exemplar(layers)'],
  ['src/site/a.ts', "import type { Story } from '../editorial/story'\nexport type A = Story", 'exemplar(layers)'],
  ['src/site/b.ts', "export type A = import('../../collections/story').Story", 'exemplar(layers)'],
  ['src/site/c.ts', "import config from '@payload-config'\nexport const a = config", 'exemplar(layers)'],
  [
    'src/desk/a.ts',
    "import { transition } from '@/editorial/transition'\nexport const a = transition",
    'exemplar(layers)',
  ],
  ['src/site/d.ts', "import { Link } from '@payloadcms/ui'\nexport const a = Link", 'exemplar(layers)'],
  ['app/(site)/page.ts', "export { collections } from '../../collections/index'", 'exemplar(layers)'],
  ['collections/a.ts', "export * from '../src/site/paths'", 'exemplar(layers)'],
  ['src/unheardOf/a.ts', "export * from '../platform/env'", 'exemplar(layers)'],

  ['src/site/e.ts', "export const a = (payload) => payload.find({ collection: 'publications' })", 'exemplar(access)'],
  ['src/site/f.ts', 'export const a = (req, args) => req.payload.update(args)', 'exemplar(access)'],
  ['src/site/g.ts', "export const a = (db) => db.findByID({ collection: 'units', id: '1' })", 'exemplar(access)'],
  [
    'src/site/h.ts',
    "export const a = (cms) => cms.count({ collection: 'units', overrideAccess: true })",
    'exemplar(access)',
  ],
  ['src/site/i.ts', "export const a = (payload) => payload.findGlobal({ slug: 'publicSettings' })", 'exemplar(access)'],
  ['collections/b.ts', 'export const options = { overrideAccess: true }', 'exemplar(access)'],
  ['collections/c.ts', 'export const options = (overrideAccess) => ({ overrideAccess })', 'exemplar(access)'],

  ['src/site/j.ts', 'export const a = (req) => req.payload.db.find({ where: {} })', 'exemplar(adapter)'],
  [
    'collections/d.ts',
    'export const a = (payload) => {\n  const { db } = payload\n  return db\n}',
    'exemplar(adapter)',
  ],

  ['src/desk/b.ts', "export const a = '提交'", 'exemplar(sentences)'],
  ['src/desk/c.ts', 'export const a = (n) => `共${n}篇`', 'exemplar(sentences)'],
  ['src/desk/d.tsx', 'export const A = () => <p>提交</p>', 'exemplar(sentences)'],
  ['src/desk/e.tsx', 'export const A = () => <p title="提交" />', 'exemplar(sentences)'],

  ['src/platform/b.ts', "import { c } from './c'\nexport const b = () => c", 'import(no-cycle)'],
  ['src/platform/d.ts', 'export const d = (a: any) => a', 'typescript(no-explicit-any)'],
  ['src/platform/e.ts', '// @ts-ignore\nexport const e = 1', 'typescript(ban-ts-comment)'],
  ['src/platform/f.ts', '// TODO: later\nexport const f = 1', 'eslint(no-warning-comments)'],
  [
    'src/platform/g.ts',
    Array.from({ length: 201 }, (_, line) => `export const a${line} = 1`).join('\n'),
    'eslint(max-lines)',
  ],
]

const GOOD: [file: string, source: string][] = [
  ['src/platform/c.ts', "export { b } from './b'\nexport const c = 1"],
  ['src/editorial/rules/d.ts', "import canonicalize from 'canonicalize'\nexport const a = canonicalize"],
  ['src/editorial/a.ts', "import { env } from '../platform/env'\nexport const a = env"],
  ['src/site/k.ts', "import { can } from '../editorial/rules/policy'\nexport const a = can"],
  ['app/(payload)/api/[...slug]/a.ts', "export { door } from '../../../../collections/endpoints/door'"],
  [
    'src/site/l.ts',
    "export const a = (payload, user) => payload.find({ collection: 'units', overrideAccess: false, user })",
  ],
  ['src/site/m.ts', 'export const a = (list, want) => list.find((one) => one === want)'],
  [
    'src/editorial/audit.ts',
    "export const a = (payload) => payload.find({ collection: 'auditLog', overrideAccess: true })",
  ],
  ['src/editorial/b.ts', 'export const a = (payload) => payload.db'],
  ['src/desk/f.ts', '// 提交\nexport const a = /[一二三]/'],
  ['src/messages/zh/a.ts', "export const a = '提交'"],
  ['tests/a.ts', "export const a = (payload) => payload.create({ collection: 'units', data: { name: '演示' } })"],
]

const fired = lint(Object.fromEntries([...BAD, ...GOOD]))

describe('the rules of the house', () => {
  it.each(BAD)('refuse %s', (file, _, rule) => {
    expect(fired[file]).toContain(rule)
  })

  it.each(GOOD.filter(([file]) => file !== 'src/platform/c.ts'))('let %s pass', (file) => {
    expect(fired[file]).toEqual([])
  })
})

describe('the exceptions', () => {
  it.each(Object.entries(allowed.overrideAccess))('%s still needs to be one: %s', (file, reason) => {
    expect(reason.length).toBeGreaterThan(20)
    expect(readFileSync(file, 'utf8')).toContain('overrideAccess: true')
  })

  it.each(Object.entries(allowed.database))('%s still needs to be one: %s', (file, reason) => {
    expect(reason.length).toBeGreaterThan(20)
    expect(readFileSync(file, 'utf8')).toMatch(/payload\.db\b/)
  })

  it.each(EXCEPTIONS)('$from → $to still exists: $reason', ({ from, to }) => {
    expect([from, `${to}.ts`].every((file) => existsSync(file))).toBe(true)
  })
})
