/** What one file may cost (reliability.md): beyond that it is refused by name and nothing else suffers. */
export const FILE_LIMIT_BYTES = 50 * 1_048_576;
export const TIME_LIMIT_MS = 20_000;
export const MEMORY_LIMIT_MB = 512;
export const ZIP_LIMIT_ENTRIES = 2_000;
export const ZIP_LIMIT_BYTES = 256 * 1_048_576;
