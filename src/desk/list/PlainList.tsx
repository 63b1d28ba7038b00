/**
 * The list of units, accounts or files: links, nothing to tick. A drawer that lets one choose a document is Payload's own
 * list (there rows are not selected in bulk, which is how the two are told apart).
 */
import { DefaultListView, SetStepNav } from '@payloadcms/ui'
import type { ListViewClientProps, ListViewServerPropsOnly } from 'payload'
import { t } from '../../messages/index'
import { cellWords, columnsOf, labelIn, type Column } from './cells'
import { NotFoundLine } from './NotFoundLine'
import { Pager } from './Pager'
import { SearchForm } from './SearchForm'
import { Thumbnail } from './Thumbnail'
import { unitNames } from './unitNames'

/** The title, and what may be long beside it, go on in a second line. */
const classOf = ({ name }: Column, index: number): string | undefined =>
  index === 0 ? 'desk-table__title' : name === 'email' ? 'desk-table__long' : undefined

type Props = ListViewClientProps & ListViewServerPropsOnly

export async function PlainList(props: Props) {
  if (props.enableRowSelections !== true) {
    const { clientProps } = clientPart(props)
    return <DefaultListView {...clientProps} />
  }
  const { collectionConfig, data, hasCreatePermission, payload, searchParams, user } = props
  const path = `/admin/collections/${collectionConfig.slug}`
  const name = labelIn(collectionConfig.labels.plural)
  const search = typeof searchParams?.search === 'string' ? searchParams.search : ''
  const columns = columnsOf(collectionConfig)
  const rows = data.docs as unknown as Record<string, unknown>[]
  const units = await unitNames({ payload, user }, rows)
  return (
    <main className="desk-page">
      <SetStepNav nav={[{ label: name, url: path }]} />
      <div className="desk-page__head">
        <h1>{name}</h1>
        {hasCreatePermission && (
          <a className="desk-button desk-button--primary" href={`${path}/create`}>
            {t('desk.new', { kind: name })}
          </a>
        )}
      </div>
      <NotFoundLine searchParams={searchParams} />
      <SearchForm action={path} label={t('desk.searchName')} search={search} />
      {rows.length > 0 ? (
        <div className="desk-scroll desk-list">
          <table className="desk-table desk-table--list" role="table">
            <thead role="rowgroup">
              <tr role="row">
                {columns.map((column) => (
                  <th key={column.name} role="columnheader" scope="col">
                    {column.label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody role="rowgroup">
              {rows.map((row) => (
                <tr role="row" key={String(row.id)}>
                  {columns.map((column, index) => (
                    <td role="cell" className={classOf(column, index)} key={column.name}>
                      {index === 0 ? (
                        <a href={`${path}/${String(row.id)}`}>
                          {collectionConfig.upload && <Thumbnail row={row} />}
                          {cellWords(column, row, units) || t('desk.untitled')}
                        </a>
                      ) : (
                        cellWords(column, row, units)
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <p className="desk-empty">{search ? t('desk.emptyFiltered') : t('desk.emptyList', { kind: name })}</p>
      )}
      <Pager
        page={data.page ?? 1}
        pages={data.totalPages}
        path={path}
        query={search ? { search } : {}}
        total={data.totalDocs}
      />
    </main>
  )
}

/** What Payload's own list takes: everything but what only the server may hold. */
function clientPart({
  collectionConfig: _collection,
  data: _data,
  i18n: _i18n,
  limit: _limit,
  locale: _locale,
  params: _params,
  payload: _payload,
  permissions: _permissions,
  searchParams: _search,
  user: _user,
  listSearchableFields: _searchable,
  ...clientProps
}: Props): { clientProps: ListViewClientProps } {
  return { clientProps }
}
