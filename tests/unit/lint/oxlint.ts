/** Runs this repository's lint configuration over files that exist for the test alone. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = process.cwd()

/**
 * Rules that fire, by file.
 * @param files address in a repository of this shape → source
 */
export function lint(files: Record<string, string>): Record<string, string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'exemplar-lint-'))
  try {
    const config = readFileSync(path.join(root, '.oxlintrc.jsonc'), 'utf8')
    writeFileSync(
      path.join(folder, '.oxlintrc.jsonc'),
      config.replace('./tests/lint/plugin.mjs', path.join(root, 'tests/lint/plugin.mjs')),
    )
    for (const [file, source] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
      writeFileSync(path.join(folder, file), source)
    }
    const program = path.join(root, 'node_modules/oxlint/bin/oxlint')
    const { stdout, stderr } = spawnSync(process.execPath, [program, '--format', 'json'], {
      cwd: folder,
      encoding: 'utf8',
    })
    if (!stdout.startsWith('{')) throw new Error(stdout + stderr)
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { filename: string; code: string }[] }
    const fired: Record<string, string[]> = Object.fromEntries(Object.keys(files).map((file) => [file, []]))
    for (const { filename, code } of diagnostics) fired[filename.split(path.sep).join('/')]?.push(code)
    return fired
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
