import { fail } from '../../../shared/base/failure.ts';
import { say } from '../../../shared/base/sentence.ts';
import type { GeneratedPacket, packetCommands } from '../../../shared/contract/packet-commands.ts';
import { packetGroups } from '../../../shared/packet/packet-plan.ts';
import type { SummaryGroup } from '../../../shared/packet/summary.ts';
import { packetWarnings } from '../../../shared/packet/warnings.ts';
import { programId } from '../../../shared/program/programs-of.ts';
import type { z } from 'zod';
import { listApplications } from '../store/applications.ts';
import { packetInput, type PacketInput } from './packet-applications.ts';
import { compiledPrograms } from './programs.ts';
import { type Call, dateArgument, openOf, type Session } from './session.ts';
import { typefacesOf } from './typefaces.ts';

type Request = z.output<(typeof packetCommands)['packet.wholeTable']['args']>;

/** Writes the summary table of all tracks of a notice. Fails with `usage` where no application for it is open. */
export async function writeWholeTable(session: Session, request: Request, call: Call): Promise<GeneratedPacket> {
  const on = dateArgument(request.on);
  const { programs } = await compiledPrograms(session);
  const open = (await listApplications(openOf(session))).filter(({ archived }) => !archived);
  const inputs: PacketInput[] = [];
  for (const program of programs.filter(({ noticeId }) => noticeId === request.notice)) {
    const clients = open.filter((one) => programId(one) === programId(program)).map(({ client }) => client);
    if (clients.length > 0) inputs.push(await packetInput(session, on, programId(program), clients));
  }
  if (inputs.length === 0) fail('usage', say`这条通知还没有开立申报，没有可汇总的企业。`, { notice: request.notice });
  const { wholeTableJobs } = await import('../write/packet-jobs.ts');
  const { writeJobs } = await import('../write/write-packet.ts');
  const result = await writeJobs(wholeTableJobs(tablesOf(inputs, request.perRecommender)), {
    folder: request.folder,
    warnings: packetWarnings(inputs),
    typefaces: await typefacesOf(session),
    progress: call.progress,
    signal: call.signal,
  });
  const { folder, files, warnings, missing, failures } = result;
  return {
    folder,
    files: [...files],
    warnings: [...warnings],
    missing: [...missing],
    failures: [...failures],
  };
}

interface Table {
  readonly recommender: string | null;
  readonly groups: readonly [SummaryGroup, ...SummaryGroup[]];
}

/** One table, or one for each recommending unit: its applications of every track. */
function tablesOf(inputs: readonly PacketInput[], perRecommender: boolean): readonly Table[] {
  const tables = new Map<string | null, Table>();
  for (const { source, applications } of inputs)
    for (const { recommender, applications: own } of packetGroups(source, applications, perRecommender)) {
      const group = { source, applications: own };
      const known = tables.get(recommender);
      tables.set(recommender, { recommender, groups: known ? [...known.groups, group] : [group] });
    }
  return [...tables.values()];
}
