import type { Kind } from '../../editorial/rules/kinds'
import type { CameBack } from '../../editorial/rules/lane'
import { t } from '../../messages/index'
import { comparePath } from '../links'
import { outcomeWord } from '../words/gateWords'

interface Props {
  kind: Kind
  id: string
  cameBack: CameBack
}

/** 再次提交: what the reader said last, and the way to what has changed since. */
export function CameBackLine({ kind, id, cameBack: { own, base, unchanged } }: Props) {
  return (
    <span className="desk-lane__reason desk-cameback">
      <strong>{t('desk.cameBack.mark')}</strong>
      {own && <span>{t('desk.cameBack.own', { outcome: outcomeWord(own) })}</span>}
      {base && <a href={comparePath(kind, id, base)}>{t(`desk.cameBack.${base}`)}</a>}
      {unchanged && <span>{t('desk.cameBack.unchanged')}</span>}
    </span>
  )
}
