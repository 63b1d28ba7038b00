import { lookUp } from '../../messages/index'

/** 急稿, 特急: in words, beside a title. Nothing for the ordinary. */
export function Urgency({ urgency }: { urgency?: string | null }) {
  if (!urgency || urgency === 'normal') return null
  return <strong className="desk-mark">{lookUp(`options.urgency.${urgency}`) ?? urgency}</strong>
}
