import config from '@payload-config'
import '@payloadcms/next/css'
import './custom.css'
import { RootLayout, handleServerFunctions } from '@payloadcms/next/layouts'
import type { ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'
import { importMap } from './admin/importMap.js'

/** The functions of Payload's frame that the desk's forms and choosers call. Any other name a client sends is nobody's. */
const CALLED: readonly string[] = [
  'form-state',
  'render-document',
  'render-document-slots',
  'render-field',
  'render-list',
  'table-state',
]

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  return CALLED.includes(args.name) ? handleServerFunctions({ ...args, config, importMap }) : null
}

/** The frame of the desk. */
export default function Layout({ children }: { children: ReactNode }) {
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  )
}
