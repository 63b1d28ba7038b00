import { ordersDossiers } from '../../editorial/rules/dossiers'
import type { Actor } from '../../editorial/rules/roles'
import { t } from '../../messages/index'
import { dossiersPath } from '../links'

/** The way to orders of dossiers, for those who may order them. */
export function DossiersLink({ actor }: { actor: Actor }) {
  if (!actor.confirmed || !ordersDossiers(actor.role)) return null
  return (
    <a className="desk-button" href={dossiersPath}>
      {t('dossier.title')}
    </a>
  )
}
