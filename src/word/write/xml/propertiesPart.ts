/** `docProps/core.xml`: title, office and moment. No person is named, and no program. */
import { element, inert, part } from './markup'

export interface Properties {
  title: string
  /** the unit in whose name it stands */
  office: string
  /** ISO moment */
  at: string
}

const W3C = { 'xsi:type': 'dcterms:W3CDTF' }

/** Of a moment the seconds: what the schema takes. */
const seconds = (iso: string): string => `${new Date(iso).toISOString().slice(0, 19)}Z`

export const propertiesPart = ({ title, office, at }: Properties): string =>
  part(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      element('dc:title', {}, inert(title)),
      element('dc:creator', {}, inert(office)),
      element('dc:language', {}, 'zh-CN'),
      element('dcterms:created', W3C, seconds(at)),
      element('dcterms:modified', W3C, seconds(at)),
    ),
  )
