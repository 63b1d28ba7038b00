/** On MongoDB a new entry of the log wakes, whoever wrote it, also after the line to the database was broken. */
import mongoose from 'mongoose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { watchInserts } from '../../src/platform/mongoStream'
import { mongoCable, type Cable } from '../support/cable'
import { mongodbAddress } from '../support/mongod'

const isMongo = process.env.TEST_DATABASE === 'mongodb'
let cable: Cable
let near: mongoose.Connection
let far: mongoose.Connection
beforeAll(async () => {
  if (!isMongo) return
  const uri = mongodbAddress(`stream_${process.pid}`)
  cable = await mongoCable(uri)
  near = await mongoose
    .createConnection(cable.env.DATABASE_URI ?? '', { heartbeatFrequencyMS: 500, serverSelectionTimeoutMS: 500 })
    .asPromise()
  far = await mongoose.createConnection(uri).asPromise()
  await far.createCollection('log')
})
afterAll(async () => {
  if (!isMongo) return
  await near.close(true)
  await far.dropDatabase()
  await far.close(true)
  await cable.close()
})

test('an insert is told, a change of it is not, and a broken line is mended', async ({ skip }) => {
  skip(!isMongo, 'SQLite has no change stream')
  const heard: number[] = []
  let inserted = 0
  const stop = watchInserts(near.collection('log') as never, () => void heard.push(inserted))
  const insert = async () => {
    inserted++
    await far.collection('log').insertOne({ seq: inserted })
  }
  // A stream hears what comes after it was opened.
  await expect
    .poll(async () => {
      await insert()
      return heard.length
    })
    .toBeGreaterThan(0)
  const last = inserted
  await expect.poll(() => heard.at(-1)).toBe(last)
  const before = heard.length
  await far.collection('log').updateOne({ seq: 1 }, { $set: { other: true } })
  await insert()
  await expect.poll(() => heard.length).toBe(before + 1)

  await cable.cut()
  await insert()
  await cable.mend()
  await expect.poll(() => heard.at(-1)).toBe(inserted)
  const after = heard.length
  await expect
    .poll(async () => {
      await insert()
      return heard.length
    })
    .toBeGreaterThan(after + 1)
  await stop()
  const end = heard.length
  await insert()
  expect(heard).toHaveLength(end)
})
