'use client'
import { useId, useState } from 'react'
import type { CommentInput } from '../../editorial/rules/comments/types'
import type { StoryContent } from '../../editorial/rules/content'
import type { Kind } from '../../editorial/rules/kinds'
import { t } from '../../messages/index'
import { SECTIONS } from '../read/order'
import { fieldWord } from '../words/fieldWords'
import type { Passage } from './passage'
import { selectedPassage } from './selection'

interface Props {
  kind: Kind
  content: StoryContent
  /** passages of the page can be selected: the text is frozen */
  passages: boolean
  /** the person may stop a pass */
  mayBlock: boolean
  /** the verb of the button */
  verb: string
  busy: boolean
  /** @returns whether it was taken, so that the form can be emptied */
  onAdd(input: CommentInput): Promise<boolean>
}

const WHOLE = { excerpt: undefined, position: undefined }

/** Where, what, and what to write instead. Nothing is sent before the button is pressed. */
export function CommentForm({ kind, content, passages, mayBlock, verb, busy, onAdd }: Props) {
  const id = useId()
  const [field, setField] = useState<string>('title')
  const [passage, setPassage] = useState<Passage | null>(null)
  const [missed, setMissed] = useState(false)
  const [text, setText] = useState('')
  const [blocker, setBlocker] = useState(false)
  const [replacement, setReplacement] = useState<string | null>(null)

  const take = () => {
    const found = selectedPassage(content)
    setMissed(found === null)
    if (!found) return
    setPassage(found)
    setReplacement(null)
  }
  const drop = () => {
    setPassage(null)
    setReplacement(null)
  }
  const add = async () => {
    const input: CommentInput = {
      ...(passage ?? { field, ...WHOLE }),
      text: text.trim(),
      ...(blocker ? { blocker: true } : {}),
      ...(replacement === null ? {} : { replacement }),
    }
    if (!(await onAdd(input))) return
    drop()
    setText('')
    setBlocker(false)
  }

  return (
    <div className="desk-answers desk-comment-form">
      {passage ? (
        <p>
          {fieldWord(kind, passage.field)} <q className="desk-issue__excerpt">{passage.excerpt}</q>
          <button className="desk-link" onClick={drop} type="button">
            {t('desk.comment.wholeField')}
          </button>
        </p>
      ) : (
        <>
          <label htmlFor={`${id}-field`}>{t('desk.comment.field')}</label>
          <select id={`${id}-field`} onChange={({ target }) => setField(target.value)} value={field}>
            {SECTIONS[kind].flatMap(({ fields }) =>
              fields.map((name) => (
                <option key={name} value={name}>
                  {fieldWord(kind, name)}
                </option>
              )),
            )}
          </select>
        </>
      )}
      {passages && (
        // The press must not take the selection away before it is read.
        <button className="desk-link" onClick={take} onMouseDown={(event) => event.preventDefault()} type="button">
          {t('desk.comment.takeSelection')}
        </button>
      )}
      {missed && (
        <p className="desk-quiet" role="status">
          {t('desk.comment.noSelection')}
        </p>
      )}
      <label htmlFor={`${id}-text`}>{t('desk.comment.text')}</label>
      <textarea
        id={`${id}-text`}
        maxLength={2000}
        onChange={({ target }) => setText(target.value)}
        rows={3}
        value={text}
      />
      {passage && replacement === null && (
        <button className="desk-link" onClick={() => setReplacement(passage.excerpt)} type="button">
          {t('desk.comment.propose')}
        </button>
      )}
      {replacement !== null && (
        <>
          <label htmlFor={`${id}-new`}>{t('desk.comment.replacement')}</label>
          <textarea
            id={`${id}-new`}
            maxLength={5000}
            onChange={({ target }) => setReplacement(target.value)}
            rows={3}
            value={replacement}
          />
        </>
      )}
      {mayBlock && (
        <label className="desk-check">
          <input checked={blocker} onChange={({ target }) => setBlocker(target.checked)} type="checkbox" />
          {t('desk.comment.block')}
        </label>
      )}
      <button
        className="desk-button"
        disabled={busy || (text.trim() === '' && replacement === null)}
        onClick={() => void add()}
        type="button"
      >
        {verb}
      </button>
    </div>
  )
}
