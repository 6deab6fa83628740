import type { Stretch } from '../../detection';
import type { LabelOptions } from '../../options';
import { useStable } from '../chart/stability';
import { useAdoptedLink } from '../window/useAdoptedLink';
import { useLinkText } from '../window/useLinkText';
import { readKept, writeKept } from './keptText';

/** What can be done about suppression. */
export interface Suppression {
  /** With what the address brought back. */
  options: LabelOptions;
  /** Brings an incident back for good. */
  keep: (incident: { start: number; end: number }) => void;
  /** What only the page's address brings back; null where there is nothing of it. */
  unsaved: { count: number; reset: () => void } | null;
}

interface Options {
  panelId: number;
  options: LabelOptions;
  onLabelsChange: (options: LabelOptions) => void;
  /** While the panel is edited what is brought back goes into its options; otherwise into the page's address. */
  isEdited: boolean;
}

/** What is brought back stays so: for whoever looks, in the page's address; in the panel's options once it was saved. Nothing is refitted. */
export function useSuppression({ panelId, options, onLabelsChange, isEdited }: Options): Suppression {
  const [text, setText] = useLinkText(keptParameter(panelId));
  const linked = readKept(text).filter((one) => !options.kept.some((other) => isSame(one, other)));
  const merged = { ...options, kept: [...options.kept, ...linked] };
  useAdoptedLink(text, isEdited, () => {
    if (linked.length > 0) {
      onLabelsChange(merged);
    }
    setText(null);
  });
  return {
    options: useStable(merged, JSON.stringify(merged)),
    keep: ({ start, end }) => {
      const kept = { from: start, to: end };
      if (isEdited) {
        onLabelsChange({ ...merged, kept: [...merged.kept, kept] });
      } else {
        setText(writeKept([...linked, kept]));
      }
    },
    unsaved: !isEdited && linked.length > 0 ? { count: linked.length, reset: () => setText(null) } : null,
  };
}

/** The address' parameter; a dashboard has several panels. */
export function keptParameter(panelId: number): string {
  return `kept-${panelId}`;
}

function isSame(a: Stretch, b: Stretch): boolean {
  return a.from === b.from && a.to === b.to;
}
