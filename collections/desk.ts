/** Which rooms of the desk stand where in the admin, and what the gate hands to them. Components are named by path. */
import type { AdminViewConfig, CollectionConfig, GlobalConfig } from 'payload'
import { ownTasks } from '../src/campaign/ownTasks'
import { batchesOf } from '../src/dossier/batch/order'
import { inspectionOf } from '../src/campaign/inspection/inspect'
import { calendarOf } from '../src/editorial/calendar'
import { clocksOf } from '../src/editorial/clocks'
import { comparisonOf } from '../src/editorial/diff'
import { importOf, importReport, ownImports } from '../src/editorial/imports/report'
import { viewsOf } from '../src/editorial/listViews'
import { dutyNow } from '../src/editorial/duty'
import { choicesOf, pageOfProjects } from '../src/campaign/projects/find'
import { ownChoices } from '../src/editorial/notifications/choices'
import { inboxOf } from '../src/editorial/notifications/inbox'
import { robotsSet } from '../src/editorial/notifications/robots'
import { undelivered } from '../src/editorial/notifications/undelivered'
import { outlookOf } from '../src/editorial/outlook'
import { lanesOf, waitingFor } from '../src/editorial/queue'
import { reviewingOf } from '../src/editorial/reviewing'
import { ruleUses } from '../src/editorial/ruleUse'
import type { Role } from '../src/editorial/rules/roles'
import { both, t } from '../src/messages/index'
import { registerViews } from './deskRegister'
import { waveViews } from './deskWave'

type Room = NonNullable<CollectionConfig['admin']>

/** A group of the menu, named in both languages. */
export const group = (name: 'stories' | 'material' | 'management'): Record<string, string> =>
  both(`desk.group.${name}`) ?? {}

/** What of Payload's own controls no document of this product has. */
export const bare = { hideAPIURL: true } as const satisfies Room

/** The pages of a story: its list, and one page in the place of edit, versions and API. */
export const storyRooms: Room['components'] = {
  views: {
    list: { Component: { path: '/src/desk/list/StoryList#StoryList', serverProps: { waitingFor, viewsOf } } },
    edit: {
      root: {
        Component: {
          path: '/src/desk/edit/StoryDocument#StoryDocument',
          serverProps: { outlookOf, comparisonOf, reviewingOf, importOf },
        },
      },
    },
  },
}

/** The list of documents that are no stories, in the place of Payload's. */
const plainList = { list: { Component: '/src/desk/list/PlainList#PlainList' } } as const

/** Only the one page, whatever the address has behind it. */
const onePage = { edit: { root: { Component: '/src/desk/edit/PlainDocument#PlainDocument' } } } as const

/** The rooms of units, accounts and files. */
export const plainRooms: NonNullable<Room['components']>['views'] = { ...plainList, ...onePage }

/** The list of projects with its filters, and the form of one. */
export const projectRooms: NonNullable<Room['components']>['views'] = {
  list: {
    Component: { path: '/src/desk/projects/ProjectList#ProjectList', serverProps: { pageOfProjects, choicesOf } },
  },
  ...onePage,
}

/** The page of a group of settings. */
export const settingsRooms: NonNullable<GlobalConfig['admin']>['components'] = {
  views: { edit: { root: { Component: '/src/desk/settings/SettingsDocument#SettingsDocument' } } },
}

/** The page of the rule book, with how often each rule was waved through. */
export const ruleBookRooms: NonNullable<GlobalConfig['admin']>['components'] = {
  views: {
    edit: {
      root: { Component: { path: '/src/desk/rules/RuleBookDocument#RuleBookDocument', serverProps: { ruleUses } } },
    },
  },
}

/** The page of the robots: their addresses go in and never come out. */
export const robotRooms: NonNullable<GlobalConfig['admin']>['components'] = {
  views: {
    edit: {
      root: { Component: { path: '/src/desk/settings/RobotsDocument#RobotsDocument', serverProps: { robotsSet } } },
    },
  },
}

/** The page of the duty roster: who is on duty now stands above the fields. */
export const dutyRooms: NonNullable<GlobalConfig['admin']>['components'] = {
  views: {
    edit: { root: { Component: { path: '/src/desk/settings/DutyDocument#DutyDocument', serverProps: { dutyNow } } } },
  },
}

/** Hides a menu entry, and the pages behind it, from everybody but these roles. */
export const onlyFor =
  (...roles: Role[]) =>
  ({ user }: { user: unknown }): boolean =>
    !roles.includes((user as { role?: Role } | null)?.role as Role)

/** Sentence above list and form. */
export const told = (key: 'mediaFrozen' | 'unitsHow' | 'usersHow'): Record<string, string> => both(`desk.${key}`) ?? {}

/** The pages beside the collections. */
export const views: Record<string, AdminViewConfig> = {
  dashboard: {
    Component: {
      path: '/src/desk/dashboard/Dashboard#Dashboard',
      serverProps: { lanesOf, clocksOf, inboxOf, inspectionOf, ownTasks, undelivered },
    },
  },
  account: { Component: { path: '/src/desk/accounts/AccountPage#AccountPage', serverProps: { ownChoices } } },
  undelivered: {
    path: '/undelivered',
    Component: { path: '/src/desk/messages/UndeliveredPage#UndeliveredPage', serverProps: { undelivered } },
  },
  login: { Component: '/src/desk/frame/LoginPage#LoginPage' },
  createFirstUser: { Component: '/src/desk/accounts/NoAccounts#NoAccounts' },
  forgot: { Component: '/src/desk/accounts/ForgottenPassword#ForgottenPassword' },
  calendar: {
    path: '/calendar',
    exact: true,
    Component: { path: '/src/desk/calendar/CalendarPage#CalendarPage', serverProps: { calendarOf } },
  },
  dossiers: {
    path: '/dossiers',
    exact: true,
    Component: { path: '/src/desk/dossiers/DossiersPage#DossiersPage', serverProps: { batchesOf } },
  },
  ...registerViews,
  ...waveViews,
  unauthorized: { Component: '/src/desk/frame/NoEntry#NoEntry' },
  recall: { path: '/recall', exact: true, Component: '/src/desk/recall/RecallPage#RecallPage' },
  imports: {
    path: '/imports/:id?',
    Component: { path: '/src/desk/imports/ImportsPage#ImportsPage', serverProps: { importReport, ownImports } },
  },
  handbook: {
    path: '/handbook/:chapter?',
    Component: '/src/desk/handbook/HandbookPage#HandbookPage',
    meta: { title: t('desk.handbook') },
  },
  act: {
    path: '/act/:kind/:id/:action',
    Component: { path: '/src/desk/act/ActPage#ActPage', serverProps: { outlookOf } },
  },
}

/** Pages beside the collections that stand in the menu. */
export const beforeNavLinks = [
  '/src/desk/wave/WaveLink#WaveLink',
  '/src/desk/calendar/CalendarLink#CalendarLink',
  '/src/desk/imports/ImportLink#ImportLink',
  '/src/desk/scores/ScoresLink#ScoresLink',
]
/** What stands before everything else of a page. */
export const header = ['/src/desk/frame/SkipLinks#SkipLinks']

/** What stands in the menu after the collections. */
export const afterNavLinks = ['/src/desk/handbook/HandbookLink#HandbookLink']

/** The product's name where Payload shows its own mark. */
export const graphics = { Logo: '/src/desk/frame/Logo#Logo', Icon: '/src/desk/frame/Logo#Icon' } as const
