import { text } from '../../text/text.ts';
import type { ImportedFile } from '../../../shared/contract/views.ts';

/** What was found in a file, in one line: 「12 条通知，3 条重复」. Pure. */
export function fileSummary(file: ImportedFile): string {
  if (file.status === 'failed' && file.added.length === 0) return text.imports.failed;
  const failures = file.failures.length > 0 ? [text.imports.failedRows(file.failures.length)] : [];
  if (file.status === 'unchanged' && failures.length === 0 && file.rows === null) return text.imports.unchangedFile;
  if (file.rows)
    return text.clauses([text.imports.rows(file.rows.added, file.rows.changed, file.rows.unchanged), ...failures]);
  const notices = [
    file.added.length > 0 ? text.imports.added(file.added.length) : '',
    file.unchanged.length > 0 ? text.imports.duplicates(file.unchanged.length) : '',
  ].filter((part) => part !== '');
  return text.clauses([...(notices.length === 0 ? [text.imports.nothing] : notices), ...failures]);
}
