import type { Workbench } from './launch.ts';

/**
 * All that a workspace holds, as the window can ask for it: how many rows each table has, every notice with its corrections, every
 * client, verdict with its reasons, application, template and act of a person.
 */
export async function contentsOf({ call }: Workbench, on: string): Promise<unknown> {
  const { tables, originals } = await call('workspace.statistics', {});
  const { rows: notices } = await call('notice.list', { on });
  const { rows: clients } = await call('client.list', {});
  const { programs } = await call('match.programs', { on });
  const { rows: applications } = await call('application.list', { on, archived: true });
  const each = async <T, R>(items: readonly T[], read: (item: T) => Promise<R>): Promise<R[]> => {
    const results: R[] = [];
    for (const item of items) results.push(await read(item));
    return results;
  };
  const { templates } = (await each(programs, ({ id }) => call('template.list', { program: id }))).reduce(
    (all, one) => ({ templates: [...all.templates, ...one.templates] }),
    { templates: [] },
  );
  return {
    tables,
    originals,
    notices: await each(notices, ({ id }) => call('notice.read', { id })),
    clients: await each(clients, ({ name }) => call('client.page', { on, name })),
    reasons: await each(programs, ({ id }) =>
      each(clients, ({ name }) => call('match.explain', { on, program: id, client: name })),
    ),
    applications: await each(applications, ({ id }) => call('application.read', { on, id })),
    templates: await each(templates, ({ id }) => call('template.read', { id })),
    journal: await call('journal.list', {}),
  };
}
