import config from '@payload-config'
import { NotFoundPage } from '@payloadcms/next/views'
import { cloneElement, type ReactElement, type ReactNode } from 'react'
import { NotThere } from '../../../../src/desk/frame/NotThere'
import { importMap } from '../importMap.js'

interface Args {
  params: Promise<{ segments: string[] }>
  searchParams: Promise<Record<string, string | string[]>>
}

/** Payload's frame, where there is somebody to show it to, around a page that has a main part and the desk's own words. */
export default async function NotFound({ params, searchParams }: Args) {
  const page = (await NotFoundPage({ config, importMap, params, searchParams })) as ReactElement<{
    children?: ReactNode
  }>
  return page.props.children ? cloneElement(page, undefined, <NotThere />) : <NotThere />
}
