import { KINDS } from '../../editorial/rules/kinds'
import { t } from '../../messages/index'
import { listPath } from '../links'
import { kindWord } from '../words/gateWords'

/** The lists, by kind. */
export function KindLinks() {
  return (
    <nav aria-label={t('desk.lists')} className="desk-filters">
      <ul>
        {KINDS.map((kind) => (
          <li key={kind}>
            <a href={listPath(kind)}>{kindWord(kind)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
