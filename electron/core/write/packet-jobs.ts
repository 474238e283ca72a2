import { extname, join } from 'node:path';
import type { Application, ProgramSource } from '../../../shared/packet/application.ts';
import type { Paper } from '../../../shared/packet/document.ts';
import {
  ALL_PAPERS,
  packetGroups,
  type PacketGroup,
  type PacketOptions,
  plannedPapers,
} from '../../../shared/packet/packet-plan.ts';
import { type SummaryGroup, summaryTable } from '../../../shared/packet/summary.ts';
import { shortTitle } from '../../../shared/packet/program-title.ts';
import type { FilledTemplate } from './filled-template.ts';
import { fillOne } from './fill-template.ts';
import { safeFileName } from './safe-file-name.ts';
import { besideTemplates, templateOrders, type UsableTemplate } from './template-places.ts';

/** One file of a packet; made when its turn comes. */
export interface PacketJob {
  /** Below the packet's folder. */
  readonly path: string;
  readonly client: string | null;
  /** The recommending unit whose packet it belongs to; null where packets are not divided. */
  readonly recommender: string | null;
  readonly content:
    | { readonly kind: 'paper'; readonly paper: () => Paper; readonly format: 'xlsx' | 'docx' }
    | { readonly kind: 'template'; readonly usable: UsableTemplate; readonly fill: () => FilledTemplate };
}

export interface JobsOrder {
  readonly source: ProgramSource;
  readonly applications: readonly Application[];
  readonly options?: PacketOptions | undefined;
  readonly templates?: readonly UsableTemplate[] | undefined;
}

/** The files of all groups. With groups, each has a folder of its own; client folders are numbered within it. */
export function packetJobs({ source, applications, options = ALL_PAPERS, templates = [] }: JobsOrder): PacketJob[] {
  const groups = packetGroups(source, applications, options.perRecommender);
  const roots = new Set<string>();
  return groups.flatMap((group) => {
    const place = placesOf(source, group, unused(group.recommender, roots));
    return [
      ...plannedPapers(source, group, options, besideTemplates(templates, source, group.applications)).flatMap(
        ({ application, name, formats, paper }) =>
          formats.map((format): PacketJob => ({
            path: place(application, name, format),
            client: application?.client.name ?? null,
            recommender: group.recommender,
            content: { kind: 'paper', paper, format },
          })),
      ),
      ...templates.flatMap((template) => templateJobs(source, group, template, place)),
    ];
  });
}

type Place = (application: Application | null, name: string, extension: string) => string;

function placesOf({ program }: ProgramSource, { applications }: PacketGroup, root: string): Place {
  const project = safeFileName(shortTitle(program.notice.title), 24);
  const track = program.track === null ? '' : `-${safeFileName(program.track, 14)}`;
  const digits = Math.max(2, String(applications.length).length);
  const heads = new Map(
    applications.map((application, index) => [
      application,
      `${String(index + 1).padStart(digits, '0')}-${safeFileName(application.client.name, 34)}`,
    ]),
  );
  return (application, name, extension) => {
    const head = application === null ? null : (heads.get(application) ?? '');
    const stem = head === null ? join(root, project) : join(root, head, `${head}-${project}`);
    return `${stem}${track}-${name}.${extension}`;
  };
}

/** The folder of a recommending unit; two whose names come out alike are told apart. */
function unused(recommender: string | null, taken: Set<string>): string {
  if (recommender === null) return '';
  const name = safeFileName(recommender, 34);
  let folder = name;
  for (let n = 2; taken.has(folder.toLowerCase()); n += 1) folder = `${name} ${n}`;
  taken.add(folder.toLowerCase());
  return folder;
}

/** One table over all tracks of a notice, each under its band; `recommender` null where it is not divided. */
export interface WholeTable {
  readonly recommender: string | null;
  readonly groups: readonly [SummaryGroup, ...SummaryGroup[]];
}

/** The files of tables over all tracks; with recommending units, in a folder for each. */
export function wholeTableJobs(tables: readonly WholeTable[]): PacketJob[] {
  const roots = new Set<string>();
  return tables.flatMap(({ recommender, groups }) => {
    const root = unused(recommender, roots);
    const project = safeFileName(shortTitle(groups[0].source.program.notice.title), 24);
    const paper = (): Paper => summaryTable(groups);
    return (['xlsx', 'docx'] as const).map((format): PacketJob => ({
      path: join(root, `${project}-全部方向汇总表.${format}`),
      client: null,
      recommender,
      content: { kind: 'paper', paper, format },
    }));
  });
}

function templateJobs(
  source: ProgramSource,
  { applications, recommender }: PacketGroup,
  usable: UsableTemplate,
  place: Place,
): PacketJob[] {
  const extension = extname(usable.name);
  const stem = safeFileName(usable.name.slice(0, usable.name.length - extension.length), 40);
  return templateOrders(usable, source, applications).map(({ application, rows }): PacketJob => ({
    path: place(application, stem, usable.template.format),
    client: application?.client.name ?? null,
    recommender,
    content: { kind: 'template', usable, fill: () => fillOne(usable, rows) },
  }));
}
