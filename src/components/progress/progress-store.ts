/** The reader's ticks, as the page and the browser's storage hold them. All elements that need them come here. */
import { PROGRESS_KEY } from '../../domain/progress/progress-key.ts';
import { isFromLaterVersion, parseProgress, type Progress } from '../../domain/progress/progress.ts';
import { serializeProgress } from '../../domain/progress/tick.ts';
import { onForget, readStored, watchStored, writeStored } from '../stored/stored.ts';

/** What storage does not take holds for this page. */
let unsaved: Progress | undefined;
onForget(() => (unsaved = undefined));

/** What is ticked now. */
export function readProgress(): Progress {
  return unsaved ?? parseProgress(readStored(PROGRESS_KEY));
}

/**
 * Changes the ticks and stores them, for example `changeProgress((ticks) => tickGuide(ticks, 'object-on-instagram', day))`.
 * Starts from what is stored now, so that the ticks of another window stay. What a later version stored is not written over.
 */
export function changeProgress(change: (progress: Progress) => Progress): void {
  const stored = readStored(PROGRESS_KEY);
  const isTaken = stored !== null && isFromLaterVersion(stored);
  unsaved = change(readProgress());
  const isKept = writeStored(PROGRESS_KEY, isTaken ? stored : serializeProgress(unsaved));
  if (isKept && !isTaken) unsaved = undefined;
}

/** Calls `listener` now and whenever the ticks change, here or in another window of the site. */
export function watchProgress(listener: (progress: Progress) => void): void {
  watchStored(() => listener(readProgress()));
}
