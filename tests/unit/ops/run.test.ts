import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { bootstrap } from '../../../src/ops/bootstrap-messages.mjs'
import { inRange } from '../../../src/ops/nodeVersion.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'exemplar-run-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a copy of the entry in a repository that asks for another node, or has nothing installed. */
function runIn(name: string, node: string, ...words: string[]) {
  const root = path.join(folder, name)
  mkdirSync(path.join(root, 'src/ops'), { recursive: true })
  for (const file of ['run.mjs', 'nodeVersion.mjs', 'bootstrap-messages.mjs'])
    cpSync(`src/ops/${file}`, path.join(root, 'src/ops', file))
  writeFileSync(path.join(root, 'package.json'), JSON.stringify({ engines: { node } }))
  const { status, stderr } = spawnSync(process.execPath, [path.join(root, 'src/ops/run.mjs'), ...words], {
    encoding: 'utf8',
  })
  return { status, said: stderr.trim() }
}

describe('the entry of all commands', () => {
  it('refuses another node in one sentence', () => {
    const wanted = '>=98.0.0 <99'
    expect(runIn('old', wanted, 'demo')).toEqual({
      status: 1,
      said: bootstrap.wrongNode(process.versions.node, wanted),
    })
  })

  it('says what to do where nothing is installed', () => {
    expect(runIn('bare', '>=1.0.0 <99', 'demo')).toEqual({ status: 1, said: bootstrap.notInstalled() })
  })

  it.each([undefined, 'nonsense', 'toString'])('refuses the verb %s', (verb) => {
    const { status, stderr } = spawnSync(process.execPath, ['src/ops/run.mjs', ...(verb ? [verb] : [])], {
      encoding: 'utf8',
    })
    const verbs = ['demo', 'dev', 'start', 'build', 'ops', 'bench', 'test', 'faults', 'handbook']
    expect([status, stderr.trim()]).toEqual([1, bootstrap.unknownVerb(verb, verbs)])
  })
})

describe('versions of node', () => {
  it.each([
    ['20.19.0', true],
    ['20.20.2', true],
    ['22.0.0', true],
    ['24.99.99', true],
    ['20.18.9', false],
    ['18.20.0', false],
    ['9.99.99', false],
    ['25.0.0', false],
  ])('%s: %s', (version, within) => {
    expect(inRange(version, '>=20.19.0 <25')).toBe(within)
  })
})
