import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`sign_in_failures\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`account\` text,
  	\`address\` text,
  	\`device\` text,
  	\`at\` text,
  	\`owed\` integer,
  	\`said_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`sign_in_failures_account_idx\` ON \`sign_in_failures\` (\`account\`);`)
  await db.run(sql`CREATE INDEX \`sign_in_failures_address_idx\` ON \`sign_in_failures\` (\`address\`);`)
  await db.run(sql`CREATE INDEX \`sign_in_failures_device_idx\` ON \`sign_in_failures\` (\`device\`);`)
  await db.run(sql`CREATE INDEX \`sign_in_failures_at_idx\` ON \`sign_in_failures\` (\`at\`);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`mobile\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`stands_in_for\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`stands_in_for_name\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`stands_in_from\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`stands_in_until\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`username\` text;`)
  await db.run(sql`CREATE INDEX \`users_mobile_idx\` ON \`users\` (\`mobile\`);`)
  await db.run(sql`CREATE INDEX \`users_stands_in_for_idx\` ON \`users\` (\`stands_in_for\`);`)
  await db.run(sql`CREATE INDEX \`users_username_idx\` ON \`users\` (\`username\`);`)
  await db.run(sql`ALTER TABLE \`reviews\` ADD \`substitute_for\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`sign_in_failures\`;`)
  await db.run(sql`DROP INDEX \`users_mobile_idx\`;`)
  await db.run(sql`DROP INDEX \`users_stands_in_for_idx\`;`)
  await db.run(sql`DROP INDEX \`users_username_idx\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`mobile\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`stands_in_for\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`stands_in_for_name\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`stands_in_from\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`stands_in_until\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`username\`;`)
  await db.run(sql`ALTER TABLE \`reviews\` DROP COLUMN \`substitute_for\`;`)
}
