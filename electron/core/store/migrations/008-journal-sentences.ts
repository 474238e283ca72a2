/** What an act is called as a sentence (JSON), so that the window can tell it in its language; `label` keeps its Chinese. */
export const journalSentences = `
ALTER TABLE journal ADD COLUMN said TEXT;
`;
