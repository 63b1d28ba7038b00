'use client'
import type { Outlook } from '../../editorial/rules/outlook'
import { isEditable } from '../../editorial/rules/policy'
import { standingOf } from '../../editorial/rules/standing'
import { t } from '../../messages/index'
import { Panel } from '../panel/Panel'
import { besideThePage } from '../read/page'
import { PublicView } from '../read/PublicView'
import { StoryText } from '../read/StoryText'
import { isEmpty } from '../read/values'
import type { Base } from '../review/bases'
import { CompareView } from '../review/CompareView'
import { ViewLinks } from '../review/ViewLinks'
import { stageWord } from '../words/gateWords'
import type { ScreenProps, Telling } from './screenProps'

/** Rows that the page shows, of which a part is not public. */
const ROWS = ['figures', 'targets', 'timeline', 'authors']

/** The text as readers will see it, and below it what is frozen with it and stands on no page. */
function FrozenText({ outlook, files }: Pick<ScreenProps, 'outlook' | 'files'>) {
  const { kind, content, names, unit } = outlook
  const beside = besideThePage(kind, content)
  return (
    <>
      <h2 className="desk-read__label">{t('desk.frozenText')}</h2>
      <PublicView content={content} files={files} kind={kind} names={names} unit={unit} />
      {!isEmpty(beside) && (
        <section aria-labelledby="desk-beside" className="desk-beside">
          <h2 id="desk-beside">{t('desk.beside')}</h2>
          <StoryText content={beside} files={files} kind={kind} names={names} shownBefore={ROWS} />
        </section>
      )}
    </>
  )
}

/** Why the reader cannot write here, and what follows. */
function bannerOf({ stage, suspended, unit, revision }: Outlook, chosen: Base | null): string {
  if (isEditable(stage)) return t('desk.bannerOthers', { unit: unit.name })
  if (revision === null) return t('desk.bannerNever', { stage: stageWord(stage) })
  const about = { stage: stageWord(standingOf(stage, suspended !== null)), sha: revision.slice(0, 8) }
  return chosen ? t('desk.bannerCompared', { ...about, number: chosen.number }) : t('desk.bannerLocked', about)
}

/** A story that the reader cannot write in now: why not, and its text. */
export function Reading({ outlook, files, comparing, reviewing, since, done, onDone }: ScreenProps & Telling) {
  const { kind, id, title, content, issues } = outlook
  const { bases, chosen } = comparing
  return (
    <main className="desk-story">
      <h1 className="desk-story__title">{title}</h1>
      <div className="desk-story__columns">
        <div className="desk-story__main">
          <p className="desk-banner">{bannerOf(outlook, chosen)}</p>
          <ViewLinks bases={bases} chosen={chosen} id={id} kind={kind} />
          {chosen ? <CompareView {...comparing} kind={kind} /> : <FrozenText files={files} outlook={outlook} />}
        </div>
        <Panel
          content={content}
          done={done}
          issues={issues}
          onDone={onDone}
          outlook={outlook}
          reviewing={reviewing}
          since={since}
        />
      </div>
    </main>
  )
}
