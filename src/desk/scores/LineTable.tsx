import { sum } from '../../campaign/rules/scoring/decimals'
import type { ScoreLine } from '../../campaign/rules/scoring/ledger'
import { becauseWords, ruleWord } from '../../campaign/scores/words'
import { t } from '../../messages/index'
import { ListTable } from '../frame/ListTable'
import { editPath, scoreRulesPath } from '../links'

interface Props {
  name: string
  lines: readonly ScoreLine[]
  /** whose stories the reader may open; all where it is absent */
  own?: string | null
}

/** The points of one unit, each down to its story and its rule. */
export function LineTable({ name, lines, own }: Props) {
  const head = ['rule', 'story', 'person', 'points', 'because', 'rules'] as const
  return (
    <>
      <h2 id="lines">{t('scores.linesOf', { name })}</h2>
      {lines.length === 0 ? (
        <p className="desk-empty">{t('scores.noLines')}</p>
      ) : (
        <>
          <p className="desk-quiet">
            {t('scores.linesSum', { count: lines.length, points: sum(lines.map(({ points }) => points)) })}
          </p>
          <ListTable
            head={head.map((column) => t(`scores.column.${column}`))}
            label={t('scores.linesOf', { name })}
            long={[1, 4]}
            rows={lines.map((line, index) => ({
              key: `${line.key} ${line.person?.id ?? line.person?.name ?? ''} ${index}`,
              cells: [
                ruleWord(line.rule),
                own === undefined || own === line.story.unit ? (
                  <a href={editPath(line.story.kind, line.story.id)} key="story">
                    {line.story.title}
                  </a>
                ) : (
                  line.story.title
                ),
                line.person?.name ?? '',
                line.points,
                becauseWords(line),
                <a href={`${scoreRulesPath}#table-${line.rules}`} key="rules">
                  {t('scores.table', { number: line.rules })}
                </a>,
              ],
            }))}
          />
        </>
      )}
    </>
  )
}
