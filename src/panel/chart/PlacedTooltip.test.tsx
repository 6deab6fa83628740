import { render } from '@testing-library/react';
import React from 'react';
import { PlacedTooltip } from './PlacedTooltip';

/** jsdom lays nothing out: sizes change when a test says so. */
let resize: () => void;
const disconnect = jest.fn();
Object.assign(globalThis, {
  ResizeObserver: class {
    constructor(callback: () => void) {
      resize = callback;
    }
    observe() {}
    disconnect = disconnect;
  },
});

it('has the tooltip placed anew where the pointer is, whenever its size is another one', () => {
  const plot = { cursor: { left: 320, top: 40 }, setCursor: jest.fn() };
  const { rerender, unmount } = render(<PlacedTooltip plot={plot}>one line</PlacedTooltip>);
  resize();
  expect(plot.setCursor).toHaveBeenLastCalledWith({ left: 320, top: 40 }, true);
  plot.cursor = { left: 330, top: 50 };
  rerender(<PlacedTooltip plot={plot}>a reason of several lines</PlacedTooltip>);
  resize();
  expect(plot.setCursor).toHaveBeenLastCalledWith({ left: 330, top: 50 }, true);
  expect(disconnect).not.toHaveBeenCalled();
  unmount();
  expect(disconnect).toHaveBeenCalledTimes(1);
});
