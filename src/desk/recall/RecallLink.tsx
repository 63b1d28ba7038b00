import type { Actor } from '../../editorial/rules/roles'
import { t } from '../../messages/index'
import { recallPath } from '../links'
import { takesDown } from './recall'

/** The way to a recall, for those who may take down any story. */
export function RecallLink({ actor }: { actor: Actor }) {
  if (!actor.confirmed || takesDown(actor.role).length === 0) return null
  return (
    <a className="desk-button" href={recallPath}>
      {t('desk.recallTitle')}
    </a>
  )
}
