import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`preview_links\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`story\` text,
  	\`unit\` text,
  	\`title\` text,
  	\`revision\` text,
  	\`number\` numeric,
  	\`token_hash\` text NOT NULL,
  	\`made_by\` text,
  	\`made_by_name\` text,
  	\`made_at\` text,
  	\`expires_at\` text NOT NULL,
  	\`uses\` numeric NOT NULL,
  	\`uses_left\` numeric NOT NULL,
  	\`revoked_by\` text,
  	\`revoked_by_name\` text,
  	\`revoked_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`preview_links_kind_idx\` ON \`preview_links\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`preview_links_story_idx\` ON \`preview_links\` (\`story\`);`)
  await db.run(sql`CREATE INDEX \`preview_links_unit_idx\` ON \`preview_links\` (\`unit\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`preview_links_token_hash_idx\` ON \`preview_links\` (\`token_hash\`);`)
  await db.run(sql`CREATE INDEX \`preview_links_updated_at_idx\` ON \`preview_links\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`preview_links_created_at_idx\` ON \`preview_links\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`preview_links\`;`)
}
