import { initialsOf } from './initials-of.ts';

/** The thread that reads the initials of one list of names. */
onmessage = ({ data }: MessageEvent<readonly string[]>): void => postMessage(data.map(initialsOf));
