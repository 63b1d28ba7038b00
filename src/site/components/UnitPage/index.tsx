import { t } from '../../../messages/index'
import type { UnitPageProps } from '../../present/unit'
import { EntryList } from '../EntryList'
import { FactList } from '../FactList'
import { LinkRow } from '../LinkRow'
import { Pager } from '../Pager'

/** A unit: what it is, its stories by kind, the campaigns that it takes part in, its live stories. */
export function UnitPage({
  name,
  facts,
  successor,
  kinds,
  campaigns,
  entries,
  pager,
}: Omit<UnitPageProps, 'meta' | 'crumbs'>) {
  return (
    <div className="list-page">
      <h1>{name}</h1>
      <div data-derived="">
        <FactList facts={facts} />
        {successor && (
          <p>
            {t('pages.unit.mergedInto')}
            <a href={successor.href}>{successor.text}</a>
          </p>
        )}
        <LinkRow label={t('pages.unit.kinds')} links={kinds} />
        <LinkRow label={t('pages.unit.campaigns')} links={campaigns} />
        <h2>{t('pages.unit.all')}</h2>
        <EntryList entries={entries} columns />
        <Pager {...pager} />
      </div>
    </div>
  )
}
