'use client'
import type { ImportSummary } from '../../editorial/imports/told'
import { t } from '../../messages/index'
import { Alive } from '../frame/Alive'
import { DropLine } from './DropLine'
import { counted } from './drops'
import { DropZone } from './DropZone'
import { ImportLine } from './ImportLine'
import { useDrops } from './useDrops'

/** Files in, in their order; under them what was imported before. */
export function Imports({ listed }: { listed: readonly ImportSummary[] }) {
  const { drops, rows, why, drop, again, stop, command } = useDrops(listed)
  const known = new Map(rows.map((row) => [row.id, row]))
  const here = new Set(drops.flatMap(({ id }) => id ?? []))
  const before = rows.filter(({ id }) => !here.has(id))
  const count = counted(drops, known)
  const unfinished = drops.filter((each) => counted([each], known).left > 0)
  return (
    <Alive>
      <DropZone onFiles={drop} />
      <div role="alert">{why && <p className="desk-refused">{t('imports.notLoaded', { why })}</p>}</div>
      <div role="status">
        {count.total > 0 && <p>{t(count.left > 0 ? 'imports.counted' : 'imports.finished', { ...count })}</p>}
      </div>
      {count.left > 1 && (
        <div className="desk-actions">
          <button className="desk-button" onClick={() => unfinished.forEach(({ key }) => void stop(key))} type="button">
            {t('imports.cancelAll')}
          </button>
        </div>
      )}
      {drops.length > 0 && (
        <ol className="desk-imports">
          {drops.map((each) => {
            const row = each.id ? known.get(each.id) : undefined
            return row ? (
              <ImportLine key={each.key} onCommand={(id, name) => void command(id, name)} row={row} />
            ) : (
              <DropLine drop={each} key={each.key} onAgain={again} onStop={({ key: one }) => void stop(one)} />
            )
          })}
        </ol>
      )}
      {(before.length > 0 || rows.length === 0) && <h2>{t('imports.list')}</h2>}
      {rows.length === 0 && (
        <div className="desk-empty">
          <p>{t('imports.none')}</p>
          <p className="desk-quiet">{t('imports.noneHelp')}</p>
        </div>
      )}
      <ul className="desk-imports">
        {before.map((row) => (
          <ImportLine key={row.id} onCommand={(id, name) => void command(id, name)} row={row} />
        ))}
      </ul>
    </Alive>
  )
}
