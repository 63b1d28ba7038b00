/** Files that are dragged over a page. Without this a browser leaves the page for a file that is dropped beside a box. */

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false

/**
 * Takes the files that are dropped anywhere on a page.
 * @param page its window, @param onOver whether files are above it
 * @returns how to stop
 */
export function takeFiles(
  page: Pick<Window, 'addEventListener' | 'removeEventListener'>,
  onOver: (over: boolean) => void,
  onFiles: (files: FileList) => void,
): () => void {
  const over = (event: DragEvent): void => {
    if (!hasFiles(event)) return
    event.preventDefault()
    onOver(true)
  }
  const leave = ({ relatedTarget }: DragEvent): void => {
    // From one element of the page to another is no way out.
    if (!relatedTarget) onOver(false)
  }
  const drop = (event: DragEvent): void => {
    onOver(false)
    if (!hasFiles(event)) return
    event.preventDefault()
    if (event.dataTransfer) onFiles(event.dataTransfer.files)
  }
  page.addEventListener('dragover', over)
  page.addEventListener('dragleave', leave)
  page.addEventListener('drop', drop)
  return () => {
    page.removeEventListener('dragover', over)
    page.removeEventListener('dragleave', leave)
    page.removeEventListener('drop', drop)
  }
}
