/** On a director's own page: who signs while they are away. */
import type { PayloadRequest } from 'payload'
import type { Actor } from '../../editorial/rules/roles'
import { substitutionOf } from '../../editorial/rules/substitutes'
import { t } from '../../messages/index'
import { minuteOf } from '../words/moments'
import { SubstituteEnd } from './SubstituteEnd'
import { SubstituteForm } from './SubstituteForm'

const MOST = 200

export async function SubstituteSection({ req, actor }: { req: PayloadRequest; actor: Actor }) {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: {
      and: [
        { role: { in: ['gatekeeper', 'director'] } },
        { confirmed: { not_equals: false } },
        { suspended: { not_equals: true } },
        { id: { not_equals: actor.id } },
      ],
    },
    sort: 'name',
    limit: MOST,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const people = docs.map((user) => ({ id: String(user.id), name: String(user.name ?? ''), now: substitutionOf(user) }))
  const present = people.find(({ now }) => now?.id === actor.id && new Date(now.until) > new Date())
  return (
    <section aria-labelledby="desk-substitute">
      <h2 id="desk-substitute">{t('desk.substitute')}</h2>
      <p className="desk-quiet">{t('desk.substituteHow')}</p>
      {present?.now ? (
        <>
          <p>
            {t('desk.substitutePresent', {
              name: present.name,
              from: minuteOf(present.now.from),
              until: minuteOf(present.now.until),
            })}
          </p>
          <SubstituteEnd id={present.id} name={present.name} />
        </>
      ) : (
        <SubstituteForm people={people.map(({ id, name }) => ({ id, name }))} />
      )}
    </section>
  )
}
