/** The old container of Office: what older programs write, and what a file with a password is kept in. */
const CONTAINER = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const SEALED = Buffer.from('EncryptedPackage', 'utf16le')

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Is it such a container, whatever lies in it. */
export const isContainer = (bytes: Uint8Array): boolean =>
  bufferOf(bytes).subarray(0, CONTAINER.length).equals(CONTAINER)

/** Is it an Office file that opens with a password alone. */
export const isSealed = (bytes: Uint8Array): boolean => isContainer(bytes) && bufferOf(bytes).includes(SEALED)
