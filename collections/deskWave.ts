/** Pages of the wave: campaigns that run, scores, clippings, what came of it, and the daily inspection. */
import type { AdminViewConfig } from 'payload'
import { clippingsFor } from '../src/campaign/clippings/mine'
import { scoresOf } from '../src/campaign/scores/report'
import { tablesOf } from '../src/campaign/scores/tables'
import { ownFeeds } from '../src/campaign/feeds/feeds'
import { ownTasks } from '../src/campaign/ownTasks'
import { runsOf } from '../src/campaign/run/list'
import { runOf } from '../src/campaign/run/view'
import { overviewOf } from '../src/campaign/overview/report'
import { inspectionOf } from '../src/campaign/inspection/inspect'
import { templatesOf } from '../src/editorial/taskTemplates'

export const waveViews: Record<string, AdminViewConfig> = {
  wave: {
    path: '/wave/:campaign?',
    Component: {
      path: '/src/desk/wave/WavePage#WavePage',
      serverProps: { runsOf, runOf, ownTasks, ownFeeds, templatesOf },
    },
  },
  inspection: {
    path: '/inspection',
    exact: true,
    Component: { path: '/src/desk/inspection/InspectionPage#InspectionPage', serverProps: { inspectionOf } },
  },
  scores: {
    path: '/scores',
    exact: true,
    Component: { path: '/src/desk/scores/ScoresPage#ScoresPage', serverProps: { scoresOf } },
  },
  scoreRules: {
    path: '/scores/rules',
    exact: true,
    Component: { path: '/src/desk/scores/RulesPage#RulesPage', serverProps: { tablesOf } },
  },
  clippings: {
    path: '/clippings',
    exact: true,
    Component: { path: '/src/desk/clippings/ClippingsPage#ClippingsPage', serverProps: { clippingsFor } },
  },
  overview: {
    path: '/overview',
    exact: true,
    Component: { path: '/src/desk/overview/OverviewPage#OverviewPage', serverProps: { overviewOf } },
  },
}
