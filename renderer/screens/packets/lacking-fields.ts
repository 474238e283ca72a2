import { text } from '../../text/text.ts';
import { told } from '../../text/told.ts';
import type { FactForm } from '../../../shared/contract/application-views.ts';
import type { TypedFact } from '../../stores/packet-facts.ts';

/** One field of the form: a fact of one client. */
export interface LackingField {
  readonly id: string;
  readonly client: string;
  /** What a value looks like; empty for plain words. */
  readonly hint: string;
  /** What is kept for a value; null where no sheet has a row for it yet. */
  readonly keep: ((value: string) => TypedFact) | null;
}

/** A fact with the clients that lack it. */
export interface LackingGroup {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly fields: readonly LackingField[];
}

/** So many fields are shown at a time. */
const FIELDS = 200;

/** The form's fields, those of the applications first, and how many were left for later. Pure. */
export function lackingFields(form: FactForm): { readonly groups: readonly LackingGroup[]; readonly more: number } {
  const all: LackingGroup[] = [
    ...form.application.map(({ item, unit, askedBy, clients }): LackingGroup => ({
      id: `application/${item}`,
      title: item,
      hint: `${text.packets.forApplication} · ${text.packets.askedBy(askedBy.map(told))}`,
      fields: clients.map((client) => ({
        id: `application/${item}/${client}`,
        client,
        hint: unit ?? '',
        keep: (value) => ({ kind: 'application', client, item, value }),
      })),
    })),
    ...form.client.map(({ fact, askedBy, clients }): LackingGroup => ({
      id: `client/${fact}`,
      title: fact,
      hint: `${text.packets.forClient} · ${text.packets.askedBy(askedBy.map(told))}`,
      fields: clients.map(({ client, places: [place] }) => ({
        id: `client/${fact}/${client}`,
        client,
        hint: place?.hint ? told(place.hint) : '',
        keep: place
          ? (value) => ({
              kind: 'client',
              client,
              place: { sheet: place.sheet, row: place.row, field: place.field },
              value,
            })
          : null,
      })),
    })),
  ];
  let room = FIELDS;
  const groups = all.flatMap((group): LackingGroup[] => {
    const fields = group.fields.slice(0, room);
    room -= fields.length;
    return fields.length > 0 ? [{ ...group, fields }] : [];
  });
  const count = (some: readonly LackingGroup[]): number => some.reduce((sum, { fields }) => sum + fields.length, 0);
  return { groups, more: count(all) - count(groups) };
}
