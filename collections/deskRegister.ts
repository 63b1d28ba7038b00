/** The pages of the register of projects and of the figures, and what they are handed. */
import type { AdminViewConfig } from 'payload'
import { openChanges } from '../src/campaign/figures/changes'
import { ratesOf } from '../src/campaign/figures/rates'
import { registerOf } from '../src/campaign/figures/register'
import { pipelineOf, proposedDuplicates } from '../src/campaign/projects/find'
import { projectMapOf, proposedProjects, storiesOfProject } from '../src/campaign/projects/stories'

export const registerViews: Record<string, AdminViewConfig> = {
  pipeline: {
    path: '/pipeline',
    exact: true,
    Component: { path: '/src/desk/projects/PipelinePage#PipelinePage', serverProps: { pipelineOf } },
  },
  project: {
    path: '/projects/:id',
    exact: true,
    Component: { path: '/src/desk/projects/ProjectPage#ProjectPage', serverProps: { storiesOfProject } },
  },
  projectMap: {
    path: '/project-map',
    exact: true,
    Component: { path: '/src/desk/projects/MapPage#MapPage', serverProps: { projectMapOf, proposedProjects } },
  },
  duplicates: {
    path: '/duplicates',
    exact: true,
    Component: { path: '/src/desk/projects/DuplicatesPage#DuplicatesPage', serverProps: { proposedDuplicates } },
  },
  projectImport: {
    path: '/project-import',
    exact: true,
    Component: '/src/desk/projects/ImportPage#ImportPage',
  },
  figures: {
    path: '/figures',
    exact: true,
    Component: { path: '/src/desk/figures/FiguresPage#FiguresPage', serverProps: { registerOf } },
  },
  figureChanges: {
    path: '/figures/changes',
    exact: true,
    Component: { path: '/src/desk/figures/ChangesPage#ChangesPage', serverProps: { openChanges } },
  },
  rates: {
    path: '/figures/rates',
    exact: true,
    Component: { path: '/src/desk/figures/RatesPage#RatesPage', serverProps: { ratesOf } },
  },
}
