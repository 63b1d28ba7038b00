/** The nouns of the product, in the order in which the desk lists them. */
import { Campaigns } from './Campaigns'
import { CoverageTasks } from './CoverageTasks'
import { ExemplaryCases } from './ExemplaryCases'
import { AuditHead, AuditLog, Comments, Publications, Readers, Reviews, Revisions } from './gateRows'
import { Media } from './Media'
import { Notices } from './Notices'
import { GateSettings, PublicSettings } from './settings'
import { Speeches } from './Speeches'
import { Units } from './Units'
import { Users } from './Users'

export const collections = [
  ExemplaryCases,
  Speeches,
  Notices,
  Campaigns,
  CoverageTasks,
  Media,
  Units,
  Users,
  Revisions,
  Reviews,
  Comments,
  Readers,
  Publications,
  AuditLog,
  AuditHead,
]
export const globals = [PublicSettings, GateSettings]
