import { first } from './001-first.ts';
import { decisions } from './002-decisions.ts';
import { applications } from './003-applications.ts';
import { templates } from './004-templates.ts';
import { clientPapers } from './005-client-papers.ts';
import { relations } from './006-relations.ts';
import { applicationFiles } from './007-application-files.ts';
import { journalSentences } from './008-journal-sentences.ts';

/** All migrations, oldest first. Ascending and never changed once released; `version` is the database's user_version. */
export const MIGRATIONS: readonly { readonly version: number; readonly sql: string }[] = [
  { version: 1, sql: first },
  { version: 2, sql: decisions },
  { version: 3, sql: applications },
  { version: 4, sql: templates },
  { version: 5, sql: clientPapers },
  { version: 6, sql: relations },
  { version: 7, sql: applicationFiles },
  { version: 8, sql: journalSentences },
];

/** The version that this program writes. */
export const SCHEMA_VERSION = MIGRATIONS.at(-1)?.version ?? 0;

/** PRAGMA application_id of a workspace database: "SBWB". */
export const APPLICATION_ID = 0x53425742;
