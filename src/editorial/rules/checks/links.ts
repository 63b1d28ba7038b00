/** Where the links of a story lead within this site. */
import type { Subject } from '../content'
import { BODY_FIELD } from '../kinds'
import { walk } from '../lexicalTree'

/** Paths that the body links to, each once, without query and place on the page: what `Surroundings.links` answers. */
export function internalLinks({ kind, content }: Pick<Subject, 'kind' | 'content'>): string[] {
  const paths = new Set<string>()
  walk(content[BODY_FIELD[kind]], ({ type, fields }) => {
    const url = (type === 'link' || type === 'autolink') && fields?.url
    if (typeof url !== 'string' || !url.startsWith('/') || url.startsWith('//')) return
    paths.add(url.replace(/[?#][\s\S]{0,4000}$/, ''))
  })
  return [...paths]
}
