import { t } from '../../messages/index'
import type { Kind } from '../../editorial/rules/kinds'
import { hitWord } from '../words/hitWords'

/** The places of one story, each with the words around it. */
export function Hits({ kind, hits }: { kind: Kind; hits: readonly { field: string; excerpt: string }[] }) {
  return (
    <ul className="desk-hits">
      {hits.map(({ field, excerpt }) => (
        <li key={field}>{t('desk.labelled', { label: hitWord(kind, field), value: excerpt })}</li>
      ))}
    </ul>
  )
}
