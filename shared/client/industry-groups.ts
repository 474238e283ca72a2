/** GB/T 4754—2017: groups (中类) and classes (小类), `code name`. */
export const INDUSTRY_GROUPS: readonly string[] = [];
