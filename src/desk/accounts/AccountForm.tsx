'use client'
import { useState, type FormEvent } from 'react'
import { t } from '../../messages/index'
import { Alive } from '../frame/Alive'
import { Said } from './Said'
import { useOwnAccount } from './useOwnAccount'

const MOST = 100

/** Name and post: what the owner of an account changes. */
export function AccountForm({ id, name: storedName, post: storedPost }: { id: string; name: string; post: string }) {
  const { save, said } = useOwnAccount(id)
  const [name, setName] = useState(storedName)
  const [post, setPost] = useState(storedPost)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save({ name, post })
  }
  return (
    <form className="desk-form" onSubmit={submit}>
      <Alive>
        <label htmlFor="desk-name">{t('fields.users.name')}</label>
        <input
          autoComplete="name"
          id="desk-name"
          maxLength={MOST}
          onChange={({ target }) => setName(target.value)}
          type="text"
          value={name}
        />
        <label htmlFor="desk-post">{t('fields.post')}</label>
        <input
          id="desk-post"
          maxLength={MOST}
          onChange={({ target }) => setPost(target.value)}
          type="text"
          value={post}
        />
        <Said said={said} />
        <div className="desk-actions">
          <button className="desk-button desk-button--primary" type="submit">
            {t('desk.saveAccount')}
          </button>
        </div>
      </Alive>
    </form>
  )
}
