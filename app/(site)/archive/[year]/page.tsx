export { periodPage as default } from '../../_pages/periodPage'
