import type { SourceFormat, SourceText } from '../../../shared/text/source-text.ts';

/**
 * Reads one file format to source text. Runs in a disposable child, so it may take long or much memory: the child is
 * ended then. Throws a FailureError (`file-format` …) whose message is one Chinese sentence naming the file.
 */
export interface SourceReader {
  readonly format: Exclude<SourceFormat, 'paste'>;
  readonly read: (bytes: Uint8Array, name: string) => Promise<SourceText>;
}

/** How a format is found and loaded; its library is loaded only where a file of it comes. */
export interface SourceReaderEntry {
  readonly format: SourceReader['format'];
  readonly extensions: readonly string[];
  readonly load: () => Promise<SourceReader>;
}
