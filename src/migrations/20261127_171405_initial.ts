import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`cases_timeline\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`stage\` text,
  	\`date\` text,
  	\`note\` text,
  	\`evidence_file_id\` text(36),
  	\`evidence_url\` text,
  	FOREIGN KEY (\`evidence_file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`cases_timeline_order_idx\` ON \`cases_timeline\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`cases_timeline_parent_id_idx\` ON \`cases_timeline\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_timeline_evidence_evidence_file_idx\` ON \`cases_timeline\` (\`evidence_file_id\`);`)
  await db.run(sql`CREATE TABLE \`cases_quotes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`speaker\` text,
  	\`post\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`cases_quotes_order_idx\` ON \`cases_quotes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`cases_quotes_parent_id_idx\` ON \`cases_quotes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`cases_figures\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`indicator\` text,
  	\`label\` text,
  	\`amount\` text,
  	\`unit\` text,
  	\`kind\` text,
  	\`as_of\` text,
  	\`period\` text,
  	\`evidence_file_id\` text(36),
  	\`evidence_url\` text,
  	\`note\` text,
  	\`checked_by\` text,
  	FOREIGN KEY (\`evidence_file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`cases_figures_order_idx\` ON \`cases_figures\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`cases_figures_parent_id_idx\` ON \`cases_figures\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_figures_evidence_evidence_file_idx\` ON \`cases_figures\` (\`evidence_file_id\`);`)
  await db.run(sql`CREATE TABLE \`cases_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`file_id\` text(36),
  	\`title\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`cases_attachments_order_idx\` ON \`cases_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`cases_attachments_parent_id_idx\` ON \`cases_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_attachments_file_idx\` ON \`cases_attachments\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`cases_authors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text,
  	\`unit_id\` text(36),
  	\`user_id\` text(36),
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`cases_authors_order_idx\` ON \`cases_authors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`cases_authors_parent_id_idx\` ON \`cases_authors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_authors_unit_idx\` ON \`cases_authors\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_authors_user_idx\` ON \`cases_authors\` (\`user_id\`);`)
  await db.run(sql`CREATE TABLE \`cases\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kicker\` text,
  	\`title\` text NOT NULL,
  	\`subtitle\` text,
  	\`short_title\` text,
  	\`summary\` text,
  	\`project_name\` text,
  	\`project_investor\` text,
  	\`project_investor_origin\` text,
  	\`project_industry\` text,
  	\`project_kind\` text,
  	\`project_method\` text,
  	\`project_park\` text,
  	\`project_record_id\` text(36),
  	\`introduced_by_unit_id\` text(36),
  	\`body\` text,
  	\`consent_status\` text,
  	\`consent_by\` text,
  	\`consent_date\` text,
  	\`consent_file_id\` text(36),
  	\`cover_id\` text(36),
  	\`dateline\` text,
  	\`source\` text,
  	\`origin\` text DEFAULT 'own',
  	\`source_url\` text,
  	\`source_published_at\` text,
  	\`responsible_editor\` text,
  	\`proofreader\` text,
  	\`document_date\` text,
  	\`urgency\` text DEFAULT 'normal',
  	\`disclosure\` text DEFAULT 'active',
  	\`take_down_on\` text,
  	\`slug\` text,
  	\`stage\` text DEFAULT 'draft',
  	\`stage_since\` text,
  	\`revision_token\` text,
  	\`unit_id\` text(36),
  	\`created_by_id\` text(36),
  	\`first_published_at\` text,
  	\`live_revision\` text,
  	\`suspended_revision\` text,
  	\`suspended_at\` text,
  	\`scheduled_at\` text,
  	\`review_due\` text,
  	\`alarm\` text,
  	\`gate\` text,
  	\`urgency_rank\` numeric,
  	\`hands\` text,
  	\`holders\` text,
  	\`known_to\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`project_record_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`introduced_by_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`consent_file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`cases_project_project_record_idx\` ON \`cases\` (\`project_record_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_introduced_by_introduced_by_unit_idx\` ON \`cases\` (\`introduced_by_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_consent_consent_file_idx\` ON \`cases\` (\`consent_file_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_cover_idx\` ON \`cases\` (\`cover_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_slug_idx\` ON \`cases\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`cases_stage_idx\` ON \`cases\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`cases_stage_since_idx\` ON \`cases\` (\`stage_since\`);`)
  await db.run(sql`CREATE INDEX \`cases_unit_idx\` ON \`cases\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_created_by_idx\` ON \`cases\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_suspended_at_idx\` ON \`cases\` (\`suspended_at\`);`)
  await db.run(sql`CREATE INDEX \`cases_scheduled_at_idx\` ON \`cases\` (\`scheduled_at\`);`)
  await db.run(sql`CREATE INDEX \`cases_review_due_idx\` ON \`cases\` (\`review_due\`);`)
  await db.run(sql`CREATE INDEX \`cases_alarm_idx\` ON \`cases\` (\`alarm\`);`)
  await db.run(sql`CREATE INDEX \`cases_updated_at_idx\` ON \`cases\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`cases_created_at_idx\` ON \`cases\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`stage_urgencyRank_stageSince_createdAt_idx\` ON \`cases\` (\`stage\`,\`urgency_rank\`,\`stage_since\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`unit_stage_urgencyRank_stageSince_createdAt_idx\` ON \`cases\` (\`unit_id\`,\`stage\`,\`urgency_rank\`,\`stage_since\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`stage_stageSince_createdAt_idx\` ON \`cases\` (\`stage\`,\`stage_since\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`unit_stage_stageSince_createdAt_idx\` ON \`cases\` (\`unit_id\`,\`stage\`,\`stage_since\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`stage_updatedAt_createdAt_idx\` ON \`cases\` (\`stage\`,\`updated_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`unit_stage_updatedAt_createdAt_idx\` ON \`cases\` (\`unit_id\`,\`stage\`,\`updated_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`updatedAt_createdAt_idx\` ON \`cases\` (\`updated_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`unit_updatedAt_createdAt_idx\` ON \`cases\` (\`unit_id\`,\`updated_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`unit_scheduledAt_idx\` ON \`cases\` (\`unit_id\`,\`scheduled_at\`);`)
  await db.run(sql`CREATE INDEX \`unit_reviewDue_idx\` ON \`cases\` (\`unit_id\`,\`review_due\`);`)
  await db.run(sql`CREATE TABLE \`cases_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`cases_texts_order_parent\` ON \`cases_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_texts_text_idx\` ON \`cases_texts\` (\`text\`);`)
  await db.run(sql`CREATE INDEX \`cases_texts_parent_order\` ON \`cases_texts\` (\`parent_id\`,\`order\`);`)
  await db.run(sql`CREATE TABLE \`cases_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`campaigns_id\` text(36),
  	\`cases_id\` text(36),
  	\`speeches_id\` text(36),
  	\`notices_id\` text(36),
  	\`news_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`campaigns_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cases_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`speeches_id\`) REFERENCES \`speeches\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`notices_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`news_id\`) REFERENCES \`news\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`cases_rels_order_idx\` ON \`cases_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`cases_rels_parent_idx\` ON \`cases_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_rels_path_idx\` ON \`cases_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`cases_rels_campaigns_id_idx\` ON \`cases_rels\` (\`campaigns_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_rels_cases_id_idx\` ON \`cases_rels\` (\`cases_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_rels_speeches_id_idx\` ON \`cases_rels\` (\`speeches_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_rels_notices_id_idx\` ON \`cases_rels\` (\`notices_id\`);`)
  await db.run(sql`CREATE INDEX \`cases_rels_news_id_idx\` ON \`cases_rels\` (\`news_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_version_timeline\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`stage\` text,
  	\`date\` text,
  	\`note\` text,
  	\`evidence_file_id\` text(36),
  	\`evidence_url\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`evidence_file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_cases_v_version_timeline_order_idx\` ON \`_cases_v_version_timeline\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_timeline_parent_id_idx\` ON \`_cases_v_version_timeline\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_timeline_evidence_evidence_file_idx\` ON \`_cases_v_version_timeline\` (\`evidence_file_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_version_quotes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`speaker\` text,
  	\`post\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_cases_v_version_quotes_order_idx\` ON \`_cases_v_version_quotes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_quotes_parent_id_idx\` ON \`_cases_v_version_quotes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_version_figures\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`indicator\` text,
  	\`label\` text,
  	\`amount\` text,
  	\`unit\` text,
  	\`kind\` text,
  	\`as_of\` text,
  	\`period\` text,
  	\`evidence_file_id\` text(36),
  	\`evidence_url\` text,
  	\`note\` text,
  	\`checked_by\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`evidence_file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_cases_v_version_figures_order_idx\` ON \`_cases_v_version_figures\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_figures_parent_id_idx\` ON \`_cases_v_version_figures\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_figures_evidence_evidence_file_idx\` ON \`_cases_v_version_figures\` (\`evidence_file_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_version_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`file_id\` text(36),
  	\`title\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_cases_v_version_attachments_order_idx\` ON \`_cases_v_version_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_attachments_parent_id_idx\` ON \`_cases_v_version_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_attachments_file_idx\` ON \`_cases_v_version_attachments\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_version_authors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text,
  	\`unit_id\` text(36),
  	\`user_id\` text(36),
  	\`_uuid\` text,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_cases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_cases_v_version_authors_order_idx\` ON \`_cases_v_version_authors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_authors_parent_id_idx\` ON \`_cases_v_version_authors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_authors_unit_idx\` ON \`_cases_v_version_authors\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_authors_user_idx\` ON \`_cases_v_version_authors\` (\`user_id\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_kicker\` text,
  	\`version_title\` text NOT NULL,
  	\`version_subtitle\` text,
  	\`version_short_title\` text,
  	\`version_summary\` text,
  	\`version_project_name\` text,
  	\`version_project_investor\` text,
  	\`version_project_investor_origin\` text,
  	\`version_project_industry\` text,
  	\`version_project_kind\` text,
  	\`version_project_method\` text,
  	\`version_project_park\` text,
  	\`version_project_record_id\` text(36),
  	\`version_introduced_by_unit_id\` text(36),
  	\`version_body\` text,
  	\`version_consent_status\` text,
  	\`version_consent_by\` text,
  	\`version_consent_date\` text,
  	\`version_consent_file_id\` text(36),
  	\`version_cover_id\` text(36),
  	\`version_dateline\` text,
  	\`version_source\` text,
  	\`version_origin\` text DEFAULT 'own',
  	\`version_source_url\` text,
  	\`version_source_published_at\` text,
  	\`version_responsible_editor\` text,
  	\`version_proofreader\` text,
  	\`version_document_date\` text,
  	\`version_urgency\` text DEFAULT 'normal',
  	\`version_disclosure\` text DEFAULT 'active',
  	\`version_take_down_on\` text,
  	\`version_slug\` text,
  	\`version_stage\` text DEFAULT 'draft',
  	\`version_stage_since\` text,
  	\`version_revision_token\` text,
  	\`version_unit_id\` text(36),
  	\`version_created_by_id\` text(36),
  	\`version_first_published_at\` text,
  	\`version_live_revision\` text,
  	\`version_suspended_revision\` text,
  	\`version_suspended_at\` text,
  	\`version_scheduled_at\` text,
  	\`version_review_due\` text,
  	\`version_alarm\` text,
  	\`version_gate\` text,
  	\`version_urgency_rank\` numeric,
  	\`version_hands\` text,
  	\`version_holders\` text,
  	\`version_known_to\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_project_record_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_introduced_by_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_consent_file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_cases_v_parent_idx\` ON \`_cases_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_project_version_project_record_idx\` ON \`_cases_v\` (\`version_project_record_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_introduced_by_version_introduced_by_uni_idx\` ON \`_cases_v\` (\`version_introduced_by_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_consent_version_consent_file_idx\` ON \`_cases_v\` (\`version_consent_file_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_version_cover_idx\` ON \`_cases_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_version_slug_idx\` ON \`_cases_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_version_stage_idx\` ON \`_cases_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_version_stage_since_idx\` ON \`_cases_v\` (\`version_stage_since\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_version_unit_idx\` ON \`_cases_v\` (\`version_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_version_created_by_idx\` ON \`_cases_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_version_suspended_at_idx\` ON \`_cases_v\` (\`version_suspended_at\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_version_scheduled_at_idx\` ON \`_cases_v\` (\`version_scheduled_at\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_version_review_due_idx\` ON \`_cases_v\` (\`version_review_due\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_version_alarm_idx\` ON \`_cases_v\` (\`version_alarm\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_version_updated_at_idx\` ON \`_cases_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_version_version_created_at_idx\` ON \`_cases_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_created_at_idx\` ON \`_cases_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_updated_at_idx\` ON \`_cases_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_idx\` ON \`_cases_v\` (\`version_stage\`,\`version_urgency_rank\`,\`version_stage_since\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_1_idx\` ON \`_cases_v\` (\`version_unit_id\`,\`version_stage\`,\`version_urgency_rank\`,\`version_stage_since\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_stage_version_stageSince_version_createdAt_idx\` ON \`_cases_v\` (\`version_stage\`,\`version_stage_since\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_unit_version_stage_version_stageSince_version_cr_idx\` ON \`_cases_v\` (\`version_unit_id\`,\`version_stage\`,\`version_stage_since\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_stage_version_updatedAt_version_createdAt_idx\` ON \`_cases_v\` (\`version_stage\`,\`version_updated_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_unit_version_stage_version_updatedAt_version_cre_idx\` ON \`_cases_v\` (\`version_unit_id\`,\`version_stage\`,\`version_updated_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_updatedAt_version_createdAt_idx\` ON \`_cases_v\` (\`version_updated_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_unit_version_updatedAt_version_createdAt_idx\` ON \`_cases_v\` (\`version_unit_id\`,\`version_updated_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_unit_version_scheduledAt_idx\` ON \`_cases_v\` (\`version_unit_id\`,\`version_scheduled_at\`);`)
  await db.run(sql`CREATE INDEX \`version_unit_version_reviewDue_idx\` ON \`_cases_v\` (\`version_unit_id\`,\`version_review_due\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_cases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_cases_v_texts_order_parent\` ON \`_cases_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_texts_parent_order\` ON \`_cases_v_texts\` (\`parent_id\`,\`order\`);`)
  await db.run(sql`CREATE TABLE \`_cases_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`campaigns_id\` text(36),
  	\`cases_id\` text(36),
  	\`speeches_id\` text(36),
  	\`notices_id\` text(36),
  	\`news_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_cases_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`campaigns_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cases_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`speeches_id\`) REFERENCES \`speeches\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`notices_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`news_id\`) REFERENCES \`news\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_cases_v_rels_order_idx\` ON \`_cases_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_rels_parent_idx\` ON \`_cases_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_rels_path_idx\` ON \`_cases_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_rels_campaigns_id_idx\` ON \`_cases_v_rels\` (\`campaigns_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_rels_cases_id_idx\` ON \`_cases_v_rels\` (\`cases_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_rels_speeches_id_idx\` ON \`_cases_v_rels\` (\`speeches_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_rels_notices_id_idx\` ON \`_cases_v_rels\` (\`notices_id\`);`)
  await db.run(sql`CREATE INDEX \`_cases_v_rels_news_id_idx\` ON \`_cases_v_rels\` (\`news_id\`);`)
  await db.run(sql`CREATE TABLE \`speeches_figures\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`indicator\` text,
  	\`label\` text,
  	\`amount\` text,
  	\`unit\` text,
  	\`kind\` text,
  	\`as_of\` text,
  	\`period\` text,
  	\`evidence_file_id\` text(36),
  	\`evidence_url\` text,
  	\`note\` text,
  	\`checked_by\` text,
  	FOREIGN KEY (\`evidence_file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`speeches\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`speeches_figures_order_idx\` ON \`speeches_figures\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`speeches_figures_parent_id_idx\` ON \`speeches_figures\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`speeches_figures_evidence_evidence_file_idx\` ON \`speeches_figures\` (\`evidence_file_id\`);`)
  await db.run(sql`CREATE TABLE \`speeches_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`file_id\` text(36),
  	\`title\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`speeches\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`speeches_attachments_order_idx\` ON \`speeches_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`speeches_attachments_parent_id_idx\` ON \`speeches_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`speeches_attachments_file_idx\` ON \`speeches_attachments\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`speeches_authors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text,
  	\`unit_id\` text(36),
  	\`user_id\` text(36),
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`speeches\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`speeches_authors_order_idx\` ON \`speeches_authors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`speeches_authors_parent_id_idx\` ON \`speeches_authors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`speeches_authors_unit_idx\` ON \`speeches_authors\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`speeches_authors_user_idx\` ON \`speeches_authors\` (\`user_id\`);`)
  await db.run(sql`CREATE TABLE \`speeches\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kicker\` text,
  	\`title\` text NOT NULL,
  	\`subtitle\` text,
  	\`short_title\` text,
  	\`summary\` text,
  	\`speaker\` text,
  	\`post\` text,
  	\`occasion\` text,
  	\`place\` text,
  	\`text_status\` text,
  	\`cleared_by\` text,
  	\`cleared_date\` text,
  	\`body\` text,
  	\`cover_id\` text(36),
  	\`dateline\` text,
  	\`source\` text,
  	\`origin\` text DEFAULT 'own',
  	\`source_url\` text,
  	\`source_published_at\` text,
  	\`responsible_editor\` text,
  	\`proofreader\` text,
  	\`document_date\` text,
  	\`urgency\` text DEFAULT 'normal',
  	\`disclosure\` text DEFAULT 'active',
  	\`take_down_on\` text,
  	\`slug\` text,
  	\`stage\` text DEFAULT 'draft',
  	\`stage_since\` text,
  	\`revision_token\` text,
  	\`unit_id\` text(36),
  	\`created_by_id\` text(36),
  	\`first_published_at\` text,
  	\`live_revision\` text,
  	\`suspended_revision\` text,
  	\`suspended_at\` text,
  	\`scheduled_at\` text,
  	\`review_due\` text,
  	\`alarm\` text,
  	\`gate\` text,
  	\`urgency_rank\` numeric,
  	\`hands\` text,
  	\`holders\` text,
  	\`known_to\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`speeches_cover_idx\` ON \`speeches\` (\`cover_id\`);`)
  await db.run(sql`CREATE INDEX \`speeches_slug_idx\` ON \`speeches\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`speeches_stage_idx\` ON \`speeches\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`speeches_stage_since_idx\` ON \`speeches\` (\`stage_since\`);`)
  await db.run(sql`CREATE INDEX \`speeches_unit_idx\` ON \`speeches\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`speeches_created_by_idx\` ON \`speeches\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`speeches_suspended_at_idx\` ON \`speeches\` (\`suspended_at\`);`)
  await db.run(sql`CREATE INDEX \`speeches_scheduled_at_idx\` ON \`speeches\` (\`scheduled_at\`);`)
  await db.run(sql`CREATE INDEX \`speeches_review_due_idx\` ON \`speeches\` (\`review_due\`);`)
  await db.run(sql`CREATE INDEX \`speeches_alarm_idx\` ON \`speeches\` (\`alarm\`);`)
  await db.run(sql`CREATE INDEX \`speeches_updated_at_idx\` ON \`speeches\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`speeches_created_at_idx\` ON \`speeches\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`stage_urgencyRank_stageSince_createdAt_1_idx\` ON \`speeches\` (\`stage\`,\`urgency_rank\`,\`stage_since\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`unit_stage_urgencyRank_stageSince_createdAt_1_idx\` ON \`speeches\` (\`unit_id\`,\`stage\`,\`urgency_rank\`,\`stage_since\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`stage_stageSince_createdAt_1_idx\` ON \`speeches\` (\`stage\`,\`stage_since\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`unit_stage_stageSince_createdAt_1_idx\` ON \`speeches\` (\`unit_id\`,\`stage\`,\`stage_since\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`stage_updatedAt_createdAt_1_idx\` ON \`speeches\` (\`stage\`,\`updated_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`unit_stage_updatedAt_createdAt_1_idx\` ON \`speeches\` (\`unit_id\`,\`stage\`,\`updated_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`updatedAt_createdAt_1_idx\` ON \`speeches\` (\`updated_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`unit_updatedAt_createdAt_1_idx\` ON \`speeches\` (\`unit_id\`,\`updated_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`unit_scheduledAt_1_idx\` ON \`speeches\` (\`unit_id\`,\`scheduled_at\`);`)
  await db.run(sql`CREATE INDEX \`unit_reviewDue_1_idx\` ON \`speeches\` (\`unit_id\`,\`review_due\`);`)
  await db.run(sql`CREATE TABLE \`speeches_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`speeches\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`speeches_texts_order_parent\` ON \`speeches_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`speeches_texts_text_idx\` ON \`speeches_texts\` (\`text\`);`)
  await db.run(sql`CREATE INDEX \`speeches_texts_parent_order\` ON \`speeches_texts\` (\`parent_id\`,\`order\`);`)
  await db.run(sql`CREATE TABLE \`speeches_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`campaigns_id\` text(36),
  	\`cases_id\` text(36),
  	\`speeches_id\` text(36),
  	\`notices_id\` text(36),
  	\`news_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`speeches\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`campaigns_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cases_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`speeches_id\`) REFERENCES \`speeches\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`notices_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`news_id\`) REFERENCES \`news\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`speeches_rels_order_idx\` ON \`speeches_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`speeches_rels_parent_idx\` ON \`speeches_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`speeches_rels_path_idx\` ON \`speeches_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`speeches_rels_campaigns_id_idx\` ON \`speeches_rels\` (\`campaigns_id\`);`)
  await db.run(sql`CREATE INDEX \`speeches_rels_cases_id_idx\` ON \`speeches_rels\` (\`cases_id\`);`)
  await db.run(sql`CREATE INDEX \`speeches_rels_speeches_id_idx\` ON \`speeches_rels\` (\`speeches_id\`);`)
  await db.run(sql`CREATE INDEX \`speeches_rels_notices_id_idx\` ON \`speeches_rels\` (\`notices_id\`);`)
  await db.run(sql`CREATE INDEX \`speeches_rels_news_id_idx\` ON \`speeches_rels\` (\`news_id\`);`)
  await db.run(sql`CREATE TABLE \`_speeches_v_version_figures\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`indicator\` text,
  	\`label\` text,
  	\`amount\` text,
  	\`unit\` text,
  	\`kind\` text,
  	\`as_of\` text,
  	\`period\` text,
  	\`evidence_file_id\` text(36),
  	\`evidence_url\` text,
  	\`note\` text,
  	\`checked_by\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`evidence_file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_speeches_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_speeches_v_version_figures_order_idx\` ON \`_speeches_v_version_figures\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_speeches_v_version_figures_parent_id_idx\` ON \`_speeches_v_version_figures\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_speeches_v_version_figures_evidence_evidence_file_idx\` ON \`_speeches_v_version_figures\` (\`evidence_file_id\`);`)
  await db.run(sql`CREATE TABLE \`_speeches_v_version_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`file_id\` text(36),
  	\`title\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_speeches_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_speeches_v_version_attachments_order_idx\` ON \`_speeches_v_version_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_speeches_v_version_attachments_parent_id_idx\` ON \`_speeches_v_version_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_speeches_v_version_attachments_file_idx\` ON \`_speeches_v_version_attachments\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`_speeches_v_version_authors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text,
  	\`unit_id\` text(36),
  	\`user_id\` text(36),
  	\`_uuid\` text,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_speeches_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_speeches_v_version_authors_order_idx\` ON \`_speeches_v_version_authors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_speeches_v_version_authors_parent_id_idx\` ON \`_speeches_v_version_authors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_speeches_v_version_authors_unit_idx\` ON \`_speeches_v_version_authors\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_speeches_v_version_authors_user_idx\` ON \`_speeches_v_version_authors\` (\`user_id\`);`)
  await db.run(sql`CREATE TABLE \`_speeches_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_kicker\` text,
  	\`version_title\` text NOT NULL,
  	\`version_subtitle\` text,
  	\`version_short_title\` text,
  	\`version_summary\` text,
  	\`version_speaker\` text,
  	\`version_post\` text,
  	\`version_occasion\` text,
  	\`version_place\` text,
  	\`version_text_status\` text,
  	\`version_cleared_by\` text,
  	\`version_cleared_date\` text,
  	\`version_body\` text,
  	\`version_cover_id\` text(36),
  	\`version_dateline\` text,
  	\`version_source\` text,
  	\`version_origin\` text DEFAULT 'own',
  	\`version_source_url\` text,
  	\`version_source_published_at\` text,
  	\`version_responsible_editor\` text,
  	\`version_proofreader\` text,
  	\`version_document_date\` text,
  	\`version_urgency\` text DEFAULT 'normal',
  	\`version_disclosure\` text DEFAULT 'active',
  	\`version_take_down_on\` text,
  	\`version_slug\` text,
  	\`version_stage\` text DEFAULT 'draft',
  	\`version_stage_since\` text,
  	\`version_revision_token\` text,
  	\`version_unit_id\` text(36),
  	\`version_created_by_id\` text(36),
  	\`version_first_published_at\` text,
  	\`version_live_revision\` text,
  	\`version_suspended_revision\` text,
  	\`version_suspended_at\` text,
  	\`version_scheduled_at\` text,
  	\`version_review_due\` text,
  	\`version_alarm\` text,
  	\`version_gate\` text,
  	\`version_urgency_rank\` numeric,
  	\`version_hands\` text,
  	\`version_holders\` text,
  	\`version_known_to\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`speeches\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_speeches_v_parent_idx\` ON \`_speeches_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_speeches_v_version_version_cover_idx\` ON \`_speeches_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_speeches_v_version_version_slug_idx\` ON \`_speeches_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_speeches_v_version_version_stage_idx\` ON \`_speeches_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_speeches_v_version_version_stage_since_idx\` ON \`_speeches_v\` (\`version_stage_since\`);`)
  await db.run(sql`CREATE INDEX \`_speeches_v_version_version_unit_idx\` ON \`_speeches_v\` (\`version_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_speeches_v_version_version_created_by_idx\` ON \`_speeches_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_speeches_v_version_version_suspended_at_idx\` ON \`_speeches_v\` (\`version_suspended_at\`);`)
  await db.run(sql`CREATE INDEX \`_speeches_v_version_version_scheduled_at_idx\` ON \`_speeches_v\` (\`version_scheduled_at\`);`)
  await db.run(sql`CREATE INDEX \`_speeches_v_version_version_review_due_idx\` ON \`_speeches_v\` (\`version_review_due\`);`)
  await db.run(sql`CREATE INDEX \`_speeches_v_version_version_alarm_idx\` ON \`_speeches_v\` (\`version_alarm\`);`)
  await db.run(sql`CREATE INDEX \`_speeches_v_version_version_updated_at_idx\` ON \`_speeches_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_speeches_v_version_version_created_at_idx\` ON \`_speeches_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_speeches_v_created_at_idx\` ON \`_speeches_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_speeches_v_updated_at_idx\` ON \`_speeches_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_2_idx\` ON \`_speeches_v\` (\`version_stage\`,\`version_urgency_rank\`,\`version_stage_since\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_3_idx\` ON \`_speeches_v\` (\`version_unit_id\`,\`version_stage\`,\`version_urgency_rank\`,\`version_stage_since\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_stage_version_stageSince_version_createdAt_1_idx\` ON \`_speeches_v\` (\`version_stage\`,\`version_stage_since\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_unit_version_stage_version_stageSince_version__1_idx\` ON \`_speeches_v\` (\`version_unit_id\`,\`version_stage\`,\`version_stage_since\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_stage_version_updatedAt_version_createdAt_1_idx\` ON \`_speeches_v\` (\`version_stage\`,\`version_updated_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_unit_version_stage_version_updatedAt_version_c_1_idx\` ON \`_speeches_v\` (\`version_unit_id\`,\`version_stage\`,\`version_updated_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_updatedAt_version_createdAt_1_idx\` ON \`_speeches_v\` (\`version_updated_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_unit_version_updatedAt_version_createdAt_1_idx\` ON \`_speeches_v\` (\`version_unit_id\`,\`version_updated_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_unit_version_scheduledAt_1_idx\` ON \`_speeches_v\` (\`version_unit_id\`,\`version_scheduled_at\`);`)
  await db.run(sql`CREATE INDEX \`version_unit_version_reviewDue_1_idx\` ON \`_speeches_v\` (\`version_unit_id\`,\`version_review_due\`);`)
  await db.run(sql`CREATE TABLE \`_speeches_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_speeches_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_speeches_v_texts_order_parent\` ON \`_speeches_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_speeches_v_texts_parent_order\` ON \`_speeches_v_texts\` (\`parent_id\`,\`order\`);`)
  await db.run(sql`CREATE TABLE \`_speeches_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`campaigns_id\` text(36),
  	\`cases_id\` text(36),
  	\`speeches_id\` text(36),
  	\`notices_id\` text(36),
  	\`news_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_speeches_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`campaigns_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cases_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`speeches_id\`) REFERENCES \`speeches\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`notices_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`news_id\`) REFERENCES \`news\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_speeches_v_rels_order_idx\` ON \`_speeches_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_speeches_v_rels_parent_idx\` ON \`_speeches_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_speeches_v_rels_path_idx\` ON \`_speeches_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_speeches_v_rels_campaigns_id_idx\` ON \`_speeches_v_rels\` (\`campaigns_id\`);`)
  await db.run(sql`CREATE INDEX \`_speeches_v_rels_cases_id_idx\` ON \`_speeches_v_rels\` (\`cases_id\`);`)
  await db.run(sql`CREATE INDEX \`_speeches_v_rels_speeches_id_idx\` ON \`_speeches_v_rels\` (\`speeches_id\`);`)
  await db.run(sql`CREATE INDEX \`_speeches_v_rels_notices_id_idx\` ON \`_speeches_v_rels\` (\`notices_id\`);`)
  await db.run(sql`CREATE INDEX \`_speeches_v_rels_news_id_idx\` ON \`_speeches_v_rels\` (\`news_id\`);`)
  await db.run(sql`CREATE TABLE \`notices_figures\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`indicator\` text,
  	\`label\` text,
  	\`amount\` text,
  	\`unit\` text,
  	\`kind\` text,
  	\`as_of\` text,
  	\`period\` text,
  	\`evidence_file_id\` text(36),
  	\`evidence_url\` text,
  	\`note\` text,
  	\`checked_by\` text,
  	FOREIGN KEY (\`evidence_file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`notices_figures_order_idx\` ON \`notices_figures\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`notices_figures_parent_id_idx\` ON \`notices_figures\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_figures_evidence_evidence_file_idx\` ON \`notices_figures\` (\`evidence_file_id\`);`)
  await db.run(sql`CREATE TABLE \`notices_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`file_id\` text(36),
  	\`title\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`notices_attachments_order_idx\` ON \`notices_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`notices_attachments_parent_id_idx\` ON \`notices_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_attachments_file_idx\` ON \`notices_attachments\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`notices_authors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text,
  	\`unit_id\` text(36),
  	\`user_id\` text(36),
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`notices_authors_order_idx\` ON \`notices_authors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`notices_authors_parent_id_idx\` ON \`notices_authors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_authors_unit_idx\` ON \`notices_authors\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_authors_user_idx\` ON \`notices_authors\` (\`user_id\`);`)
  await db.run(sql`CREATE TABLE \`notices\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kicker\` text,
  	\`title\` text NOT NULL,
  	\`subtitle\` text,
  	\`short_title\` text,
  	\`summary\` text,
  	\`type\` text DEFAULT 'notice',
  	\`issuer\` text,
  	\`document_number\` text,
  	\`index_number\` text,
  	\`topic\` text,
  	\`addressees\` text,
  	\`effective_from\` text,
  	\`effective_until\` text,
  	\`body\` text,
  	\`cover_id\` text(36),
  	\`dateline\` text,
  	\`source\` text,
  	\`origin\` text DEFAULT 'own',
  	\`source_url\` text,
  	\`source_published_at\` text,
  	\`responsible_editor\` text,
  	\`proofreader\` text,
  	\`document_date\` text,
  	\`urgency\` text DEFAULT 'normal',
  	\`disclosure\` text DEFAULT 'active',
  	\`take_down_on\` text,
  	\`slug\` text,
  	\`stage\` text DEFAULT 'draft',
  	\`stage_since\` text,
  	\`revision_token\` text,
  	\`unit_id\` text(36),
  	\`created_by_id\` text(36),
  	\`first_published_at\` text,
  	\`live_revision\` text,
  	\`suspended_revision\` text,
  	\`suspended_at\` text,
  	\`scheduled_at\` text,
  	\`review_due\` text,
  	\`alarm\` text,
  	\`gate\` text,
  	\`urgency_rank\` numeric,
  	\`hands\` text,
  	\`holders\` text,
  	\`known_to\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`notices_cover_idx\` ON \`notices\` (\`cover_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_slug_idx\` ON \`notices\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`notices_stage_idx\` ON \`notices\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`notices_stage_since_idx\` ON \`notices\` (\`stage_since\`);`)
  await db.run(sql`CREATE INDEX \`notices_unit_idx\` ON \`notices\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_created_by_idx\` ON \`notices\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_suspended_at_idx\` ON \`notices\` (\`suspended_at\`);`)
  await db.run(sql`CREATE INDEX \`notices_scheduled_at_idx\` ON \`notices\` (\`scheduled_at\`);`)
  await db.run(sql`CREATE INDEX \`notices_review_due_idx\` ON \`notices\` (\`review_due\`);`)
  await db.run(sql`CREATE INDEX \`notices_alarm_idx\` ON \`notices\` (\`alarm\`);`)
  await db.run(sql`CREATE INDEX \`notices_updated_at_idx\` ON \`notices\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`notices_created_at_idx\` ON \`notices\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`stage_urgencyRank_stageSince_createdAt_2_idx\` ON \`notices\` (\`stage\`,\`urgency_rank\`,\`stage_since\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`unit_stage_urgencyRank_stageSince_createdAt_2_idx\` ON \`notices\` (\`unit_id\`,\`stage\`,\`urgency_rank\`,\`stage_since\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`stage_stageSince_createdAt_2_idx\` ON \`notices\` (\`stage\`,\`stage_since\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`unit_stage_stageSince_createdAt_2_idx\` ON \`notices\` (\`unit_id\`,\`stage\`,\`stage_since\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`stage_updatedAt_createdAt_2_idx\` ON \`notices\` (\`stage\`,\`updated_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`unit_stage_updatedAt_createdAt_2_idx\` ON \`notices\` (\`unit_id\`,\`stage\`,\`updated_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`updatedAt_createdAt_2_idx\` ON \`notices\` (\`updated_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`unit_updatedAt_createdAt_2_idx\` ON \`notices\` (\`unit_id\`,\`updated_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`unit_scheduledAt_2_idx\` ON \`notices\` (\`unit_id\`,\`scheduled_at\`);`)
  await db.run(sql`CREATE INDEX \`unit_reviewDue_2_idx\` ON \`notices\` (\`unit_id\`,\`review_due\`);`)
  await db.run(sql`CREATE TABLE \`notices_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`notices_texts_order_parent\` ON \`notices_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_texts_text_idx\` ON \`notices_texts\` (\`text\`);`)
  await db.run(sql`CREATE INDEX \`notices_texts_parent_order\` ON \`notices_texts\` (\`parent_id\`,\`order\`);`)
  await db.run(sql`CREATE TABLE \`notices_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`notices_id\` text(36),
  	\`campaigns_id\` text(36),
  	\`cases_id\` text(36),
  	\`speeches_id\` text(36),
  	\`news_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`notices_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`campaigns_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cases_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`speeches_id\`) REFERENCES \`speeches\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`news_id\`) REFERENCES \`news\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`notices_rels_order_idx\` ON \`notices_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`notices_rels_parent_idx\` ON \`notices_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_rels_path_idx\` ON \`notices_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`notices_rels_notices_id_idx\` ON \`notices_rels\` (\`notices_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_rels_campaigns_id_idx\` ON \`notices_rels\` (\`campaigns_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_rels_cases_id_idx\` ON \`notices_rels\` (\`cases_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_rels_speeches_id_idx\` ON \`notices_rels\` (\`speeches_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_rels_news_id_idx\` ON \`notices_rels\` (\`news_id\`);`)
  await db.run(sql`CREATE TABLE \`_notices_v_version_figures\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`indicator\` text,
  	\`label\` text,
  	\`amount\` text,
  	\`unit\` text,
  	\`kind\` text,
  	\`as_of\` text,
  	\`period\` text,
  	\`evidence_file_id\` text(36),
  	\`evidence_url\` text,
  	\`note\` text,
  	\`checked_by\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`evidence_file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_notices_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_notices_v_version_figures_order_idx\` ON \`_notices_v_version_figures\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_figures_parent_id_idx\` ON \`_notices_v_version_figures\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_figures_evidence_evidence_file_idx\` ON \`_notices_v_version_figures\` (\`evidence_file_id\`);`)
  await db.run(sql`CREATE TABLE \`_notices_v_version_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`file_id\` text(36),
  	\`title\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_notices_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_notices_v_version_attachments_order_idx\` ON \`_notices_v_version_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_attachments_parent_id_idx\` ON \`_notices_v_version_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_attachments_file_idx\` ON \`_notices_v_version_attachments\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`_notices_v_version_authors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text,
  	\`unit_id\` text(36),
  	\`user_id\` text(36),
  	\`_uuid\` text,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_notices_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_notices_v_version_authors_order_idx\` ON \`_notices_v_version_authors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_authors_parent_id_idx\` ON \`_notices_v_version_authors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_authors_unit_idx\` ON \`_notices_v_version_authors\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_authors_user_idx\` ON \`_notices_v_version_authors\` (\`user_id\`);`)
  await db.run(sql`CREATE TABLE \`_notices_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_kicker\` text,
  	\`version_title\` text NOT NULL,
  	\`version_subtitle\` text,
  	\`version_short_title\` text,
  	\`version_summary\` text,
  	\`version_type\` text DEFAULT 'notice',
  	\`version_issuer\` text,
  	\`version_document_number\` text,
  	\`version_index_number\` text,
  	\`version_topic\` text,
  	\`version_addressees\` text,
  	\`version_effective_from\` text,
  	\`version_effective_until\` text,
  	\`version_body\` text,
  	\`version_cover_id\` text(36),
  	\`version_dateline\` text,
  	\`version_source\` text,
  	\`version_origin\` text DEFAULT 'own',
  	\`version_source_url\` text,
  	\`version_source_published_at\` text,
  	\`version_responsible_editor\` text,
  	\`version_proofreader\` text,
  	\`version_document_date\` text,
  	\`version_urgency\` text DEFAULT 'normal',
  	\`version_disclosure\` text DEFAULT 'active',
  	\`version_take_down_on\` text,
  	\`version_slug\` text,
  	\`version_stage\` text DEFAULT 'draft',
  	\`version_stage_since\` text,
  	\`version_revision_token\` text,
  	\`version_unit_id\` text(36),
  	\`version_created_by_id\` text(36),
  	\`version_first_published_at\` text,
  	\`version_live_revision\` text,
  	\`version_suspended_revision\` text,
  	\`version_suspended_at\` text,
  	\`version_scheduled_at\` text,
  	\`version_review_due\` text,
  	\`version_alarm\` text,
  	\`version_gate\` text,
  	\`version_urgency_rank\` numeric,
  	\`version_hands\` text,
  	\`version_holders\` text,
  	\`version_known_to\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_notices_v_parent_idx\` ON \`_notices_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_version_cover_idx\` ON \`_notices_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_version_slug_idx\` ON \`_notices_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_version_stage_idx\` ON \`_notices_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_version_stage_since_idx\` ON \`_notices_v\` (\`version_stage_since\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_version_unit_idx\` ON \`_notices_v\` (\`version_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_version_created_by_idx\` ON \`_notices_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_version_suspended_at_idx\` ON \`_notices_v\` (\`version_suspended_at\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_version_scheduled_at_idx\` ON \`_notices_v\` (\`version_scheduled_at\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_version_review_due_idx\` ON \`_notices_v\` (\`version_review_due\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_version_alarm_idx\` ON \`_notices_v\` (\`version_alarm\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_version_updated_at_idx\` ON \`_notices_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_version_created_at_idx\` ON \`_notices_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_created_at_idx\` ON \`_notices_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_updated_at_idx\` ON \`_notices_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_4_idx\` ON \`_notices_v\` (\`version_stage\`,\`version_urgency_rank\`,\`version_stage_since\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_5_idx\` ON \`_notices_v\` (\`version_unit_id\`,\`version_stage\`,\`version_urgency_rank\`,\`version_stage_since\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_stage_version_stageSince_version_createdAt_2_idx\` ON \`_notices_v\` (\`version_stage\`,\`version_stage_since\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_unit_version_stage_version_stageSince_version__2_idx\` ON \`_notices_v\` (\`version_unit_id\`,\`version_stage\`,\`version_stage_since\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_stage_version_updatedAt_version_createdAt_2_idx\` ON \`_notices_v\` (\`version_stage\`,\`version_updated_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_unit_version_stage_version_updatedAt_version_c_2_idx\` ON \`_notices_v\` (\`version_unit_id\`,\`version_stage\`,\`version_updated_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_updatedAt_version_createdAt_2_idx\` ON \`_notices_v\` (\`version_updated_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_unit_version_updatedAt_version_createdAt_2_idx\` ON \`_notices_v\` (\`version_unit_id\`,\`version_updated_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_unit_version_scheduledAt_2_idx\` ON \`_notices_v\` (\`version_unit_id\`,\`version_scheduled_at\`);`)
  await db.run(sql`CREATE INDEX \`version_unit_version_reviewDue_2_idx\` ON \`_notices_v\` (\`version_unit_id\`,\`version_review_due\`);`)
  await db.run(sql`CREATE TABLE \`_notices_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_notices_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_notices_v_texts_order_parent\` ON \`_notices_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_texts_parent_order\` ON \`_notices_v_texts\` (\`parent_id\`,\`order\`);`)
  await db.run(sql`CREATE TABLE \`_notices_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`notices_id\` text(36),
  	\`campaigns_id\` text(36),
  	\`cases_id\` text(36),
  	\`speeches_id\` text(36),
  	\`news_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_notices_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`notices_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`campaigns_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cases_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`speeches_id\`) REFERENCES \`speeches\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`news_id\`) REFERENCES \`news\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_notices_v_rels_order_idx\` ON \`_notices_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_rels_parent_idx\` ON \`_notices_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_rels_path_idx\` ON \`_notices_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_rels_notices_id_idx\` ON \`_notices_v_rels\` (\`notices_id\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_rels_campaigns_id_idx\` ON \`_notices_v_rels\` (\`campaigns_id\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_rels_cases_id_idx\` ON \`_notices_v_rels\` (\`cases_id\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_rels_speeches_id_idx\` ON \`_notices_v_rels\` (\`speeches_id\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_rels_news_id_idx\` ON \`_notices_v_rels\` (\`news_id\`);`)
  await db.run(sql`CREATE TABLE \`news_figures\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`indicator\` text,
  	\`label\` text,
  	\`amount\` text,
  	\`unit\` text,
  	\`kind\` text,
  	\`as_of\` text,
  	\`period\` text,
  	\`evidence_file_id\` text(36),
  	\`evidence_url\` text,
  	\`note\` text,
  	\`checked_by\` text,
  	FOREIGN KEY (\`evidence_file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`news\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`news_figures_order_idx\` ON \`news_figures\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`news_figures_parent_id_idx\` ON \`news_figures\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`news_figures_evidence_evidence_file_idx\` ON \`news_figures\` (\`evidence_file_id\`);`)
  await db.run(sql`CREATE TABLE \`news_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`file_id\` text(36),
  	\`title\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`news\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`news_attachments_order_idx\` ON \`news_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`news_attachments_parent_id_idx\` ON \`news_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`news_attachments_file_idx\` ON \`news_attachments\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`news_authors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text,
  	\`unit_id\` text(36),
  	\`user_id\` text(36),
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`news\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`news_authors_order_idx\` ON \`news_authors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`news_authors_parent_id_idx\` ON \`news_authors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`news_authors_unit_idx\` ON \`news_authors\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`news_authors_user_idx\` ON \`news_authors\` (\`user_id\`);`)
  await db.run(sql`CREATE TABLE \`news\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kicker\` text,
  	\`title\` text NOT NULL,
  	\`subtitle\` text,
  	\`short_title\` text,
  	\`summary\` text,
  	\`form\` text DEFAULT 'message',
  	\`event_date\` text,
  	\`place\` text,
  	\`body\` text,
  	\`cover_id\` text(36),
  	\`dateline\` text,
  	\`source\` text,
  	\`origin\` text DEFAULT 'own',
  	\`source_url\` text,
  	\`source_published_at\` text,
  	\`responsible_editor\` text,
  	\`proofreader\` text,
  	\`document_date\` text,
  	\`urgency\` text DEFAULT 'normal',
  	\`disclosure\` text DEFAULT 'active',
  	\`take_down_on\` text,
  	\`slug\` text,
  	\`stage\` text DEFAULT 'draft',
  	\`stage_since\` text,
  	\`revision_token\` text,
  	\`unit_id\` text(36),
  	\`created_by_id\` text(36),
  	\`first_published_at\` text,
  	\`live_revision\` text,
  	\`suspended_revision\` text,
  	\`suspended_at\` text,
  	\`scheduled_at\` text,
  	\`review_due\` text,
  	\`alarm\` text,
  	\`gate\` text,
  	\`urgency_rank\` numeric,
  	\`hands\` text,
  	\`holders\` text,
  	\`known_to\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`news_cover_idx\` ON \`news\` (\`cover_id\`);`)
  await db.run(sql`CREATE INDEX \`news_slug_idx\` ON \`news\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`news_stage_idx\` ON \`news\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`news_stage_since_idx\` ON \`news\` (\`stage_since\`);`)
  await db.run(sql`CREATE INDEX \`news_unit_idx\` ON \`news\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`news_created_by_idx\` ON \`news\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`news_suspended_at_idx\` ON \`news\` (\`suspended_at\`);`)
  await db.run(sql`CREATE INDEX \`news_scheduled_at_idx\` ON \`news\` (\`scheduled_at\`);`)
  await db.run(sql`CREATE INDEX \`news_review_due_idx\` ON \`news\` (\`review_due\`);`)
  await db.run(sql`CREATE INDEX \`news_alarm_idx\` ON \`news\` (\`alarm\`);`)
  await db.run(sql`CREATE INDEX \`news_updated_at_idx\` ON \`news\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`news_created_at_idx\` ON \`news\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`stage_urgencyRank_stageSince_createdAt_3_idx\` ON \`news\` (\`stage\`,\`urgency_rank\`,\`stage_since\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`unit_stage_urgencyRank_stageSince_createdAt_3_idx\` ON \`news\` (\`unit_id\`,\`stage\`,\`urgency_rank\`,\`stage_since\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`stage_stageSince_createdAt_3_idx\` ON \`news\` (\`stage\`,\`stage_since\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`unit_stage_stageSince_createdAt_3_idx\` ON \`news\` (\`unit_id\`,\`stage\`,\`stage_since\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`stage_updatedAt_createdAt_3_idx\` ON \`news\` (\`stage\`,\`updated_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`unit_stage_updatedAt_createdAt_3_idx\` ON \`news\` (\`unit_id\`,\`stage\`,\`updated_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`updatedAt_createdAt_3_idx\` ON \`news\` (\`updated_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`unit_updatedAt_createdAt_3_idx\` ON \`news\` (\`unit_id\`,\`updated_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`unit_scheduledAt_3_idx\` ON \`news\` (\`unit_id\`,\`scheduled_at\`);`)
  await db.run(sql`CREATE INDEX \`unit_reviewDue_3_idx\` ON \`news\` (\`unit_id\`,\`review_due\`);`)
  await db.run(sql`CREATE TABLE \`news_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`news\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`news_texts_order_parent\` ON \`news_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`news_texts_text_idx\` ON \`news_texts\` (\`text\`);`)
  await db.run(sql`CREATE INDEX \`news_texts_parent_order\` ON \`news_texts\` (\`parent_id\`,\`order\`);`)
  await db.run(sql`CREATE TABLE \`news_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`campaigns_id\` text(36),
  	\`cases_id\` text(36),
  	\`speeches_id\` text(36),
  	\`notices_id\` text(36),
  	\`news_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`news\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`campaigns_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cases_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`speeches_id\`) REFERENCES \`speeches\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`notices_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`news_id\`) REFERENCES \`news\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`news_rels_order_idx\` ON \`news_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`news_rels_parent_idx\` ON \`news_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`news_rels_path_idx\` ON \`news_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`news_rels_campaigns_id_idx\` ON \`news_rels\` (\`campaigns_id\`);`)
  await db.run(sql`CREATE INDEX \`news_rels_cases_id_idx\` ON \`news_rels\` (\`cases_id\`);`)
  await db.run(sql`CREATE INDEX \`news_rels_speeches_id_idx\` ON \`news_rels\` (\`speeches_id\`);`)
  await db.run(sql`CREATE INDEX \`news_rels_notices_id_idx\` ON \`news_rels\` (\`notices_id\`);`)
  await db.run(sql`CREATE INDEX \`news_rels_news_id_idx\` ON \`news_rels\` (\`news_id\`);`)
  await db.run(sql`CREATE TABLE \`_news_v_version_figures\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`indicator\` text,
  	\`label\` text,
  	\`amount\` text,
  	\`unit\` text,
  	\`kind\` text,
  	\`as_of\` text,
  	\`period\` text,
  	\`evidence_file_id\` text(36),
  	\`evidence_url\` text,
  	\`note\` text,
  	\`checked_by\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`evidence_file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_news_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_news_v_version_figures_order_idx\` ON \`_news_v_version_figures\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_figures_parent_id_idx\` ON \`_news_v_version_figures\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_figures_evidence_evidence_file_idx\` ON \`_news_v_version_figures\` (\`evidence_file_id\`);`)
  await db.run(sql`CREATE TABLE \`_news_v_version_attachments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`file_id\` text(36),
  	\`title\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_news_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_news_v_version_attachments_order_idx\` ON \`_news_v_version_attachments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_attachments_parent_id_idx\` ON \`_news_v_version_attachments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_attachments_file_idx\` ON \`_news_v_version_attachments\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`_news_v_version_authors\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text,
  	\`unit_id\` text(36),
  	\`user_id\` text(36),
  	\`_uuid\` text,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_news_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_news_v_version_authors_order_idx\` ON \`_news_v_version_authors\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_authors_parent_id_idx\` ON \`_news_v_version_authors\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_authors_unit_idx\` ON \`_news_v_version_authors\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_authors_user_idx\` ON \`_news_v_version_authors\` (\`user_id\`);`)
  await db.run(sql`CREATE TABLE \`_news_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_kicker\` text,
  	\`version_title\` text NOT NULL,
  	\`version_subtitle\` text,
  	\`version_short_title\` text,
  	\`version_summary\` text,
  	\`version_form\` text DEFAULT 'message',
  	\`version_event_date\` text,
  	\`version_place\` text,
  	\`version_body\` text,
  	\`version_cover_id\` text(36),
  	\`version_dateline\` text,
  	\`version_source\` text,
  	\`version_origin\` text DEFAULT 'own',
  	\`version_source_url\` text,
  	\`version_source_published_at\` text,
  	\`version_responsible_editor\` text,
  	\`version_proofreader\` text,
  	\`version_document_date\` text,
  	\`version_urgency\` text DEFAULT 'normal',
  	\`version_disclosure\` text DEFAULT 'active',
  	\`version_take_down_on\` text,
  	\`version_slug\` text,
  	\`version_stage\` text DEFAULT 'draft',
  	\`version_stage_since\` text,
  	\`version_revision_token\` text,
  	\`version_unit_id\` text(36),
  	\`version_created_by_id\` text(36),
  	\`version_first_published_at\` text,
  	\`version_live_revision\` text,
  	\`version_suspended_revision\` text,
  	\`version_suspended_at\` text,
  	\`version_scheduled_at\` text,
  	\`version_review_due\` text,
  	\`version_alarm\` text,
  	\`version_gate\` text,
  	\`version_urgency_rank\` numeric,
  	\`version_hands\` text,
  	\`version_holders\` text,
  	\`version_known_to\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`news\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_news_v_parent_idx\` ON \`_news_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_version_cover_idx\` ON \`_news_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_version_slug_idx\` ON \`_news_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_version_stage_idx\` ON \`_news_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_version_stage_since_idx\` ON \`_news_v\` (\`version_stage_since\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_version_unit_idx\` ON \`_news_v\` (\`version_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_version_created_by_idx\` ON \`_news_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_version_suspended_at_idx\` ON \`_news_v\` (\`version_suspended_at\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_version_scheduled_at_idx\` ON \`_news_v\` (\`version_scheduled_at\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_version_review_due_idx\` ON \`_news_v\` (\`version_review_due\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_version_alarm_idx\` ON \`_news_v\` (\`version_alarm\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_version_updated_at_idx\` ON \`_news_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_version_created_at_idx\` ON \`_news_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_created_at_idx\` ON \`_news_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_updated_at_idx\` ON \`_news_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_6_idx\` ON \`_news_v\` (\`version_stage\`,\`version_urgency_rank\`,\`version_stage_since\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_7_idx\` ON \`_news_v\` (\`version_unit_id\`,\`version_stage\`,\`version_urgency_rank\`,\`version_stage_since\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_stage_version_stageSince_version_createdAt_3_idx\` ON \`_news_v\` (\`version_stage\`,\`version_stage_since\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_unit_version_stage_version_stageSince_version__3_idx\` ON \`_news_v\` (\`version_unit_id\`,\`version_stage\`,\`version_stage_since\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_stage_version_updatedAt_version_createdAt_3_idx\` ON \`_news_v\` (\`version_stage\`,\`version_updated_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_unit_version_stage_version_updatedAt_version_c_3_idx\` ON \`_news_v\` (\`version_unit_id\`,\`version_stage\`,\`version_updated_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_updatedAt_version_createdAt_3_idx\` ON \`_news_v\` (\`version_updated_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_unit_version_updatedAt_version_createdAt_3_idx\` ON \`_news_v\` (\`version_unit_id\`,\`version_updated_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_unit_version_scheduledAt_3_idx\` ON \`_news_v\` (\`version_unit_id\`,\`version_scheduled_at\`);`)
  await db.run(sql`CREATE INDEX \`version_unit_version_reviewDue_3_idx\` ON \`_news_v\` (\`version_unit_id\`,\`version_review_due\`);`)
  await db.run(sql`CREATE TABLE \`_news_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_news_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_news_v_texts_order_parent\` ON \`_news_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_texts_parent_order\` ON \`_news_v_texts\` (\`parent_id\`,\`order\`);`)
  await db.run(sql`CREATE TABLE \`_news_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`campaigns_id\` text(36),
  	\`cases_id\` text(36),
  	\`speeches_id\` text(36),
  	\`notices_id\` text(36),
  	\`news_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_news_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`campaigns_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cases_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`speeches_id\`) REFERENCES \`speeches\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`notices_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`news_id\`) REFERENCES \`news\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_news_v_rels_order_idx\` ON \`_news_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_rels_parent_idx\` ON \`_news_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_rels_path_idx\` ON \`_news_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_rels_campaigns_id_idx\` ON \`_news_v_rels\` (\`campaigns_id\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_rels_cases_id_idx\` ON \`_news_v_rels\` (\`cases_id\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_rels_speeches_id_idx\` ON \`_news_v_rels\` (\`speeches_id\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_rels_notices_id_idx\` ON \`_news_v_rels\` (\`notices_id\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_rels_news_id_idx\` ON \`_news_v_rels\` (\`news_id\`);`)
  await db.run(sql`CREATE TABLE \`campaigns_targets\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`indicator\` text,
  	\`label\` text,
  	\`amount\` text,
  	\`unit\` text,
  	\`kind\` text,
  	\`as_of\` text,
  	\`period\` text,
  	\`evidence_file_id\` text(36),
  	\`evidence_url\` text,
  	\`note\` text,
  	\`checked_by\` text,
  	FOREIGN KEY (\`evidence_file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`campaigns_targets_order_idx\` ON \`campaigns_targets\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_targets_parent_id_idx\` ON \`campaigns_targets\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_targets_evidence_evidence_file_idx\` ON \`campaigns_targets\` (\`evidence_file_id\`);`)
  await db.run(sql`CREATE TABLE \`campaigns\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`short_title\` text,
  	\`goal\` text,
  	\`summary\` text,
  	\`lead\` text,
  	\`cover_id\` text(36),
  	\`starts_on\` text,
  	\`ends_on\` text,
  	\`proofreader\` text,
  	\`urgency\` text DEFAULT 'normal',
  	\`disclosure\` text DEFAULT 'active',
  	\`take_down_on\` text,
  	\`slug\` text,
  	\`stage\` text DEFAULT 'draft',
  	\`stage_since\` text,
  	\`revision_token\` text,
  	\`unit_id\` text(36),
  	\`created_by_id\` text(36),
  	\`first_published_at\` text,
  	\`live_revision\` text,
  	\`suspended_revision\` text,
  	\`suspended_at\` text,
  	\`scheduled_at\` text,
  	\`review_due\` text,
  	\`alarm\` text,
  	\`gate\` text,
  	\`urgency_rank\` numeric,
  	\`hands\` text,
  	\`holders\` text,
  	\`known_to\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`campaigns_cover_idx\` ON \`campaigns\` (\`cover_id\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_slug_idx\` ON \`campaigns\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_stage_idx\` ON \`campaigns\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_stage_since_idx\` ON \`campaigns\` (\`stage_since\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_unit_idx\` ON \`campaigns\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_created_by_idx\` ON \`campaigns\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_suspended_at_idx\` ON \`campaigns\` (\`suspended_at\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_scheduled_at_idx\` ON \`campaigns\` (\`scheduled_at\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_review_due_idx\` ON \`campaigns\` (\`review_due\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_alarm_idx\` ON \`campaigns\` (\`alarm\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_updated_at_idx\` ON \`campaigns\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_created_at_idx\` ON \`campaigns\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`stage_urgencyRank_stageSince_createdAt_4_idx\` ON \`campaigns\` (\`stage\`,\`urgency_rank\`,\`stage_since\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`unit_stage_urgencyRank_stageSince_createdAt_4_idx\` ON \`campaigns\` (\`unit_id\`,\`stage\`,\`urgency_rank\`,\`stage_since\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`stage_stageSince_createdAt_4_idx\` ON \`campaigns\` (\`stage\`,\`stage_since\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`unit_stage_stageSince_createdAt_4_idx\` ON \`campaigns\` (\`unit_id\`,\`stage\`,\`stage_since\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`stage_updatedAt_createdAt_4_idx\` ON \`campaigns\` (\`stage\`,\`updated_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`unit_stage_updatedAt_createdAt_4_idx\` ON \`campaigns\` (\`unit_id\`,\`stage\`,\`updated_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`updatedAt_createdAt_4_idx\` ON \`campaigns\` (\`updated_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`unit_updatedAt_createdAt_4_idx\` ON \`campaigns\` (\`unit_id\`,\`updated_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`unit_scheduledAt_4_idx\` ON \`campaigns\` (\`unit_id\`,\`scheduled_at\`);`)
  await db.run(sql`CREATE INDEX \`unit_reviewDue_4_idx\` ON \`campaigns\` (\`unit_id\`,\`review_due\`);`)
  await db.run(sql`CREATE TABLE \`campaigns_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`campaigns_texts_order_parent\` ON \`campaigns_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_texts_text_idx\` ON \`campaigns_texts\` (\`text\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_texts_parent_order\` ON \`campaigns_texts\` (\`parent_id\`,\`order\`);`)
  await db.run(sql`CREATE TABLE \`_campaigns_v_version_targets\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`indicator\` text,
  	\`label\` text,
  	\`amount\` text,
  	\`unit\` text,
  	\`kind\` text,
  	\`as_of\` text,
  	\`period\` text,
  	\`evidence_file_id\` text(36),
  	\`evidence_url\` text,
  	\`note\` text,
  	\`checked_by\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`evidence_file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_campaigns_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_targets_order_idx\` ON \`_campaigns_v_version_targets\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_targets_parent_id_idx\` ON \`_campaigns_v_version_targets\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_targets_evidence_evidence_file_idx\` ON \`_campaigns_v_version_targets\` (\`evidence_file_id\`);`)
  await db.run(sql`CREATE TABLE \`_campaigns_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text NOT NULL,
  	\`version_short_title\` text,
  	\`version_goal\` text,
  	\`version_summary\` text,
  	\`version_lead\` text,
  	\`version_cover_id\` text(36),
  	\`version_starts_on\` text,
  	\`version_ends_on\` text,
  	\`version_proofreader\` text,
  	\`version_urgency\` text DEFAULT 'normal',
  	\`version_disclosure\` text DEFAULT 'active',
  	\`version_take_down_on\` text,
  	\`version_slug\` text,
  	\`version_stage\` text DEFAULT 'draft',
  	\`version_stage_since\` text,
  	\`version_revision_token\` text,
  	\`version_unit_id\` text(36),
  	\`version_created_by_id\` text(36),
  	\`version_first_published_at\` text,
  	\`version_live_revision\` text,
  	\`version_suspended_revision\` text,
  	\`version_suspended_at\` text,
  	\`version_scheduled_at\` text,
  	\`version_review_due\` text,
  	\`version_alarm\` text,
  	\`version_gate\` text,
  	\`version_urgency_rank\` numeric,
  	\`version_hands\` text,
  	\`version_holders\` text,
  	\`version_known_to\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_cover_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_campaigns_v_parent_idx\` ON \`_campaigns_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_cover_idx\` ON \`_campaigns_v\` (\`version_cover_id\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_slug_idx\` ON \`_campaigns_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_stage_idx\` ON \`_campaigns_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_stage_since_idx\` ON \`_campaigns_v\` (\`version_stage_since\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_unit_idx\` ON \`_campaigns_v\` (\`version_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_created_by_idx\` ON \`_campaigns_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_suspended_at_idx\` ON \`_campaigns_v\` (\`version_suspended_at\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_scheduled_at_idx\` ON \`_campaigns_v\` (\`version_scheduled_at\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_review_due_idx\` ON \`_campaigns_v\` (\`version_review_due\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_alarm_idx\` ON \`_campaigns_v\` (\`version_alarm\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_updated_at_idx\` ON \`_campaigns_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_created_at_idx\` ON \`_campaigns_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_created_at_idx\` ON \`_campaigns_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_updated_at_idx\` ON \`_campaigns_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_8_idx\` ON \`_campaigns_v\` (\`version_stage\`,\`version_urgency_rank\`,\`version_stage_since\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_9_idx\` ON \`_campaigns_v\` (\`version_unit_id\`,\`version_stage\`,\`version_urgency_rank\`,\`version_stage_since\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_stage_version_stageSince_version_createdAt_4_idx\` ON \`_campaigns_v\` (\`version_stage\`,\`version_stage_since\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_unit_version_stage_version_stageSince_version__4_idx\` ON \`_campaigns_v\` (\`version_unit_id\`,\`version_stage\`,\`version_stage_since\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_stage_version_updatedAt_version_createdAt_4_idx\` ON \`_campaigns_v\` (\`version_stage\`,\`version_updated_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_unit_version_stage_version_updatedAt_version_c_4_idx\` ON \`_campaigns_v\` (\`version_unit_id\`,\`version_stage\`,\`version_updated_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_updatedAt_version_createdAt_4_idx\` ON \`_campaigns_v\` (\`version_updated_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_unit_version_updatedAt_version_createdAt_4_idx\` ON \`_campaigns_v\` (\`version_unit_id\`,\`version_updated_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version_unit_version_scheduledAt_4_idx\` ON \`_campaigns_v\` (\`version_unit_id\`,\`version_scheduled_at\`);`)
  await db.run(sql`CREATE INDEX \`version_unit_version_reviewDue_4_idx\` ON \`_campaigns_v\` (\`version_unit_id\`,\`version_review_due\`);`)
  await db.run(sql`CREATE TABLE \`_campaigns_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_campaigns_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_campaigns_v_texts_order_parent\` ON \`_campaigns_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_texts_parent_order\` ON \`_campaigns_v_texts\` (\`parent_id\`,\`order\`);`)
  await db.run(sql`CREATE TABLE \`coverage_tasks\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`campaign_id\` text(36) NOT NULL,
  	\`unit_id\` text(36) NOT NULL,
  	\`topic\` text NOT NULL,
  	\`kind\` text,
  	\`due\` text,
  	\`state\` text DEFAULT 'open',
  	\`decline_reason\` text,
  	\`brief\` text,
  	\`project_id\` text(36),
  	\`claimed_by_name\` text,
  	\`claimed_at\` text,
  	\`settled_at\` text,
  	\`revision_token\` text,
  	\`asked_by\` text,
  	\`overdue_for\` text,
  	\`claimed_by\` text,
  	\`reminded_for\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`campaign_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`project_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`coverage_tasks_campaign_idx\` ON \`coverage_tasks\` (\`campaign_id\`);`)
  await db.run(sql`CREATE INDEX \`coverage_tasks_unit_idx\` ON \`coverage_tasks\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`coverage_tasks_due_idx\` ON \`coverage_tasks\` (\`due\`);`)
  await db.run(sql`CREATE INDEX \`coverage_tasks_state_idx\` ON \`coverage_tasks\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`coverage_tasks_project_idx\` ON \`coverage_tasks\` (\`project_id\`);`)
  await db.run(sql`CREATE INDEX \`coverage_tasks_updated_at_idx\` ON \`coverage_tasks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`coverage_tasks_created_at_idx\` ON \`coverage_tasks\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`coverage_tasks_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`cases_id\` text(36),
  	\`speeches_id\` text(36),
  	\`notices_id\` text(36),
  	\`news_id\` text(36),
  	\`campaigns_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`coverage_tasks\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cases_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`speeches_id\`) REFERENCES \`speeches\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`notices_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`news_id\`) REFERENCES \`news\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`campaigns_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`coverage_tasks_rels_order_idx\` ON \`coverage_tasks_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`coverage_tasks_rels_parent_idx\` ON \`coverage_tasks_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`coverage_tasks_rels_path_idx\` ON \`coverage_tasks_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`coverage_tasks_rels_cases_id_idx\` ON \`coverage_tasks_rels\` (\`cases_id\`);`)
  await db.run(sql`CREATE INDEX \`coverage_tasks_rels_speeches_id_idx\` ON \`coverage_tasks_rels\` (\`speeches_id\`);`)
  await db.run(sql`CREATE INDEX \`coverage_tasks_rels_notices_id_idx\` ON \`coverage_tasks_rels\` (\`notices_id\`);`)
  await db.run(sql`CREATE INDEX \`coverage_tasks_rels_news_id_idx\` ON \`coverage_tasks_rels\` (\`news_id\`);`)
  await db.run(sql`CREATE INDEX \`coverage_tasks_rels_campaigns_id_idx\` ON \`coverage_tasks_rels\` (\`campaigns_id\`);`)
  await db.run(sql`CREATE TABLE \`projects_timeline\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`stage\` text,
  	\`date\` text,
  	\`note\` text,
  	\`evidence_file_id\` text(36),
  	\`evidence_url\` text,
  	FOREIGN KEY (\`evidence_file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`projects_timeline_order_idx\` ON \`projects_timeline\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`projects_timeline_parent_id_idx\` ON \`projects_timeline\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`projects_timeline_evidence_evidence_file_idx\` ON \`projects_timeline\` (\`evidence_file_id\`);`)
  await db.run(sql`CREATE TABLE \`projects_figures\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`indicator\` text,
  	\`label\` text,
  	\`amount\` text,
  	\`unit\` text,
  	\`kind\` text,
  	\`as_of\` text,
  	\`period\` text,
  	\`evidence_file_id\` text(36),
  	\`evidence_url\` text,
  	\`note\` text,
  	\`checked_by\` text,
  	FOREIGN KEY (\`evidence_file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`projects_figures_order_idx\` ON \`projects_figures\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`projects_figures_parent_id_idx\` ON \`projects_figures\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`projects_figures_evidence_evidence_file_idx\` ON \`projects_figures\` (\`evidence_file_id\`);`)
  await db.run(sql`CREATE TABLE \`projects\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`investor\` text,
  	\`investor_origin\` text,
  	\`industry\` text,
  	\`kind\` text,
  	\`method\` text,
  	\`park\` text,
  	\`unit_id\` text(36),
  	\`note\` text,
  	\`revision_token\` text,
  	\`stage\` text,
  	\`merged_into_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`merged_into_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`projects_name_idx\` ON \`projects\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`projects_investor_idx\` ON \`projects\` (\`investor\`);`)
  await db.run(sql`CREATE INDEX \`projects_industry_idx\` ON \`projects\` (\`industry\`);`)
  await db.run(sql`CREATE INDEX \`projects_park_idx\` ON \`projects\` (\`park\`);`)
  await db.run(sql`CREATE INDEX \`projects_unit_idx\` ON \`projects\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`projects_stage_idx\` ON \`projects\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`projects_merged_into_idx\` ON \`projects\` (\`merged_into_id\`);`)
  await db.run(sql`CREATE INDEX \`projects_updated_at_idx\` ON \`projects\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`projects_created_at_idx\` ON \`projects\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`stage_park_idx\` ON \`projects\` (\`stage\`,\`park\`);`)
  await db.run(sql`CREATE TABLE \`projects_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`projects_texts_order_parent\` ON \`projects_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`projects_texts_parent_order\` ON \`projects_texts\` (\`parent_id\`,\`order\`);`)
  await db.run(sql`CREATE TABLE \`clippings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`outlet\` text NOT NULL,
  	\`level\` text NOT NULL,
  	\`place\` text DEFAULT 'inside',
  	\`date\` text NOT NULL,
  	\`url\` text,
  	\`picture_id\` text(36),
  	\`note\` text,
  	\`unit_id\` text(36),
  	\`state\` text DEFAULT 'entered',
  	\`refused_because\` text,
  	\`decided_by_name\` text,
  	\`decided_at\` text,
  	\`revision_token\` text,
  	\`entered_by\` text,
  	\`decided_by\` text,
  	\`about\` text,
  	\`same_as\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`picture_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`clippings_date_idx\` ON \`clippings\` (\`date\`);`)
  await db.run(sql`CREATE INDEX \`clippings_picture_idx\` ON \`clippings\` (\`picture_id\`);`)
  await db.run(sql`CREATE INDEX \`clippings_unit_idx\` ON \`clippings\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`clippings_state_idx\` ON \`clippings\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`clippings_about_idx\` ON \`clippings\` (\`about\`);`)
  await db.run(sql`CREATE INDEX \`clippings_same_as_idx\` ON \`clippings\` (\`same_as\`);`)
  await db.run(sql`CREATE INDEX \`clippings_updated_at_idx\` ON \`clippings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`clippings_created_at_idx\` ON \`clippings\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`clippings_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`cases_id\` text(36),
  	\`speeches_id\` text(36),
  	\`notices_id\` text(36),
  	\`news_id\` text(36),
  	\`campaigns_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`clippings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cases_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`speeches_id\`) REFERENCES \`speeches\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`notices_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`news_id\`) REFERENCES \`news\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`campaigns_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`clippings_rels_order_idx\` ON \`clippings_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`clippings_rels_parent_idx\` ON \`clippings_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`clippings_rels_path_idx\` ON \`clippings_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`clippings_rels_cases_id_idx\` ON \`clippings_rels\` (\`cases_id\`);`)
  await db.run(sql`CREATE INDEX \`clippings_rels_speeches_id_idx\` ON \`clippings_rels\` (\`speeches_id\`);`)
  await db.run(sql`CREATE INDEX \`clippings_rels_notices_id_idx\` ON \`clippings_rels\` (\`notices_id\`);`)
  await db.run(sql`CREATE INDEX \`clippings_rels_news_id_idx\` ON \`clippings_rels\` (\`news_id\`);`)
  await db.run(sql`CREATE INDEX \`clippings_rels_campaigns_id_idx\` ON \`clippings_rels\` (\`campaigns_id\`);`)
  await db.run(sql`CREATE TABLE \`media\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`alt\` text,
  	\`caption\` text,
  	\`credit\` text,
  	\`rights_holder\` text,
  	\`license\` text,
  	\`identifiable_people\` text,
  	\`is_map\` integer DEFAULT false,
  	\`map_number\` text,
  	\`sha256\` text,
  	\`original_name\` text,
  	\`opaque\` integer,
  	\`unit_id\` text(36),
  	\`created_by_id\` text(36),
  	\`held\` integer,
  	\`hands\` text,
  	\`imported\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`media_sha256_idx\` ON \`media\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`media_unit_idx\` ON \`media\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`media_created_by_idx\` ON \`media\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`media_imported_idx\` ON \`media\` (\`imported\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`media_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`media_texts_order_parent\` ON \`media_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`media_texts_parent_order\` ON \`media_texts\` (\`parent_id\`,\`order\`);`)
  await db.run(sql`CREATE TABLE \`units\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`short_name\` text,
  	\`slug\` text,
  	\`kind\` text NOT NULL,
  	\`drafts\` integer DEFAULT true,
  	\`merged_into_id\` text(36),
  	\`is_gate_office\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`merged_into_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`units_slug_idx\` ON \`units\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`units_merged_into_idx\` ON \`units\` (\`merged_into_id\`);`)
  await db.run(sql`CREATE INDEX \`units_updated_at_idx\` ON \`units\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`units_created_at_idx\` ON \`units\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`units_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`units_texts_order_parent\` ON \`units_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`units_texts_parent_order\` ON \`units_texts\` (\`parent_id\`,\`order\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`mobile\` text,
  	\`name\` text NOT NULL,
  	\`role\` text NOT NULL,
  	\`unit_id\` text(36) NOT NULL,
  	\`post\` text,
  	\`suspended\` integer DEFAULT false,
  	\`confirmed\` integer DEFAULT true,
  	\`stands_in_for\` text,
  	\`stands_in_for_name\` text,
  	\`stands_in_from\` text,
  	\`stands_in_until\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`username\` text,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	FOREIGN KEY (\`unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`users_mobile_idx\` ON \`users\` (\`mobile\`);`)
  await db.run(sql`CREATE INDEX \`users_unit_idx\` ON \`users\` (\`unit_id\`);`)
  await db.run(sql`CREATE INDEX \`users_stands_in_for_idx\` ON \`users\` (\`stands_in_for\`);`)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE INDEX \`users_username_idx\` ON \`users\` (\`username\`);`)
  await db.run(sql`CREATE TABLE \`revisions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`story\` text,
  	\`unit\` text,
  	\`number\` numeric NOT NULL,
  	\`sha256\` text,
  	\`canonical\` text,
  	\`authors\` text,
  	\`media\` text,
  	\`issues\` text,
  	\`at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`revisions_kind_idx\` ON \`revisions\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`revisions_story_idx\` ON \`revisions\` (\`story\`);`)
  await db.run(sql`CREATE INDEX \`revisions_unit_idx\` ON \`revisions\` (\`unit\`);`)
  await db.run(sql`CREATE INDEX \`revisions_sha256_idx\` ON \`revisions\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`revisions_at_idx\` ON \`revisions\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`revisions_updated_at_idx\` ON \`revisions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`revisions_created_at_idx\` ON \`revisions\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`kind_story_number_idx\` ON \`revisions\` (\`kind\`,\`story\`,\`number\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`kind_story_sha256_idx\` ON \`revisions\` (\`kind\`,\`story\`,\`sha256\`);`)
  await db.run(sql`CREATE TABLE \`revisions_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`revisions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`revisions_texts_order_parent\` ON \`revisions_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`revisions_texts_text_idx\` ON \`revisions_texts\` (\`text\`);`)
  await db.run(sql`CREATE INDEX \`revisions_texts_parent_order\` ON \`revisions_texts\` (\`parent_id\`,\`order\`);`)
  await db.run(sql`CREATE TABLE \`reviews\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`story\` text,
  	\`unit\` text,
  	\`revision\` text,
  	\`round\` numeric,
  	\`order\` numeric,
  	\`step\` text,
  	\`person\` text,
  	\`person_name\` text,
  	\`outcome\` text,
  	\`reason\` text,
  	\`secrecy_reviewed\` integer,
  	\`rules\` text,
  	\`stand_in\` integer,
  	\`substitute_for\` text,
  	\`acknowledged\` text,
  	\`overrides\` text,
  	\`at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`reviews_kind_idx\` ON \`reviews\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`reviews_story_idx\` ON \`reviews\` (\`story\`);`)
  await db.run(sql`CREATE INDEX \`reviews_unit_idx\` ON \`reviews\` (\`unit\`);`)
  await db.run(sql`CREATE INDEX \`reviews_revision_idx\` ON \`reviews\` (\`revision\`);`)
  await db.run(sql`CREATE INDEX \`reviews_person_idx\` ON \`reviews\` (\`person\`);`)
  await db.run(sql`CREATE INDEX \`reviews_at_idx\` ON \`reviews\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`reviews_updated_at_idx\` ON \`reviews\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`reviews_created_at_idx\` ON \`reviews\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`kind_story_order_idx\` ON \`reviews\` (\`kind\`,\`story\`,\`order\`);`)
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
  await db.run(sql`CREATE TABLE \`publications\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`story\` text,
  	\`slug\` text,
  	\`state\` text,
  	\`live_revision\` text,
  	\`suspended_revision\` text,
  	\`last_revision\` text,
  	\`edition\` numeric,
  	\`title\` text,
  	\`first_published_at\` text,
  	\`revised_at\` text,
  	\`corrected_at\` text,
  	\`take_down_at\` text,
  	\`history\` text,
  	\`unit\` text,
  	\`industry\` text,
  	\`method\` text,
  	\`park\` text,
  	\`project\` text,
  	\`stages\` text,
  	\`reached\` text,
  	\`keywords\` text,
  	\`year\` numeric,
  	\`withdrawal\` text,
  	\`card\` text,
  	\`page\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`publications_kind_idx\` ON \`publications\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`publications_story_idx\` ON \`publications\` (\`story\`);`)
  await db.run(sql`CREATE INDEX \`publications_slug_idx\` ON \`publications\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`publications_state_idx\` ON \`publications\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`publications_first_published_at_idx\` ON \`publications\` (\`first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`publications_corrected_at_idx\` ON \`publications\` (\`corrected_at\`);`)
  await db.run(sql`CREATE INDEX \`publications_take_down_at_idx\` ON \`publications\` (\`take_down_at\`);`)
  await db.run(sql`CREATE INDEX \`publications_unit_idx\` ON \`publications\` (\`unit\`);`)
  await db.run(sql`CREATE INDEX \`publications_industry_idx\` ON \`publications\` (\`industry\`);`)
  await db.run(sql`CREATE INDEX \`publications_method_idx\` ON \`publications\` (\`method\`);`)
  await db.run(sql`CREATE INDEX \`publications_park_idx\` ON \`publications\` (\`park\`);`)
  await db.run(sql`CREATE INDEX \`publications_project_idx\` ON \`publications\` (\`project\`);`)
  await db.run(sql`CREATE INDEX \`publications_year_idx\` ON \`publications\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`publications_updated_at_idx\` ON \`publications\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`publications_created_at_idx\` ON \`publications\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`kind_slug_idx\` ON \`publications\` (\`kind\`,\`slug\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`kind_story_idx\` ON \`publications\` (\`kind\`,\`story\`);`)
  await db.run(sql`CREATE INDEX \`kind_state_firstPublishedAt_createdAt_idx\` ON \`publications\` (\`kind\`,\`state\`,\`first_published_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`state_firstPublishedAt_createdAt_idx\` ON \`publications\` (\`state\`,\`first_published_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`state_story_createdAt_idx\` ON \`publications\` (\`state\`,\`story\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`state_correctedAt_createdAt_idx\` ON \`publications\` (\`state\`,\`corrected_at\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`publications_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`publications_texts_order_parent\` ON \`publications_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_texts_text_idx\` ON \`publications_texts\` (\`text\`);`)
  await db.run(sql`CREATE INDEX \`publications_texts_parent_order\` ON \`publications_texts\` (\`parent_id\`,\`order\`);`)
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
  await db.run(sql`CREATE TABLE \`file_texts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`sha256\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`text\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`file_texts_sha256_idx\` ON \`file_texts\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`file_texts_updated_at_idx\` ON \`file_texts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`file_texts_created_at_idx\` ON \`file_texts\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`imports\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`unit\` text,
  	\`person\` text,
  	\`person_name\` text,
  	\`name\` text,
  	\`size\` numeric,
  	\`sha256\` text,
  	\`file\` text,
  	\`at\` text,
  	\`state\` text,
  	\`code\` text,
  	\`what\` text,
  	\`attempts\` numeric,
  	\`holder\` text,
  	\`lease_end\` text,
  	\`pictures\` numeric,
  	\`pictures_done\` numeric,
  	\`kind\` text,
  	\`story\` text,
  	\`title\` text,
  	\`token\` text,
  	\`because\` text,
  	\`lost\` text,
  	\`proposals\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`imports_unit_idx\` ON \`imports\` (\`unit\`);`)
  await db.run(sql`CREATE INDEX \`imports_story_idx\` ON \`imports\` (\`story\`);`)
  await db.run(sql`CREATE INDEX \`imports_updated_at_idx\` ON \`imports\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`imports_created_at_idx\` ON \`imports\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`state_at_idx\` ON \`imports\` (\`state\`,\`at\`);`)
  await db.run(sql`CREATE INDEX \`person_at_idx\` ON \`imports\` (\`person\`,\`at\`);`)
  await db.run(sql`CREATE INDEX \`unit_sha256_idx\` ON \`imports\` (\`unit\`,\`sha256\`);`)
  await db.run(sql`CREATE TABLE \`audit_log\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`at\` text,
  	\`actor\` text,
  	\`event\` text,
  	\`data\` text,
  	\`previous\` text,
  	\`hash\` text,
  	\`about\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`audit_log_seq_idx\` ON \`audit_log\` (\`seq\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_at_idx\` ON \`audit_log\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_event_idx\` ON \`audit_log\` (\`event\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_about_idx\` ON \`audit_log\` (\`about\`);`)
  await db.run(sql`CREATE TABLE \`audit_head\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`entries\` numeric,
  	\`head\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`audit_head_key_idx\` ON \`audit_head\` (\`key\`);`)
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
  await db.run(sql`CREATE TABLE \`view_counts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`address\` text NOT NULL,
  	\`count\` numeric NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`view_counts_address_idx\` ON \`view_counts\` (\`address\`);`)
  await db.run(sql`CREATE TABLE \`dossier_batches\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`state\` text,
  	\`node\` text,
  	\`stories\` text,
  	\`total\` numeric,
  	\`made\` numeric,
  	\`failed\` text,
  	\`bytes\` numeric,
  	\`ordered_by\` text,
  	\`ordered_by_name\` text,
  	\`ordered_at\` text,
  	\`holder\` text,
  	\`held_until\` text,
  	\`expires_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`dossier_batches_state_idx\` ON \`dossier_batches\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`dossier_batches_ordered_at_idx\` ON \`dossier_batches\` (\`ordered_at\`);`)
  await db.run(sql`CREATE INDEX \`dossier_batches_updated_at_idx\` ON \`dossier_batches\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`dossier_batches_created_at_idx\` ON \`dossier_batches\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`coverage\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`story\` text,
  	\`unit\` text,
  	\`title\` text,
  	\`state\` text,
  	\`revision\` text,
  	\`edition\` numeric,
  	\`first_published_at\` text,
  	\`month\` text,
  	\`record\` text,
  	\`project_name\` text,
  	\`investor\` text,
  	\`authors\` text,
  	\`figures\` text,
  	\`events\` text,
  	\`fault_month\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`coverage_kind_idx\` ON \`coverage\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`coverage_story_idx\` ON \`coverage\` (\`story\`);`)
  await db.run(sql`CREATE INDEX \`coverage_unit_idx\` ON \`coverage\` (\`unit\`);`)
  await db.run(sql`CREATE INDEX \`coverage_state_idx\` ON \`coverage\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`coverage_first_published_at_idx\` ON \`coverage\` (\`first_published_at\`);`)
  await db.run(sql`CREATE INDEX \`coverage_month_idx\` ON \`coverage\` (\`month\`);`)
  await db.run(sql`CREATE INDEX \`coverage_record_idx\` ON \`coverage\` (\`record\`);`)
  await db.run(sql`CREATE INDEX \`coverage_fault_month_idx\` ON \`coverage\` (\`fault_month\`);`)
  await db.run(sql`CREATE INDEX \`coverage_updated_at_idx\` ON \`coverage\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`coverage_created_at_idx\` ON \`coverage\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`kind_story_1_idx\` ON \`coverage\` (\`kind\`,\`story\`);`)
  await db.run(sql`CREATE INDEX \`state_firstPublishedAt_createdAt_1_idx\` ON \`coverage\` (\`state\`,\`first_published_at\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`coverage_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`coverage\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`coverage_texts_order_parent\` ON \`coverage_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`coverage_texts_text_idx\` ON \`coverage_texts\` (\`text\`);`)
  await db.run(sql`CREATE INDEX \`coverage_texts_parent_order\` ON \`coverage_texts\` (\`parent_id\`,\`order\`);`)
  await db.run(sql`CREATE TABLE \`campaign_runs\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`campaign\` text NOT NULL,
  	\`quotas\` text,
  	\`revision_token\` text,
  	\`closed_on\` text,
  	\`closed_by\` text,
  	\`closed_by_name\` text,
  	\`closed_at\` text,
  	\`close_reason\` text,
  	\`report\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`campaign_runs_campaign_idx\` ON \`campaign_runs\` (\`campaign\`);`)
  await db.run(sql`CREATE INDEX \`campaign_runs_updated_at_idx\` ON \`campaign_runs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`campaign_runs_created_at_idx\` ON \`campaign_runs\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`task_templates\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`topic\` text,
  	\`story_kind\` text,
  	\`days\` numeric,
  	\`brief\` text,
  	\`revision_token\` text,
  	\`made_by\` text,
  	\`made_by_name\` text,
  	\`made_at\` text,
  	\`dropped_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`task_templates_updated_at_idx\` ON \`task_templates\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`task_templates_created_at_idx\` ON \`task_templates\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`calendar_feeds\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`token_hash\` text NOT NULL,
  	\`person\` text,
  	\`campaign\` text,
  	\`title\` text,
  	\`made_at\` text,
  	\`used_at\` text,
  	\`revoked_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`calendar_feeds_token_hash_idx\` ON \`calendar_feeds\` (\`token_hash\`);`)
  await db.run(sql`CREATE INDEX \`calendar_feeds_person_idx\` ON \`calendar_feeds\` (\`person\`);`)
  await db.run(sql`CREATE INDEX \`calendar_feeds_campaign_idx\` ON \`calendar_feeds\` (\`campaign\`);`)
  await db.run(sql`CREATE INDEX \`calendar_feeds_updated_at_idx\` ON \`calendar_feeds\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`calendar_feeds_created_at_idx\` ON \`calendar_feeds\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`figure_changes\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`project\` text,
  	\`indicator\` text,
  	\`label\` text,
  	\`measure\` text,
  	\`figure_kind\` text,
  	\`as_of\` text,
  	\`before\` text,
  	\`after\` text,
  	\`reason\` text,
  	\`changed_by\` text,
  	\`changed_by_name\` text,
  	\`changed_at\` text,
  	\`settled_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`figure_changes_project_idx\` ON \`figure_changes\` (\`project\`);`)
  await db.run(sql`CREATE INDEX \`figure_changes_settled_at_idx\` ON \`figure_changes\` (\`settled_at\`);`)
  await db.run(sql`CREATE INDEX \`figure_changes_updated_at_idx\` ON \`figure_changes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`figure_changes_created_at_idx\` ON \`figure_changes\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`exchange_rates\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`currency\` text,
  	\`day\` text,
  	\`rate\` text,
  	\`source\` text,
  	\`entered_by\` text,
  	\`entered_by_name\` text,
  	\`entered_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`exchange_rates_currency_idx\` ON \`exchange_rates\` (\`currency\`);`)
  await db.run(sql`CREATE INDEX \`exchange_rates_updated_at_idx\` ON \`exchange_rates\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`exchange_rates_created_at_idx\` ON \`exchange_rates\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`currency_day_idx\` ON \`exchange_rates\` (\`currency\`,\`day\`);`)
  await db.run(sql`CREATE TABLE \`score_rules\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`from\` text,
  	\`table\` text,
  	\`note\` text,
  	\`made_by\` text,
  	\`made_by_name\` text,
  	\`made_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`score_rules_number_idx\` ON \`score_rules\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`score_rules_updated_at_idx\` ON \`score_rules\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`score_rules_created_at_idx\` ON \`score_rules\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`score_months\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`month\` text NOT NULL,
  	\`rules\` numeric,
  	\`lines\` text,
  	\`totals\` text,
  	\`locked_by\` text,
  	\`locked_by_name\` text,
  	\`locked_at\` text,
  	\`released_by\` text,
  	\`released_by_name\` text,
  	\`released_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`score_months_month_idx\` ON \`score_months\` (\`month\`);`)
  await db.run(sql`CREATE INDEX \`score_months_updated_at_idx\` ON \`score_months\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`score_months_created_at_idx\` ON \`score_months\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`inspections\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`day\` text NOT NULL,
  	\`state\` text,
  	\`started_at\` text,
  	\`finished_at\` text,
  	\`holder\` text,
  	\`held_until\` text,
  	\`counts\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`inspections_day_idx\` ON \`inspections\` (\`day\`);`)
  await db.run(sql`CREATE INDEX \`inspections_updated_at_idx\` ON \`inspections\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`inspections_created_at_idx\` ON \`inspections\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`inspection_findings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`item\` text,
  	\`kind\` text,
  	\`story\` text,
  	\`unit\` text,
  	\`title\` text,
  	\`vars\` text,
  	\`veto\` integer,
  	\`first_seen\` text,
  	\`last_seen\` text,
  	\`due_on\` text,
  	\`gone_on\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`inspection_findings_key_idx\` ON \`inspection_findings\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`inspection_findings_item_idx\` ON \`inspection_findings\` (\`item\`);`)
  await db.run(sql`CREATE INDEX \`inspection_findings_gone_on_idx\` ON \`inspection_findings\` (\`gone_on\`);`)
  await db.run(sql`CREATE INDEX \`inspection_findings_updated_at_idx\` ON \`inspection_findings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`inspection_findings_created_at_idx\` ON \`inspection_findings\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`outbox\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`seq\` numeric,
  	\`channel\` text,
  	\`person\` text,
  	\`why\` text,
  	\`topic\` text,
  	\`subject\` text,
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
  await db.run(sql`CREATE INDEX \`outbox_subject_idx\` ON \`outbox\` (\`subject\`);`)
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
  await db.run(sql`CREATE TABLE \`escalations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`kind\` text,
  	\`story\` text,
  	\`unit\` text,
  	\`since\` text,
  	\`place\` numeric,
  	\`at\` text,
  	\`people\` text,
  	\`last\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`escalations_key_idx\` ON \`escalations\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`escalations_story_idx\` ON \`escalations\` (\`story\`);`)
  await db.run(sql`CREATE INDEX \`escalations_updated_at_idx\` ON \`escalations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`escalations_created_at_idx\` ON \`escalations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`public_settings_picture_news\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`public_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`public_settings_picture_news_order_idx\` ON \`public_settings_picture_news\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`public_settings_picture_news_parent_id_idx\` ON \`public_settings_picture_news\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`public_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`site_name\` text,
  	\`supervisor\` text,
  	\`organizer\` text,
  	\`undertaker\` text,
  	\`contact\` text,
  	\`site_id_code\` text,
  	\`icp\` text,
  	\`police_filing\` text,
  	\`party_gov_mark\` text,
  	\`news_licence\` text,
  	\`report_phone\` text,
  	\`report_mail\` text,
  	\`error_report\` text,
  	\`headline_kind\` text,
  	\`headline_story\` text,
  	\`grey_until\` text,
  	\`announcement_text\` text,
  	\`announcement_until\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`public_settings_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`public_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`public_settings_texts_order_parent\` ON \`public_settings_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`public_settings_texts_parent_order\` ON \`public_settings_texts\` (\`parent_id\`,\`order\`);`)
  await db.run(sql`CREATE TABLE \`gate_settings_chains_steps\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`gate_settings_chains\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`gate_settings_chains_steps_order_idx\` ON \`gate_settings_chains_steps\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`gate_settings_chains_steps_parent_idx\` ON \`gate_settings_chains_steps\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`gate_settings_chains\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`urgency\` text,
  	\`action\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`gate_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`gate_settings_chains_order_idx\` ON \`gate_settings_chains\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`gate_settings_chains_parent_id_idx\` ON \`gate_settings_chains\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`gate_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`review_after_hours\` numeric,
  	\`suspend_hours\` numeric,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`duty_roster_periods_people\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`person_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`duty_roster_periods\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`duty_roster_periods_people_order_idx\` ON \`duty_roster_periods_people\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`duty_roster_periods_people_parent_id_idx\` ON \`duty_roster_periods_people\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`duty_roster_periods_people_person_idx\` ON \`duty_roster_periods_people\` (\`person_id\`);`)
  await db.run(sql`CREATE TABLE \`duty_roster_periods\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`from\` text NOT NULL,
  	\`until\` text NOT NULL,
  	\`starts_at\` text,
  	\`ends_at\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`duty_roster\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`duty_roster_periods_order_idx\` ON \`duty_roster_periods\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`duty_roster_periods_parent_id_idx\` ON \`duty_roster_periods\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`duty_roster\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`flash_minutes\` numeric,
  	\`urgent_minutes\` numeric,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`word_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`line_pitch\` numeric,
  	\`title_font\` text,
  	\`body_font\` text,
  	\`heading1_font\` text,
  	\`heading2_font\` text,
  	\`page_number_font\` text,
  	\`latin_font\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`rule_book_roster\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`post\` text NOT NULL,
  	\`unit\` text,
  	\`from\` text,
  	\`until\` text,
  	\`order\` numeric,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`rule_book\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`rule_book_roster_order_idx\` ON \`rule_book_roster\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`rule_book_roster_parent_id_idx\` ON \`rule_book_roster\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`rule_book_terms\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`wrong\` text NOT NULL,
  	\`right\` text NOT NULL,
  	\`severity\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`rule_book\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`rule_book_terms_order_idx\` ON \`rule_book_terms\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`rule_book_terms_parent_id_idx\` ON \`rule_book_terms\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`rule_book_levels\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`check\` numeric NOT NULL,
  	\`level\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`rule_book\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`rule_book_levels_order_idx\` ON \`rule_book_levels\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`rule_book_levels_parent_id_idx\` ON \`rule_book_levels\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`rule_book\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`style_range\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`rule_book_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`rule_book\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`rule_book_texts_order_parent\` ON \`rule_book_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`rule_book_texts_parent_order\` ON \`rule_book_texts\` (\`parent_id\`,\`order\`);`)
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
  await db.run(sql`DROP TABLE \`cases_timeline\`;`)
  await db.run(sql`DROP TABLE \`cases_quotes\`;`)
  await db.run(sql`DROP TABLE \`cases_figures\`;`)
  await db.run(sql`DROP TABLE \`cases_attachments\`;`)
  await db.run(sql`DROP TABLE \`cases_authors\`;`)
  await db.run(sql`DROP TABLE \`cases\`;`)
  await db.run(sql`DROP TABLE \`cases_texts\`;`)
  await db.run(sql`DROP TABLE \`cases_rels\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_version_timeline\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_version_quotes\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_version_figures\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_version_attachments\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_version_authors\`;`)
  await db.run(sql`DROP TABLE \`_cases_v\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_cases_v_rels\`;`)
  await db.run(sql`DROP TABLE \`speeches_figures\`;`)
  await db.run(sql`DROP TABLE \`speeches_attachments\`;`)
  await db.run(sql`DROP TABLE \`speeches_authors\`;`)
  await db.run(sql`DROP TABLE \`speeches\`;`)
  await db.run(sql`DROP TABLE \`speeches_texts\`;`)
  await db.run(sql`DROP TABLE \`speeches_rels\`;`)
  await db.run(sql`DROP TABLE \`_speeches_v_version_figures\`;`)
  await db.run(sql`DROP TABLE \`_speeches_v_version_attachments\`;`)
  await db.run(sql`DROP TABLE \`_speeches_v_version_authors\`;`)
  await db.run(sql`DROP TABLE \`_speeches_v\`;`)
  await db.run(sql`DROP TABLE \`_speeches_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_speeches_v_rels\`;`)
  await db.run(sql`DROP TABLE \`notices_figures\`;`)
  await db.run(sql`DROP TABLE \`notices_attachments\`;`)
  await db.run(sql`DROP TABLE \`notices_authors\`;`)
  await db.run(sql`DROP TABLE \`notices\`;`)
  await db.run(sql`DROP TABLE \`notices_texts\`;`)
  await db.run(sql`DROP TABLE \`notices_rels\`;`)
  await db.run(sql`DROP TABLE \`_notices_v_version_figures\`;`)
  await db.run(sql`DROP TABLE \`_notices_v_version_attachments\`;`)
  await db.run(sql`DROP TABLE \`_notices_v_version_authors\`;`)
  await db.run(sql`DROP TABLE \`_notices_v\`;`)
  await db.run(sql`DROP TABLE \`_notices_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_notices_v_rels\`;`)
  await db.run(sql`DROP TABLE \`news_figures\`;`)
  await db.run(sql`DROP TABLE \`news_attachments\`;`)
  await db.run(sql`DROP TABLE \`news_authors\`;`)
  await db.run(sql`DROP TABLE \`news\`;`)
  await db.run(sql`DROP TABLE \`news_texts\`;`)
  await db.run(sql`DROP TABLE \`news_rels\`;`)
  await db.run(sql`DROP TABLE \`_news_v_version_figures\`;`)
  await db.run(sql`DROP TABLE \`_news_v_version_attachments\`;`)
  await db.run(sql`DROP TABLE \`_news_v_version_authors\`;`)
  await db.run(sql`DROP TABLE \`_news_v\`;`)
  await db.run(sql`DROP TABLE \`_news_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_news_v_rels\`;`)
  await db.run(sql`DROP TABLE \`campaigns_targets\`;`)
  await db.run(sql`DROP TABLE \`campaigns\`;`)
  await db.run(sql`DROP TABLE \`campaigns_texts\`;`)
  await db.run(sql`DROP TABLE \`_campaigns_v_version_targets\`;`)
  await db.run(sql`DROP TABLE \`_campaigns_v\`;`)
  await db.run(sql`DROP TABLE \`_campaigns_v_texts\`;`)
  await db.run(sql`DROP TABLE \`coverage_tasks\`;`)
  await db.run(sql`DROP TABLE \`coverage_tasks_rels\`;`)
  await db.run(sql`DROP TABLE \`projects_timeline\`;`)
  await db.run(sql`DROP TABLE \`projects_figures\`;`)
  await db.run(sql`DROP TABLE \`projects\`;`)
  await db.run(sql`DROP TABLE \`projects_texts\`;`)
  await db.run(sql`DROP TABLE \`clippings\`;`)
  await db.run(sql`DROP TABLE \`clippings_rels\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`DROP TABLE \`media_texts\`;`)
  await db.run(sql`DROP TABLE \`units\`;`)
  await db.run(sql`DROP TABLE \`units_texts\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`revisions\`;`)
  await db.run(sql`DROP TABLE \`revisions_texts\`;`)
  await db.run(sql`DROP TABLE \`reviews\`;`)
  await db.run(sql`DROP TABLE \`comments\`;`)
  await db.run(sql`DROP TABLE \`readers\`;`)
  await db.run(sql`DROP TABLE \`publications\`;`)
  await db.run(sql`DROP TABLE \`publications_texts\`;`)
  await db.run(sql`DROP TABLE \`preview_links\`;`)
  await db.run(sql`DROP TABLE \`file_texts\`;`)
  await db.run(sql`DROP TABLE \`imports\`;`)
  await db.run(sql`DROP TABLE \`audit_log\`;`)
  await db.run(sql`DROP TABLE \`audit_head\`;`)
  await db.run(sql`DROP TABLE \`sign_in_failures\`;`)
  await db.run(sql`DROP TABLE \`view_counts\`;`)
  await db.run(sql`DROP TABLE \`dossier_batches\`;`)
  await db.run(sql`DROP TABLE \`coverage\`;`)
  await db.run(sql`DROP TABLE \`coverage_texts\`;`)
  await db.run(sql`DROP TABLE \`campaign_runs\`;`)
  await db.run(sql`DROP TABLE \`task_templates\`;`)
  await db.run(sql`DROP TABLE \`calendar_feeds\`;`)
  await db.run(sql`DROP TABLE \`figure_changes\`;`)
  await db.run(sql`DROP TABLE \`exchange_rates\`;`)
  await db.run(sql`DROP TABLE \`score_rules\`;`)
  await db.run(sql`DROP TABLE \`score_months\`;`)
  await db.run(sql`DROP TABLE \`inspections\`;`)
  await db.run(sql`DROP TABLE \`inspection_findings\`;`)
  await db.run(sql`DROP TABLE \`outbox\`;`)
  await db.run(sql`DROP TABLE \`follows\`;`)
  await db.run(sql`DROP TABLE \`notification_choices\`;`)
  await db.run(sql`DROP TABLE \`escalations\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
  await db.run(sql`DROP TABLE \`public_settings_picture_news\`;`)
  await db.run(sql`DROP TABLE \`public_settings\`;`)
  await db.run(sql`DROP TABLE \`public_settings_texts\`;`)
  await db.run(sql`DROP TABLE \`gate_settings_chains_steps\`;`)
  await db.run(sql`DROP TABLE \`gate_settings_chains\`;`)
  await db.run(sql`DROP TABLE \`gate_settings\`;`)
  await db.run(sql`DROP TABLE \`duty_roster_periods_people\`;`)
  await db.run(sql`DROP TABLE \`duty_roster_periods\`;`)
  await db.run(sql`DROP TABLE \`duty_roster\`;`)
  await db.run(sql`DROP TABLE \`word_settings\`;`)
  await db.run(sql`DROP TABLE \`rule_book_roster\`;`)
  await db.run(sql`DROP TABLE \`rule_book_terms\`;`)
  await db.run(sql`DROP TABLE \`rule_book_levels\`;`)
  await db.run(sql`DROP TABLE \`rule_book\`;`)
  await db.run(sql`DROP TABLE \`rule_book_texts\`;`)
  await db.run(sql`DROP TABLE \`robot_settings\`;`)
}
