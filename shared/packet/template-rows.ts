import type { Application, ProgramSource } from './application.ts';
import { notedFacts } from './noted-facts.ts';
import type { SummaryRow } from './summary-row.ts';

/** The rows that applications make: one a client, or one for each of its projects where the template asks for projects. */
export function templateRows(
  source: ProgramSource,
  applications: readonly Application[],
  perProject: boolean,
): readonly SummaryRow[] {
  return applications.flatMap((application): SummaryRow[] => {
    const { trace, client, projects } = application;
    const row = { source, application, facts: trace.facts, noted: notedFacts(source.program, client.applicationFacts) };
    const [first = null] = projects;
    return perProject && projects.length > 0
      ? projects.map((project) => ({ ...row, project }))
      : [{ ...row, project: first }];
  });
}
