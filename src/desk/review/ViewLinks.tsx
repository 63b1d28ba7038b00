import type { Kind } from '../../editorial/rules/kinds'
import { t } from '../../messages/index'
import { comparePath, editPath } from '../links'
import type { Base } from './bases'

interface Props {
  kind: Kind
  id: string
  bases: readonly Base[]
  /** with which the page is compared now, or null */
  chosen: Base | null
}

/** 送审稿 | 对比: two ways to look at the same frozen text. */
export function ViewLinks({ kind, id, bases, chosen }: Props) {
  const path = editPath(kind, id)
  if (bases.length === 0) return null
  return (
    <nav aria-label={t('desk.reviewViews')} className="desk-views">
      <a aria-current={chosen ? undefined : 'page'} href={path}>
        {t('desk.viewFrozen')}
      </a>
      {bases.map((base) => (
        <a
          aria-current={chosen?.name === base.name ? 'page' : undefined}
          href={comparePath(kind, id, base.name)}
          key={base.name}
        >
          {t(`desk.viewCompare.${base.name}`, { number: base.number })}
        </a>
      ))}
    </nav>
  )
}
