/** Who may import whom. */
import path from 'node:path'
import { ALIASES, EXCEPTIONS, LAYERS } from '../layers.mjs'
import { fileOf } from '../file.mjs'

const layerOf = (file) =>
  LAYERS.find((layer) => (layer.path.endsWith('/') ? file.startsWith(layer.path) : file === layer.path))

/** Address of an import inside the repository, or null for a package. */
function inside(file, specifier) {
  if (specifier.startsWith('.')) return path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier))
  const alias = Object.keys(ALIASES).find((name) =>
    name.endsWith('/') ? specifier.startsWith(name) : specifier === name,
  )
  return alias ? ALIASES[alias] + specifier.slice(alias.length) : null
}

const mayPackage = ({ packages }, specifier) =>
  !packages ||
  packages.some((name) =>
    /[/:]$/.test(name) ? specifier.startsWith(name) : specifier === name || specifier.startsWith(`${name}/`),
  )

/** Why `file` may not import `specifier`, or null. */
export function refusal(file, specifier) {
  const from = layerOf(file)
  if (!from) return `${file} belongs to no layer; add its folder to tests/lint/layers.mjs.`
  if (from.may === '*') return null
  const target = inside(file, specifier)
  if (target === null)
    return mayPackage(from, specifier) ? null : `${from.name} may not import the package ${specifier}.`
  const to = layerOf(`${target}.ts`) ?? layerOf(target)
  if (to === from || (to && from.may.includes(to.name))) return null
  if (EXCEPTIONS.some((arrow) => file.startsWith(arrow.from) && target === arrow.to)) return null
  return `${from.name} may not import ${to ? to.name : target}; it may import ${from.may.join(', ') || 'itself alone'}.`
}

export const layers = {
  create(context) {
    const file = fileOf(context)
    const check = (node) => {
      if (typeof node?.value !== 'string') return
      const message = refusal(file, node.value)
      if (message) context.report({ node, message })
    }
    return {
      ImportDeclaration: ({ source }) => check(source),
      ExportNamedDeclaration: ({ source }) => check(source),
      ExportAllDeclaration: ({ source }) => check(source),
      ImportExpression: ({ source }) => check(source),
      TSImportType: ({ source }) => check(source),
    }
  },
}
