/** The list of one kind of story, in the place of Payload's: filters, one's own views, claims; nothing is decided in it. */
import { SetStepNav } from '@payloadcms/ui'
import { createLocalReq, type ListViewServerProps, type PayloadRequest } from 'payload'
import type { Kind } from '../../editorial/rules/kinds'
import type { ListView } from '../../editorial/rules/listViews'
import { t } from '../../messages/index'
import { createPath, listPath } from '../links'
import { readerOf } from '../reader'
import { kindWord } from '../words/gateWords'
import { ClaimForm } from './ClaimForm'
import { choosableOf, reviews, unclaimed, type Choosable } from './claimMany'
import { withClaims } from './claims'
import { NotFoundLine } from './NotFoundLine'
import { Pager } from './Pager'
import { membersOf, queryOf, type Address } from './query'
import { SearchForm } from './SearchForm'
import { SortLinks } from './SortLinks'
import { stageCounts } from './stageCounts'
import { StageFilters } from './StageFilters'
import { StoryTable, type StoryRow } from './StoryTable'
import { unitNames } from './unitNames'
import { ViewLinks } from './ViewLinks'
import { ViewTools } from './ViewTools'

interface Props extends ListViewServerProps {
  /** handed over by the configuration: which of these stories the person can carry on now */
  waitingFor(req: PayloadRequest, kind: Kind, ids: readonly string[]): Promise<Set<string>>
  /** the same: the views of the person of the request */
  viewsOf(req: PayloadRequest, kind: Kind): Promise<ListView[]>
}

/** Which stories of a page the person may take up, or has. The policy is asked only where somebody of the role reviews. */
async function choosableIn(
  req: PayloadRequest,
  kind: Kind,
  rows: readonly StoryRow[],
  waitingFor: Props['waitingFor'],
): Promise<Choosable[]> {
  const reader = readerOf(req.user)
  if (!reader || !reviews(reader.role)) return []
  const ids = unclaimed(rows).map(({ id }) => String(id))
  return choosableOf(rows, reader.id, await waitingFor(req, kind, ids))
}

export async function StoryList(props: Props) {
  const { collectionConfig, data, hasCreatePermission, listPreferences, payload, searchParams, user } = props
  const kind = collectionConfig.slug as Kind
  const query = queryOf((searchParams ?? {}) as Address, listPreferences?.sort)
  const { stage, search } = query
  const req = await createLocalReq({ user: user ?? undefined }, payload)
  const rows = await withClaims({ payload, user }, kind, data.docs as unknown as StoryRow[])
  const [units, counts, views, choosable] = await Promise.all([
    unitNames({ payload, user }, rows),
    stageCounts({ payload, user }, kind),
    props.viewsOf(req, kind),
    choosableIn(req, kind, rows, props.waitingFor),
  ])
  return (
    <main className="desk-page">
      <SetStepNav nav={[{ label: kindWord(kind), url: listPath(kind) }]} />
      <div className="desk-page__head">
        <h1>{kindWord(kind)}</h1>
        {hasCreatePermission && (
          <a className="desk-button desk-button--primary" href={createPath(kind)}>
            {t('desk.new', { kind: kindWord(kind) })}
          </a>
        )}
      </div>
      <NotFoundLine searchParams={searchParams} />
      <ViewLinks kind={kind} present={query} views={views} />
      <StageFilters counts={counts} kind={kind} present={stage} />
      <div className="desk-listbar">
        <SearchForm action={listPath(kind)} label={t('desk.searchTitle')} search={search} stage={stage} />
        <SortLinks kind={kind} query={query} />
      </div>
      <ViewTools kind={kind} present={query} views={views} />
      <ClaimForm kind={kind} stories={choosable}>
        {rows.length > 0 ? (
          <StoryTable
            choosable={new Set(choosable.map(({ id }) => id))}
            kind={kind}
            now={new Date()}
            rows={rows}
            units={units}
          />
        ) : (
          <p className="desk-empty">
            {search || stage ? t('desk.emptyFiltered') : t('desk.emptyList', { kind: kindWord(kind) })}
          </p>
        )}
      </ClaimForm>
      <Pager
        stories
        page={data.page ?? 1}
        pages={data.totalPages}
        path={listPath(kind)}
        query={membersOf(query)}
        total={data.totalDocs}
      />
    </main>
  )
}
