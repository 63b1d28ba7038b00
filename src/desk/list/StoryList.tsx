/** The list of one kind of story, in the place of Payload's: nothing to tick, nothing to change in bulk. */
import { SetStepNav } from '@payloadcms/ui'
import type { ListViewServerProps } from 'payload'
import type { Kind } from '../../editorial/rules/kinds'
import { STAGES, type Stage } from '../../editorial/rules/stages'
import { t } from '../../messages/index'
import { createPath, listPath } from '../links'
import { kindWord } from '../words/gateWords'
import { withClaims } from './claims'
import { Pager } from './Pager'
import { SearchForm } from './SearchForm'
import { StageFilters } from './StageFilters'
import { StoryTable, type StoryRow } from './StoryTable'
import { unitNames } from './unitNames'

type Props = ListViewServerProps

type Query = Record<string, string | string[] | undefined>

const isStage = (value: unknown): value is Stage => STAGES.includes(value as Stage)

async function countsOf(
  { payload, user }: Pick<Props, 'payload' | 'user'>,
  kind: Kind,
): Promise<Partial<Record<Stage, number>>> {
  const counts = await Promise.all(
    STAGES.map(async (stage) => {
      const { totalDocs } = await payload.count({
        collection: kind,
        where: { stage: { equals: stage } },
        overrideAccess: false,
        user,
      })
      return [stage, totalDocs] as const
    }),
  )
  return Object.fromEntries(counts)
}

/** `where[stage][equals]` of the address, as Next or as a parser of nested queries hands it over. */
function stageOf(query: Query): Stage | null {
  const flat = query['where[stage][equals]']
  return isStage(flat) ? flat : null
}

export async function StoryList({ collectionConfig, data, hasCreatePermission, payload, searchParams, user }: Props) {
  const kind = collectionConfig.slug as Kind
  const query = (searchParams ?? {}) as Query
  const stage = stageOf(query)
  const search = typeof query.search === 'string' ? query.search : ''
  const rows = await withClaims({ payload, user }, kind, data.docs as unknown as StoryRow[])
  const units = await unitNames({ payload, user }, rows)
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
      <StageFilters counts={await countsOf({ payload, user }, kind)} kind={kind} present={stage} />
      <SearchForm action={listPath(kind)} label={t('desk.searchTitle')} search={search} stage={stage} />
      {rows.length > 0 ? (
        <StoryTable kind={kind} now={new Date()} rows={rows} units={units} />
      ) : (
        <p className="desk-empty">
          {search || stage ? t('desk.emptyFiltered') : t('desk.emptyList', { kind: kindWord(kind) })}
        </p>
      )}
      <Pager
        stories
        page={data.page ?? 1}
        pages={data.totalPages}
        path={listPath(kind)}
        query={{ ...(stage ? { 'where[stage][equals]': stage } : {}), ...(search ? { search } : {}) }}
        total={data.totalDocs}
      />
    </main>
  )
}
