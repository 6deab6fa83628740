import { dateTimeFormat, type TimeZone } from '@grafana/data';
import React, { useRef } from 'react';
import type { Target } from '../../window/choiceEdits';
import type { Gesture } from '../../window/gesture';
import type { StepGrid } from '../../window/stepGrid';
import { keptWithin, moveBody, moveEdge, type Edge, type Stretch } from '../../window/stretchEdits';
import { BandGrip } from './BandGrip';
import { EdgeHandle } from './EdgeHandle';
import { keySteps } from './keySteps';
import type { Drafting } from './useDraft';
import { positionOf, timeAt, type PlotFrame } from './usePlotFrame';

interface Props<T> {
  target: NoInfer<T>;
  stretch: Stretch;
  names: { label: string; grip: string; from: string; to: string };
  /** What a click on the grip offers; undefined where there is nothing but to move it. */
  menu?: () => React.ReactElement;
  frame: PlotFrame;
  grid: StepGrid;
  loaded: Stretch;
  timeZone: TimeZone;
  drafting: Drafting<T>;
  /** Delete or Backspace; undefined where it can't be removed. */
  onRemove?: () => void;
}

const EDGES: Edge[] = ['from', 'to'];

/** The handles of one band: its two edges, and the grip that moves all of it. */
export function StretchControls<T = Target>(props: Props<T>) {
  const { target, stretch, names, menu, frame, grid, loaded, timeZone, drafting, onRemove } = props;
  const handles = useRef<Record<Edge, HTMLDivElement | null>>({ from: null, to: null });
  if (stretch.to < frame.from || stretch.from > frame.to) {
    return null;
  }
  // The end of the last row lies a step after the last row, at the very edge of what is seen.
  const isSeen = (time: number) => time >= frame.from - grid.stepMs && time <= frame.to + grid.stepMs;
  const handlers = (gestureAt: (time: number) => Gesture, move: (steps: number) => void) => ({
    onPointerDown: (event: React.PointerEvent) => {
      if (event.button === 0) {
        const gesture = gestureAt(timeAt(event.clientX, frame));
        drafting.drag(event.nativeEvent, event.currentTarget, target, gesture);
      }
    },
    onKeyDown: (event: React.KeyboardEvent) => {
      const steps = keySteps(event);
      if (steps !== null) {
        event.preventDefault();
        move(steps);
      } else if (event.key === 'Escape' && drafting.draft) {
        event.stopPropagation();
        drafting.cancel();
      } else if (onRemove && (event.key === 'Delete' || event.key === 'Backspace')) {
        event.preventDefault();
        onRemove();
      }
    },
    onKeyUp: (event: React.KeyboardEvent) => {
      if (keySteps(event) !== null) {
        drafting.settle();
      }
    },
    onBlur: drafting.settle,
  });

  const moveEdgeBy = (edge: Edge, steps: number) => {
    const time = stretch[edge] + steps * grid.stepMs;
    const moved = moveEdge(stretch, edge, Math.min(loaded.to, Math.max(loaded.from, time)), grid);
    drafting.nudge({ target, stretch: moved.stretch });
    if (moved.edge !== edge) {
      handles.current[moved.edge]?.focus({ preventScroll: true });
    }
  };
  const moveBodyBy = (steps: number) => {
    const far = loaded.to - loaded.from;
    const by = Math.max(-far, Math.min(far, steps * grid.stepMs));
    drafting.nudge({ target, stretch: keptWithin(moveBody(stretch, by, grid), loaded) });
  };

  return (
    <>
      {EDGES.filter((edge) => isSeen(stretch[edge])).map((edge) => (
        <EdgeHandle
          key={edge}
          ref={(element) => {
            handles.current[edge] = element;
          }}
          name={names[edge]}
          time={stretch[edge]}
          valueText={dateTimeFormat(stretch[edge], { timeZone })}
          loaded={loaded}
          position={Math.min(frame.width, Math.max(0, positionOf(stretch[edge], frame)))}
          {...handlers(
            () => ({ kind: 'edge', edge, start: stretch }),
            (steps) => moveEdgeBy(edge, steps)
          )}
        />
      ))}
      <BandGrip
        label={names.label}
        name={names.grip}
        menu={menu}
        left={Math.max(0, positionOf(stretch.from, frame))}
        right={Math.min(frame.width, positionOf(stretch.to, frame))}
        row={target === 'window' ? 0 : 1}
        {...handlers((time) => ({ kind: 'body', grabbedAt: time, start: stretch }), moveBodyBy)}
      />
    </>
  );
}
