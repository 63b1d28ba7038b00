import type { Actor } from '../../editorial/rules/roles'
import { t } from '../../messages/index'
import { registerPaths } from '../links'

type Page = Exclude<keyof typeof registerPaths, 'create'>
const PAGES: readonly Page[] = ['list', 'pipeline', 'map', 'figures', 'changes', 'rates', 'duplicates', 'import']
/** Pages of those who keep the register. */
const KEEPERS: readonly Page[] = ['duplicates', 'import']

const isKeeper = ({ role, confirmed }: Actor): boolean => confirmed && (role === 'gatekeeper' || role === 'director')

/** The pages of the register, the present one marked. */
export function RegisterLinks({ here, reader }: { here: string; reader: Actor }) {
  const pages = PAGES.filter((page) => isKeeper(reader) || !KEEPERS.includes(page))
  return (
    <nav aria-label={t('register.pages')} className="desk-filters">
      <ul>
        {pages.map((page) => (
          <li key={page}>
            <a aria-current={registerPaths[page] === here ? 'page' : undefined} href={registerPaths[page]}>
              {t(`register.page.${page}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
