/** Style sheets that an old phone understands. */
import postcss, {
  type AtRule,
  type ChildNode,
  type Container,
  type Declaration,
  type Document,
  type Rule,
} from 'postcss'
import { AT_RULES, MEDIA, PROPERTIES, SELECTORS, VALUES, type Feature } from './features'

export interface Finding {
  line: number
  message: string
}

const known = (features: Feature[], text: string): Feature | undefined =>
  features.find(({ pattern }) => pattern.test(text))

function* ancestors(node: ChildNode): Generator<Container> {
  for (
    let parent: ChildNode['parent'] | Document = node.parent;
    parent && parent.type !== 'document';
    parent = parent.parent
  )
    yield parent as Container
}

const isAtRule = (node: Container, name: string): node is AtRule =>
  node.type === 'atrule' && (node as AtRule).name === name
const inSupports = (node: ChildNode): boolean => [...ancestors(node)].some((parent) => isAtRule(parent, 'supports'))

const declarations = (rule: Container | undefined): Declaration[] =>
  (rule?.nodes ?? []).filter((node): node is Declaration => node.type === 'decl')

/** Flex containers by selector: `@supports (gap: 1px)` is true where only grids have it, so it does not help them. */
function flexSelectors(sheet: Container): Set<string> {
  const selectors = new Set<string>()
  sheet.walkDecls('display', ({ value, parent }) => {
    if (/\bflex$/.test(value) && parent?.type === 'rule')
      for (const selector of (parent as Rule).selectors) selectors.add(selector)
  })
  return selectors
}

function hasFallback(decl: Declaration): boolean {
  const siblings = declarations(decl.parent as Container)
  const before = siblings.slice(0, siblings.indexOf(decl))
  return before.some(({ prop, value }) => prop === decl.prop && !known(VALUES, value))
}

function checkDeclaration(decl: Declaration, flex: Set<string>): string | null {
  const { prop, value, parent } = decl
  const selectors = parent?.type === 'rule' ? (parent as Rule).selectors : []
  if (prop.endsWith('gap') && selectors.some((selector) => flex.has(selector)))
    return `${prop} in a flex container is from Chrome 84, iOS 14.5`
  const property = known(PROPERTIES, prop)
  if (property && !inSupports(decl)) return `${prop} is from ${property.since}; put it inside @supports`
  const modern = known(VALUES, value)
  if (!modern || inSupports(decl)) return null
  // An unknown value in a custom property is not ignored: it breaks the property that uses it.
  if (prop.startsWith('--'))
    return `"${value}" is from ${modern.since}; a custom property has no fallback outside @supports`
  return hasFallback(decl) ? null : `"${value}" is from ${modern.since}; put a plain value before it`
}

function checkRule(rule: Rule): string | null {
  if ([...ancestors(rule)].some(({ type }) => type === 'rule')) return 'nesting is from Chrome 120, iOS 17.2'
  const selector = known(SELECTORS, rule.selector)
  return selector && !inSupports(rule) ? `"${rule.selector}" is from ${selector.since}` : null
}

function checkAtRule({ name, params }: AtRule): string | null {
  const rule = known(AT_RULES, name)
  if (rule) return `@${name} is from ${rule.since}`
  const query = name === 'media' ? known(MEDIA, params) : undefined
  return query ? `"@media ${params}" is from ${query.since}` : null
}

/** What in a style sheet lies above the floor. */
export function checkCss(source: string): Finding[] {
  const sheet = postcss.parse(source)
  const flex = flexSelectors(sheet)
  const findings: Finding[] = []
  sheet.walk((node) => {
    const message =
      node.type === 'decl'
        ? checkDeclaration(node, flex)
        : node.type === 'rule'
          ? checkRule(node)
          : node.type === 'atrule'
            ? checkAtRule(node)
            : null
    if (message) findings.push({ line: node.source?.start?.line ?? 0, message })
  })
  return findings
}
