import type { PayloadRequest } from 'payload'
import type { Actor, Role } from '../../editorial/rules/roles'
import { t } from '../../messages/index'
import { ConfirmAccount } from '../accounts/ConfirmButton'
import { accountPath } from '../links'
import { roleWord } from '../words/gateWords'

interface Account {
  id: string | number
  name?: string
  email?: string
  role: Role
  updatedAt: string
}

const MOST = 50

/** Gatekeepers and directors whom an admin made or changed: they wait for a director's word. */
export async function AccountsLane({ req, actor }: { req: PayloadRequest; actor: Actor }) {
  const { docs, totalDocs } = await req.payload.find({
    collection: 'users',
    where: { and: [{ confirmed: { equals: false } }, { suspended: { not_equals: true } }] },
    limit: MOST,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const accounts = docs as unknown as Account[]
  return (
    <section aria-labelledby="desk-lane-accounts" className="desk-lane">
      <h2 id="desk-lane-accounts">{t('desk.laneHead', { name: t('desk.lane.accounts'), count: totalDocs })}</h2>
      {accounts.length === 0 ? (
        <div className="desk-empty">
          <p>{t(actor.role === 'director' ? 'desk.emptyAccounts' : 'desk.emptyAccountsAdmin')}</p>
          {actor.role === 'admin' && (
            <a className="desk-button" href="/admin/collections/users/create">
              {t('desk.newAccount')}
            </a>
          )}
        </div>
      ) : (
        <ul className="desk-lane__rows">
          {accounts.map(({ id, name, email, role, updatedAt }) => (
            <li className="desk-lane__row" key={id}>
              <a className="desk-lane__title" href={accountPath(String(id))}>
                {name}
              </a>
              <span className="desk-lane__facts">
                <span>{roleWord(role)}</span>
                <span>{email}</span>
                {actor.role === 'director' && String(id) !== actor.id ? (
                  <ConfirmAccount id={String(id)} name={name ?? ''} seen={updatedAt} />
                ) : (
                  <span>{t('desk.confirmWaits')}</span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
