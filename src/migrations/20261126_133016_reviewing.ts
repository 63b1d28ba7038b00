import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`comments\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`story\` text,
  	\`unit\` text,
  	\`number\` numeric NOT NULL,
  	\`revision\` text,
  	\`field\` text,
  	\`excerpt\` text,
  	\`start\` numeric,
  	\`end\` numeric,
  	\`text\` text,
  	\`blocker\` integer,
  	\`replacement\` text,
  	\`person\` text,
  	\`person_name\` text,
  	\`at\` text,
  	\`state\` text,
  	\`closed_by\` text,
  	\`closed_by_name\` text,
  	\`closed_at\` text,
  	\`note\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`comments_kind_idx\` ON \`comments\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`comments_story_idx\` ON \`comments\` (\`story\`);`)
  await db.run(sql`CREATE INDEX \`comments_unit_idx\` ON \`comments\` (\`unit\`);`)
  await db.run(sql`CREATE INDEX \`comments_revision_idx\` ON \`comments\` (\`revision\`);`)
  await db.run(sql`CREATE INDEX \`comments_person_idx\` ON \`comments\` (\`person\`);`)
  await db.run(sql`CREATE INDEX \`comments_state_idx\` ON \`comments\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`comments_updated_at_idx\` ON \`comments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`comments_created_at_idx\` ON \`comments\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`kind_story_number_1_idx\` ON \`comments\` (\`kind\`,\`story\`,\`number\`);`)
  await db.run(sql`CREATE TABLE \`readers\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`story\` text,
  	\`unit\` text,
  	\`person\` text,
  	\`person_name\` text,
  	\`home\` text,
  	\`stage\` text,
  	\`claimed_at\` text,
  	\`seen_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`readers_kind_idx\` ON \`readers\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`readers_story_idx\` ON \`readers\` (\`story\`);`)
  await db.run(sql`CREATE INDEX \`readers_unit_idx\` ON \`readers\` (\`unit\`);`)
  await db.run(sql`CREATE INDEX \`readers_person_idx\` ON \`readers\` (\`person\`);`)
  await db.run(sql`CREATE INDEX \`readers_claimed_at_idx\` ON \`readers\` (\`claimed_at\`);`)
  await db.run(sql`CREATE INDEX \`readers_updated_at_idx\` ON \`readers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`readers_created_at_idx\` ON \`readers\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`kind_story_person_idx\` ON \`readers\` (\`kind\`,\`story\`,\`person\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`comments\`;`)
  await db.run(sql`DROP TABLE \`readers\`;`)
}
