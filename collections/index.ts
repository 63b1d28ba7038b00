/** The nouns of the product, in the order in which the desk lists them. */
import { Campaigns } from './Campaigns'
import { Clippings } from './Clippings'
import { CoverageTasks } from './CoverageTasks'
import { DossierBatches } from './dossierRows'
import { DutyRoster } from './DutyRoster'
import { ExemplaryCases } from './ExemplaryCases'
import {
  AuditHead,
  AuditLog,
  FileTexts,
  PreviewLinks,
  Publications,
  Reviews,
  Revisions,
  SignInFailures,
  ViewCounts,
} from './gateRows'
import { Imports } from './imports'
import { Media } from './Media'
import { Escalations, NotificationChoices, Follows, Outbox } from './notifications'
import { News } from './News'
import { Projects } from './Projects'
import { Notices } from './Notices'
import { withOwnColumns } from './hooks/ownColumns'
import { Comments, Readers } from './reviewRows'
import { RobotSettings } from './RobotSettings'
import { RuleBook } from './RuleBook'
import { GateSettings, PublicSettings } from './settings'
import { Speeches } from './Speeches'
import { Units } from './Units'
import { Users } from './Users'
import {
  CalendarFeeds,
  CampaignRuns,
  Coverage,
  ExchangeRates,
  FigureChanges,
  InspectionFindings,
  Inspections,
  ScoreMonths,
  ScoreRules,
  TaskTemplates,
} from './waveRows'
import { WordSettings } from './WordSettings'

const all = [
  ExemplaryCases,
  Speeches,
  Notices,
  News,
  Campaigns,
  CoverageTasks,
  Projects,
  Clippings,
  Media,
  Units,
  Users,
  Revisions,
  Reviews,
  Comments,
  Readers,
  Publications,
  PreviewLinks,
  FileTexts,
  Imports,
  AuditLog,
  AuditHead,
  SignInFailures,
  ViewCounts,
  DossierBatches,
  Coverage,
  CampaignRuns,
  TaskTemplates,
  CalendarFeeds,
  FigureChanges,
  ExchangeRates,
  ScoreRules,
  ScoreMonths,
  Inspections,
  InspectionFindings,
  Outbox,
  Follows,
  NotificationChoices,
  Escalations,
]
export const collections = all.map(withOwnColumns)
export const globals = [PublicSettings, GateSettings, DutyRoster, WordSettings, RuleBook, RobotSettings]
