import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`outbox\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`seq\` numeric,
  	\`channel\` text,
  	\`person\` text,
  	\`why\` text,
  	\`kind\` text,
  	\`story\` text,
  	\`unit\` text,
  	\`action\` text,
  	\`stage\` text,
  	\`by\` text,
  	\`urgent\` integer,
  	\`digest\` integer,
  	\`state\` text,
  	\`batch\` text,
  	\`attempts\` numeric,
  	\`next_at\` text,
  	\`tried_at\` text,
  	\`sent_at\` text,
  	\`read_at\` text,
  	\`last_error\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`outbox_key_idx\` ON \`outbox\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`outbox_batch_idx\` ON \`outbox\` (\`batch\`);`)
  await db.run(sql`CREATE INDEX \`outbox_updated_at_idx\` ON \`outbox\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`outbox_created_at_idx\` ON \`outbox\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`channel_state_nextAt_idx\` ON \`outbox\` (\`channel\`,\`state\`,\`next_at\`);`)
  await db.run(sql`CREATE INDEX \`channel_triedAt_idx\` ON \`outbox\` (\`channel\`,\`tried_at\`);`)
  await db.run(sql`CREATE INDEX \`person_channel_readAt_idx\` ON \`outbox\` (\`person\`,\`channel\`,\`read_at\`);`)
  await db.run(sql`CREATE INDEX \`story_channel_idx\` ON \`outbox\` (\`story\`,\`channel\`);`)
  await db.run(sql`CREATE TABLE \`follows\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`kind\` text,
  	\`story\` text,
  	\`person\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`follows_key_idx\` ON \`follows\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`follows_story_idx\` ON \`follows\` (\`story\`);`)
  await db.run(sql`CREATE INDEX \`follows_person_idx\` ON \`follows\` (\`person\`);`)
  await db.run(sql`CREATE INDEX \`follows_updated_at_idx\` ON \`follows\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`follows_created_at_idx\` ON \`follows\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`notification_choices\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`person\` text,
  	\`desk\` integer,
  	\`mail\` integer,
  	\`digest_at\` numeric,
  	\`quiet_from\` numeric,
  	\`quiet_until\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`notification_choices_person_idx\` ON \`notification_choices\` (\`person\`);`)
  await db.run(sql`CREATE INDEX \`notification_choices_updated_at_idx\` ON \`notification_choices\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`notification_choices_created_at_idx\` ON \`notification_choices\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`robot_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`wecom_sealed\` text,
  	\`wecom_ends\` text,
  	\`wecom_signed\` integer,
  	\`dingtalk_sealed\` text,
  	\`dingtalk_ends\` text,
  	\`dingtalk_signed\` integer,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`outbox\`;`)
  await db.run(sql`DROP TABLE \`follows\`;`)
  await db.run(sql`DROP TABLE \`notification_choices\`;`)
  await db.run(sql`DROP TABLE \`robot_settings\`;`)
}
