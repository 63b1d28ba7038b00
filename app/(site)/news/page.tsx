import { listPage } from '../_pages/listPage'

export default listPage('news')
