'use client'
import { isEditable } from '../../editorial/rules/policy'
import { t } from '../../messages/index'
import { Panel } from '../panel/Panel'
import { StoryText } from '../read/StoryText'
import { stageWord } from '../words/gateWords'
import type { ScreenProps, Telling } from './StoryScreen'

/** A story that the reader cannot write in now: why not, and its text. */
export function Reading({ outlook, files, since, done, onDone }: ScreenProps & Telling) {
  const { kind, stage, title, content, issues, names, revision } = outlook
  return (
    <main className="desk-story">
      <h1 className="desk-story__title">{title}</h1>
      <div className="desk-story__columns">
        <div className="desk-story__main">
          <p className="desk-banner">
            {isEditable(stage)
              ? t('desk.bannerOthers', { unit: outlook.unit.name })
              : t('desk.bannerLocked', { stage: stageWord(stage), sha: revision?.slice(0, 8) ?? '' })}
          </p>
          <StoryText content={content} files={files} kind={kind} names={names} />
        </div>
        <Panel content={content} done={done} issues={issues} onDone={onDone} outlook={outlook} since={since} />
      </div>
    </main>
  )
}
