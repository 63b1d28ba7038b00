import { t } from '../../messages/index'

/** Who has taken a story up, where somebody has. */
export function Claim({ name }: { name?: string }) {
  return name ? <span className="desk-claim desk-quiet">{t('desk.claimedBy', { name })}</span> : null
}
