import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE INDEX \`story_createdAt_idx\` ON \`publications\` (\`story\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`story_createdAt_1_idx\` ON \`coverage\` (\`story\`,\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`story_createdAt_idx\`;`)
  await db.run(sql`DROP INDEX \`story_createdAt_1_idx\`;`)
}
