import { createTheme } from '@grafana/data';
import { UPlotConfigBuilder } from '@grafana/ui';
import { render } from '@testing-library/react';
import React from 'react';
import type uPlot from 'uplot';
import { overlayPalette } from '../palette';
import { ThresholdLine } from './ThresholdLine';

const palette = overlayPalette(createTheme());

it('has the axis reckoned anew when the threshold moves, and only then', () => {
  const config = new UPlotConfigBuilder('utc');
  const redraw = jest.fn();
  const { rerender } = render(<ThresholdLine config={config} threshold={0.7} palette={palette} />);
  config.getConfig().hooks?.init?.forEach((hook) => hook?.({ redraw } as unknown as uPlot, {} as uPlot.Options, []));
  rerender(<ThresholdLine config={config} threshold={0.7} palette={palette} />);
  expect(redraw).not.toHaveBeenCalled();
  rerender(<ThresholdLine config={config} threshold={0.45} palette={palette} />);
  expect(redraw).toHaveBeenCalledTimes(1);
  expect(redraw).toHaveBeenCalledWith(false, true);
});
