import { t } from '../../../messages/index'
import type { FrameProps } from '../../present/frame'
import { HOME } from '../../paths'
import { SearchForm } from '../SearchPage/SearchForm'
import { Ways } from '../VariantLinks'

type Props = Pick<FrameProps, 'name' | 'menu' | 'ways' | 'searches'> & { atHome: boolean }

/** Name of the site, the search, other ways to read the page, one row of columns; at home the name is the page's heading. */
export function Header({ name, menu, ways, atHome, searches }: Props) {
  const Name = atHome ? 'h1' : 'p'
  return (
    <header className="masthead">
      <div className="wrap">
        <Name className="site-name">
          <a href={HOME}>{name}</a>
        </Name>
        <SearchForm
          id="site-search"
          name={t('site.search.title')}
          className={searches ? 'site-search wide-only' : 'site-search'}
        />
        <Ways name={t('variants.ways')} ways={ways} />
        <nav aria-label={t('site.columns')}>
          <ul className="menu">
            {menu.map(({ text, href, current }) => (
              <li key={href}>
                <a href={href} aria-current={current ? 'page' : undefined}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  )
}
