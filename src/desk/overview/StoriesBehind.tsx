import { MOST_LISTED, type ListedStory, type ListName } from '../../campaign/rules/overview/overview'
import { isKind } from '../../editorial/rules/kinds'
import { t } from '../../messages/index'
import { ListTable } from '../frame/ListTable'
import { deskPath } from '../links'
import { kindWord } from '../words/gateWords'
import { minuteOf } from '../words/moments'

/** The stories, or tasks, that a number counts. */
export function StoriesBehind({ list, listed }: { list: ListName; listed: readonly ListedStory[] }) {
  const title = t(`scores.overview.list.${list}`)
  return (
    <section id="behind">
      <h2>{title}</h2>
      {listed.length >= MOST_LISTED && <p className="desk-quiet">{t('scores.overview.cut', { count: MOST_LISTED })}</p>}
      {listed.length === 0 ? (
        <p className="desk-empty">{t('scores.overview.nothingBehind')}</p>
      ) : (
        <ListTable
          head={[
            t('scores.column.story'),
            t('scores.overview.kind'),
            t('scores.column.unit'),
            t('scores.overview.when'),
          ]}
          label={title}
          long={[0]}
          rows={listed.map(({ kind, id, title: name, unit, at }, index) => ({
            key: `${kind} ${id} ${index}`,
            cells: [
              <a href={deskPath(`/collections/${kind}/${id}`)} key="title">
                {name || t('desk.untitled')}
              </a>,
              isKind(kind) ? kindWord(kind) : t('scores.overview.task'),
              unit,
              at.includes('T') ? minuteOf(at) : at,
            ],
          }))}
        />
      )}
    </section>
  )
}
