import { distinct, say } from '../base/sentence.ts';
import type { Sentence } from '../base/sentence.ts';
import type { Application, ProgramSource } from './application.ts';
import { askedFactNamed, factItem, factKey } from './asked-facts.ts';
import { factNamed } from './template-facts.ts';
import { statedUnit, templateName } from './template-name.ts';
import { summaryKind } from './summary-kind.ts';
import { summaryUnit } from './summary-columns.ts';
import { summaryGaps } from './summary.ts';

/** A place of a paper that is still empty for a client. */
export interface EmptyPlace {
  readonly client: string;
  /** What the place is called: a column, a label. */
  readonly name: string;
  /** Which paper asks: 汇总表“建设内容”栏. */
  readonly askedBy: Sentence;
  /** No client sheet holds it: it is kept for the application. */
  readonly ofApplication: boolean;
}

/** A fact that some clients' papers lack; each fact once, whatever its places call it. */
export interface LackingFact {
  /** The word that it is kept under in 申报事项, or the client's fact. */
  readonly item: string;
  readonly unit: '元' | '万元' | '亿元' | null;
  readonly askedBy: readonly Sentence[];
  readonly clients: readonly string[];
}

/** The empty places of the summary table that the workbench makes. */
export const emptyPlaces = (source: ProgramSource, applications: readonly Application[]): readonly EmptyPlace[] =>
  applications.flatMap((application) =>
    summaryGaps(source, application).flatMap(({ title, asked, lacks }) =>
      lacks.map((name) => ({
        client: application.client.name,
        name,
        askedBy: say`汇总表“${title}”栏`,
        ofApplication: asked,
      })),
    ),
  );

/** The facts behind empty places, in the order in which they are first asked for. */
export function lackingFacts(source: ProgramSource, places: readonly EmptyPlace[]): readonly LackingFact[] {
  const found = new Map<
    string,
    { item: string; unit: LackingFact['unit']; askedBy: Sentence[]; clients: Set<string> }
  >();
  for (const { client, name, askedBy, ofApplication } of places) {
    const key = ofApplication ? factKey(name) : name;
    const known = found.get(key) ?? {
      item: ofApplication ? factItem(name) : name,
      unit: ofApplication ? askedUnit(source, name) : null,
      askedBy: [],
      clients: new Set<string>(),
    };
    known.askedBy.push(askedBy);
    known.clients.add(client);
    found.set(key, known);
  }
  return [...found.values()].map(({ askedBy, clients, ...fact }) => ({
    ...fact,
    askedBy: distinct(askedBy),
    clients: [...clients],
  }));
}

/** The unit of a bare amount: what the form's word states, else what the program's summary table is in. */
export function askedUnit({ program }: ProgramSource, name: string): LackingFact['unit'] {
  const stated = statedUnit(name);
  if (stated !== null) return stated;
  const money = askedFactNamed(name)?.money ?? factNamed(templateName(name))?.money;
  return money === true ? summaryUnit(summaryKind(program)) : null;
}
