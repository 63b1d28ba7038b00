import type { Stage } from '../../editorial/rules/stages'
import { standingOf } from '../../editorial/rules/standing'
import { t } from '../../messages/index'
import { stageWord } from '../words/gateWords'
import { Glyph } from './Glyph'

interface Props {
  stage: Stage
  /** the site shows an edition of it */
  live: boolean
  /** an edition of it was taken down for now */
  suspended: boolean
}

/** What the site has while the next edition is in the making; where the stage says it already, nothing. */
function siteWord({ stage, live, suspended }: Props): string {
  if (stage === 'published') return ''
  return live ? t('desk.onSite') : suspended ? t('desk.offSite') : ''
}

/** Where a story stands: its word, then its glyph, and beside it what the site has. Not a button. */
export function StageTag(props: Props) {
  const standing = standingOf(props.stage, props.suspended)
  const site = siteWord(props)
  return (
    <>
      <span className={`desk-tag desk-tag--${standing}`}>
        {stageWord(standing)}
        <Glyph stage={standing} />
      </span>
      {site && <span className="desk-quiet desk-onsite">{site}</span>}
    </>
  )
}
