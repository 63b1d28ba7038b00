/** Which rooms of the desk stand where in the admin, and what the gate hands to them. Components are named by path. */
import type { AdminViewConfig, CollectionConfig } from 'payload'
import { clocksOf } from '../src/editorial/clocks'
import { outlookOf } from '../src/editorial/outlook'
import { waitingFor } from '../src/editorial/waiting'
import { both } from '../src/messages/index'

type Room = NonNullable<CollectionConfig['admin']>

/** A group of the menu, named in both languages. */
export const group = (name: 'stories' | 'material' | 'management'): Record<string, string> => both(`desk.group.${name}`) ?? {}

/** What of Payload's own controls no document of this product has. */
export const bare = { hideAPIURL: true } as const satisfies Room

/** The pages of a story: its list, and one page in the place of edit, versions and API. */
export const storyRooms: Room['components'] = {
  views: {
    list: { Component: '/src/desk/list/StoryList#StoryList' },
    edit: { root: { Component: { path: '/src/desk/edit/StoryDocument#StoryDocument', serverProps: { outlookOf } } } },
  },
}

/** The pages beside the collections. */
export const views: Record<string, AdminViewConfig> = {
  dashboard: { Component: { path: '/src/desk/dashboard/Dashboard#Dashboard', serverProps: { waitingFor, clocksOf } } },
  act: { path: '/act/:kind/:id/:action', Component: { path: '/src/desk/act/ActPage#ActPage', serverProps: { outlookOf } } },
}
