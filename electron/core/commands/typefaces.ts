import { PUBLIC_TYPEFACES, TYPEFACE_PARTS, type Typefaces } from '../../../shared/packet/typefaces.ts';
import { readSetting, writeSetting } from '../store/settings.ts';
import { openOf, type Session } from './session.ts';

const key = (part: keyof Typefaces): string => `typeface.${part}`;

/** The typefaces of this workspace's papers: those of public documents where a person chose none. */
export async function typefacesOf(session: Session): Promise<Typefaces> {
  const chosen = await Promise.all(TYPEFACE_PARTS.map((part) => readSetting(openOf(session), key(part))));
  const entries = TYPEFACE_PARTS.map((part, index) => [part, chosen[index] || PUBLIC_TYPEFACES[part]] as const);
  return { ...PUBLIC_TYPEFACES, ...Object.fromEntries(entries) };
}

/** An empty name goes back to that of public documents. */
export async function chooseTypefaces(
  session: Session,
  chosen: Readonly<Partial<Record<keyof Typefaces, string>>>,
): Promise<void> {
  for (const part of TYPEFACE_PARTS) {
    const name = chosen[part];
    if (name !== undefined) await writeSetting(openOf(session), key(part), name.trim());
  }
}
