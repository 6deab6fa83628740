import type { PanelOptions } from '../../options';
import { useStable } from '../chart/stability';
import { useAdoptedLink } from '../window/useAdoptedLink';
import { useLinkText } from '../window/useLinkText';

/** The threshold in use, and what changes it. */
export interface Sensitivity {
  threshold: PanelOptions['threshold'];
  setAlarmsPerDay: (alarmsPerDay: number) => void;
  setAutomatic: () => void;
  /** An anomaly score in [0, 1], such as labels propose. */
  setScore: (score: number) => void;
  /** What only the page's address says; null where what the panel has saved is in use. */
  unsaved: { reset: () => void } | null;
}

interface Options {
  panelId: number;
  options: Pick<PanelOptions, 'threshold'>;
  onThresholdChange: (threshold: PanelOptions['threshold']) => void;
  /** While the panel is edited a change goes into its options; otherwise into the page's address. */
  isEdited: boolean;
}

const AUTOMATIC = 'auto';
const SCORE = 'score:';
const MOST_ALARMS = 1000;

/** How sensitive the panel is: whoever looks may change it, in the page's address; in the panel's options once it was saved. No model is fitted anew. */
export function useSensitivity({ panelId, options, onThresholdChange, isEdited }: Options): Sensitivity {
  const [text, setText] = useLinkText(sensitivityParameter(panelId));
  const saved = options.threshold;
  const linked = readSensitivity(text);
  const threshold = useStable({ ...saved, ...linked }, JSON.stringify({ ...saved, ...linked }));
  const change = (changed: Partial<PanelOptions['threshold']>, asText: string) => {
    if (isEdited) {
      onThresholdChange({ ...saved, ...changed });
    } else {
      setText(isSame(saved, { ...saved, ...changed }) ? null : asText);
    }
  };
  useAdoptedLink(linked && text, isEdited, () => {
    if (!isSame(saved, threshold)) {
      onThresholdChange(threshold);
    }
    setText(null);
  });
  return {
    threshold,
    setAlarmsPerDay: (alarmsPerDay) => change({ rule: 'alarmsPerDay', alarmsPerDay }, `${alarmsPerDay}`),
    setAutomatic: () => change({ rule: 'outOfBag' }, AUTOMATIC),
    setScore: (score) => change({ rule: 'fixed', score }, `${SCORE}${score}`),
    unsaved: !isEdited && !isSame(saved, threshold) ? { reset: () => setText(null) } : null,
  };
}

/** The address' parameter; a dashboard has several panels. */
export function sensitivityParameter(panelId: number): string {
  return `alarms-${panelId}`;
}

/** What an address says of the threshold; null for nothing, and for what nobody can have meant. */
export function readSensitivity(text: string | null): Partial<PanelOptions['threshold']> | null {
  if (text === AUTOMATIC) {
    return { rule: 'outOfBag' };
  }
  if (text?.startsWith(SCORE)) {
    const digits = text.slice(SCORE.length);
    const score = digits.trim() === '' ? NaN : Number(digits);
    return score >= 0 && score <= 1 ? { rule: 'fixed', score } : null;
  }
  const alarmsPerDay = text === null || text.trim() === '' ? NaN : Number(text);
  return alarmsPerDay > 0 && alarmsPerDay <= MOST_ALARMS ? { rule: 'alarmsPerDay', alarmsPerDay } : null;
}

function isSame(saved: PanelOptions['threshold'], chosen: PanelOptions['threshold']): boolean {
  return JSON.stringify(saved) === JSON.stringify(chosen);
}
