CREATE TABLE "acl_entries" (
	"channel_id" integer NOT NULL,
	"position" integer NOT NULL,
	"user_id" integer,
	"group_name" text,
	"apply_here" boolean NOT NULL,
	"apply_subs" boolean NOT NULL,
	"allow" integer NOT NULL,
	"deny" integer NOT NULL,
	CONSTRAINT "acl_entries_channel_id_position_pk" PRIMARY KEY("channel_id","position"),
	CONSTRAINT "user_or_group" CHECK (num_nonnulls("acl_entries"."user_id", "acl_entries"."group_name") = 1)
);
--> statement-breakpoint
CREATE TABLE "bans" (
	"position" integer PRIMARY KEY NOT NULL,
	"address" text,
	"prefix" smallint NOT NULL,
	"name" text NOT NULL,
	"cert_hash" text,
	"reason" text NOT NULL,
	"start" timestamp with time zone NOT NULL,
	"duration_seconds" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "blobs" (
	"hash" text PRIMARY KEY NOT NULL,
	"bytes" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "channel_links" (
	"lower" integer NOT NULL,
	"higher" integer NOT NULL,
	CONSTRAINT "channel_links_lower_higher_pk" PRIMARY KEY("lower","higher"),
	CONSTRAINT "lower_id_first" CHECK ("channel_links"."lower" < "channel_links"."higher")
);
--> statement-breakpoint
CREATE TABLE "channel_listeners" (
	"user_id" integer NOT NULL,
	"channel_id" integer NOT NULL,
	"enabled" boolean NOT NULL,
	"volume" double precision NOT NULL,
	CONSTRAINT "channel_listeners_user_id_channel_id_pk" PRIMARY KEY("user_id","channel_id")
);
--> statement-breakpoint
CREATE TABLE "channels" (
	"id" integer PRIMARY KEY NOT NULL,
	"parent_id" integer,
	"name" text NOT NULL,
	"description" text NOT NULL,
	"position" integer NOT NULL,
	"max_users" bigint NOT NULL,
	"inherit_acl" boolean NOT NULL,
	CONSTRAINT "only_root_has_no_parent" CHECK (("channels"."id" = 0) = ("channels"."parent_id" is null))
);
--> statement-breakpoint
CREATE TABLE "group_members" (
	"channel_id" integer NOT NULL,
	"group_name" text NOT NULL,
	"user_id" integer NOT NULL,
	"removed" boolean NOT NULL,
	CONSTRAINT "group_members_channel_id_group_name_user_id_removed_pk" PRIMARY KEY("channel_id","group_name","user_id","removed")
);
--> statement-breakpoint
CREATE TABLE "groups" (
	"channel_id" integer NOT NULL,
	"name" text NOT NULL,
	"inherit" boolean NOT NULL,
	"inheritable" boolean NOT NULL,
	CONSTRAINT "groups_channel_id_name_pk" PRIMARY KEY("channel_id","name")
);
--> statement-breakpoint
CREATE TABLE "server_config" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" integer PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"password" text,
	"cert_hash" text,
	"email" text,
	"comment" text NOT NULL,
	"texture" text,
	"last_channel" integer,
	"last_seen" timestamp with time zone,
	"last_disconnect" timestamp with time zone,
	CONSTRAINT "users_name_key_unique" UNIQUE("name_key")
);
--> statement-breakpoint
ALTER TABLE "acl_entries" ADD CONSTRAINT "acl_entries_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "channels"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acl_entries" ADD CONSTRAINT "acl_entries_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channel_links" ADD CONSTRAINT "channel_links_lower_channels_id_fk" FOREIGN KEY ("lower") REFERENCES "channels"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channel_links" ADD CONSTRAINT "channel_links_higher_channels_id_fk" FOREIGN KEY ("higher") REFERENCES "channels"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channel_listeners" ADD CONSTRAINT "channel_listeners_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channel_listeners" ADD CONSTRAINT "channel_listeners_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "channels"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channels" ADD CONSTRAINT "channels_parent_id_channels_id_fk" FOREIGN KEY ("parent_id") REFERENCES "channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_channel_id_group_name_groups_channel_id_name_fk" FOREIGN KEY ("channel_id","group_name") REFERENCES "groups"("channel_id","name") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "channels"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_texture_blobs_hash_fk" FOREIGN KEY ("texture") REFERENCES "blobs"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_last_channel_channels_id_fk" FOREIGN KEY ("last_channel") REFERENCES "channels"("id") ON DELETE set null ON UPDATE no action;