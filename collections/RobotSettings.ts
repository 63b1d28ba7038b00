import type { Field, GlobalConfig } from 'payload'
import { ROBOTS } from '../src/editorial/rules/notifications'
import { only } from './access'
import { bare, group, onlyFor, robotRooms } from './desk'
import { robotEndpoints } from './endpoints/robots'
import { gateSet, inner, line } from './fields/texts'
import { gateOnlyGlobal } from './hooks/gateOnly'
import { labelled, noun } from './labels'

/** The address sealed, which no read ever gives back; its end, and whether messages are signed. */
const robot = (name: string): Field[] => [
  inner(line(`${name}Sealed`, 4000)),
  gateSet(line(`${name}Ends`, 8)),
  gateSet({ name: `${name}Signed`, type: 'checkbox' }),
]

/** The robots of the office's group chats: technical settings, an admin's alone. */
export const RobotSettings: GlobalConfig = {
  slug: 'robotSettings',
  label: noun('robotSettings').singular,
  fields: labelled('robotSettings', ROBOTS.flatMap(robot)),
  access: { read: only('admin'), update: only('admin'), readVersions: () => false },
  graphQL: { disableMutations: true },
  lockDocuments: false,
  hooks: gateOnlyGlobal,
  endpoints: robotEndpoints,
  admin: { group: group('management'), hidden: onlyFor('admin'), ...bare, components: robotRooms },
}
