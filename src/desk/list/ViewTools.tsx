'use client'
import { useEffect, useRef } from 'react'
import type { Kind } from '../../editorial/rules/kinds'
import { isPlain, sameQuery, type ListQuery, type ListView } from '../../editorial/rules/listViews'
import { t } from '../../messages/index'
import { Said } from '../accounts/Said'
import { Alive } from '../frame/Alive'
import { DeleteView } from './DeleteView'
import { useViews } from './useViews'
import { ViewNameForm } from './ViewNameForm'

interface Props {
  kind: Kind
  views: readonly ListView[]
  present: ListQuery
}

/** Keeps what is shown now as a view, or changes the view that is shown. The list as everybody finds it needs none. */
export function ViewTools({ kind, views, present }: Props) {
  const { busy, said, change } = useViews(kind)
  const told = useRef<HTMLDivElement>(null)
  // what was pressed is gone: nobody is left where nothing is
  useEffect(() => {
    if (said?.ok) told.current?.focus()
  }, [said])
  const view = views.find((each) => sameQuery(each, present))
  return (
    <div className="desk-saved">
      {view ? (
        <details key={`${view.id} ${view.name}`}>
          <summary>{t('lists.manageView', { name: view.name })}</summary>
          <Alive>
            <ViewNameForm
              busy={busy}
              label={t('lists.newName')}
              name={view.name}
              onName={(name) => void change('PATCH', view.id, t('lists.viewRenamed', { name }), { name })}
              verb={t('lists.renameView')}
            />
            <DeleteView
              busy={busy}
              name={view.name}
              onDelete={() => void change('DELETE', view.id, t('lists.viewDeleted', { name: view.name }))}
            />
          </Alive>
        </details>
      ) : (
        !isPlain(present) && (
          <details>
            <summary>{t('lists.saveView')}</summary>
            <p className="desk-quiet">{t('lists.saveViewHow')}</p>
            <Alive>
              <ViewNameForm
                busy={busy}
                label={t('lists.viewName')}
                name=""
                onName={(name) => void change('POST', '', t('lists.viewSaved', { name }), { name, ...present })}
                verb={t('lists.saveViewDo')}
              />
            </Alive>
          </details>
        )
      )}
      <div ref={told} tabIndex={-1}>
        <Said said={said} />
      </div>
    </div>
  )
}
