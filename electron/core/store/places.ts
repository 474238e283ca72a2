import { join } from 'node:path';

/** Where everything lies in the folder of a workspace. */
export const databasePath = (folder: string): string => join(folder, 'workspace.db');
export const originalsPath = (folder: string): string => join(folder, 'originals');
export const backupsPath = (folder: string): string => join(folder, 'backups');
export const exportsPath = (folder: string): string => join(folder, 'exports');
/** Databases that could not be read any more, kept for whoever may still get something out of them. */
export const damagedPath = (folder: string): string => join(folder, 'damaged');
/** For files that only live as long as one command; emptied whenever the workspace opens. */
export const scratchPath = (folder: string): string => join(folder, 'scratch');
