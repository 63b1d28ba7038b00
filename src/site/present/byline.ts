/** Who made the story: names by what they did, each with their unit where it is not the story's own. */
import type { Byline } from '../../editorial/rules/content'
import type { PublicPage } from '../../editorial/rules/publication'
import { t } from '../../messages/index'
import { facts, names, type Fact } from './fact'
import { optionText } from './option'

/** Name of a unit as it was when the revision was frozen; undefined for an id that the revision does not name. */
export const unitNameIn = ({ unit, units }: PublicPage, id: string | undefined): string | undefined =>
  id === undefined ? undefined : id === unit.id ? unit.name : units.find((named) => named.id === id)?.name

function nameOf(page: PublicPage, { name, unit }: Byline): string | undefined {
  const outside = unit === page.unit.id ? undefined : unitNameIn(page, unit)
  return name && outside ? t('site.nameOfUnit', { name, unit: outside }) : name
}

/** One fact a role, in the order in which the roles first stand; the responsible editor and the proofreader last. */
export function credits(page: PublicPage): Fact[] {
  const { authors = [], responsibleEditor, proofreader } = page.content
  const roles = [...new Set(authors.map(({ role }) => role))]
  const written = roles.flatMap((role) => {
    const text = names(authors.filter((author) => author.role === role).map((author) => nameOf(page, author)))
    return text ? [{ path: 'authors', label: optionText('byline', role) ?? t('site.author'), text }] : []
  })
  return [
    ...written,
    ...facts(
      ['responsibleEditor', 'site.responsibleEditor', responsibleEditor],
      ['proofreader', 'site.proofreader', proofreader],
    ),
  ]
}
