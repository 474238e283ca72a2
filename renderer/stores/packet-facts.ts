import { ask } from '../bridge.ts';
import { text } from '../text/text.ts';
import { showFailure } from './failures.ts';
import { say } from './history.ts';
import { useSession } from './session.ts';
import type { FactPlace } from '../../shared/contract/insight-views.ts';

/** A fact as it was typed into the form of what is still lacking. */
export type TypedFact =
  | { readonly kind: 'application'; readonly client: string; readonly item: string; readonly value: string }
  | { readonly kind: 'client'; readonly client: string; readonly place: FactPlace; readonly value: string };

/** Keeps what was typed: facts of the applications as one act, those of clients one by one. False where one was refused (said why). */
export async function keepFacts(program: string, typed: readonly TypedFact[]): Promise<boolean> {
  try {
    const facts = typed.flatMap((fact) =>
      fact.kind === 'application' ? [{ client: fact.client, item: fact.item, value: fact.value }] : [],
    );
    if (facts.length > 0) await ask('application.setFacts', { program, facts });
    for (const fact of typed) {
      if (fact.kind === 'client')
        await ask('client.setFact', {
          on: useSession.getState().on,
          client: fact.client,
          fact: { ...fact.place, value: fact.value },
        });
    }
    say(text.packets.factsKept(typed.length));
    return true;
  } catch (error) {
    showFailure(error);
    return false;
  }
}
