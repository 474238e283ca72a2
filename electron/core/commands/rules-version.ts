/** Version of the extraction rules. Raise it when notices that are stored should be read again with better rules. */
export const RULES_VERSION = 9;
