import { LineChart, ScatterChart } from 'echarts/charts';
import {
  GraphicComponent,
  GridComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TitleComponent,
} from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Backtest } from '../runBacktest';
import { layOut, WIDTH, type Box } from './layout';
import { plotModel, type Band, type Lane, type PlotModel } from './plotModel';
import type { Point } from './thin';

echarts.use([
  LineChart,
  ScatterChart,
  GraphicComponent,
  GridComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TitleComponent,
  SVGRenderer,
]);

const COLORS = {
  line: '#3d71d9',
  score: '#6e6e80',
  anomaly: '#e02f44',
  incident: '#ff780a',
  truth: 'rgba(143, 59, 184, 0.25)',
  training: 'rgba(61, 113, 217, 0.1)',
  text: '#24292e',
};

/** The backtest as a picture: a lane a signal, the score with its threshold, and requests against latency. */
export function plotSvg(backtest: Backtest): string {
  const model = plotModel(backtest);
  const { height, boxes, scatter } = layOut(model.lanes.length, model.scatter !== null);
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  chart.setOption(optionsOf(model, boxes, scatter));
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

function optionsOf(model: PlotModel, boxes: Box[], scatter: Box | null): echarts.EChartsCoreOption {
  const time = { from: model.from, to: model.to };
  const names = [...model.lanes.map(({ name }) => name), 'anomaly score'];
  const scatterAxis = boxes.length;
  const series = [
    ...model.lanes.flatMap((lane, i) => laneSeries(lane, i, model, boxes[i])),
    scoreSeries(model, model.lanes.length, boxes[model.lanes.length]),
    ...(model.scatter ? scatterSeries(model.scatter, scatterAxis) : []),
  ];
  const grids = scatter ? [...boxes, scatter] : boxes;
  return {
    animation: false,
    useUTC: true,
    backgroundColor: '#ffffff',
    title: [
      { text: model.title, left: 10, top: 8, textStyle: { fontSize: 16, color: COLORS.text } },
      ...names.map((text, i) => laneTitle(text, boxes[i])),
      ...(model.scatter && scatter ? [laneTitle(`${model.scatter.y} against ${model.scatter.x}`, scatter)] : []),
    ],
    graphic: legend(model),
    grid: grids.map((box) => ({ ...box, outerBoundsMode: 'none' })),
    xAxis: [
      ...boxes.map((_, i) => ({
        type: 'time',
        gridIndex: i,
        min: time.from,
        max: time.to,
        axisLabel: { show: i === boxes.length - 1, hideOverlap: true, formatter: DATES },
        axisTick: { show: i === boxes.length - 1 },
      })),
      ...(model.scatter
        ? [{ type: 'value', gridIndex: scatterAxis, name: model.scatter.x, ...NAMED, scale: true }]
        : []),
    ],
    yAxis: [
      ...model.lanes.map(({ isRatio }, i) => ({
        type: 'value',
        gridIndex: i,
        splitNumber: 3,
        axisLabel: isRatio ? { formatter: (value: number) => `${Number((100 * value).toFixed(2))} %` } : {},
      })),
      { type: 'value', gridIndex: model.lanes.length, min: 0, max: 1, interval: 0.5 },
      ...(model.scatter ? [{ type: 'value', gridIndex: scatterAxis, scale: true }] : []),
    ],
    series,
  };
}

/** The height of the stripe that marks a found incident. */
const STRIPE = 6;

const DATES = { year: '{yyyy}', month: '{yyyy}-{MM}-{dd}', day: '{yyyy}-{MM}-{dd}', hour: '{HH}:{mm}' };

const NAMED = { nameLocation: 'middle', nameGap: 28 };

function laneTitle(text: string, { left, top }: Box) {
  return { text, left: left - 5, top: top - 22, textStyle: { fontSize: 12, fontWeight: 'normal', color: COLORS.text } };
}

function laneSeries(lane: Lane, index: number, model: PlotModel, box: Box) {
  const axes = { xAxisIndex: index, yAxisIndex: index };
  return [
    {
      type: 'line',
      ...axes,
      data: lane.line,
      showSymbol: false,
      lineStyle: { width: 1, color: COLORS.line },
      markArea: { silent: true, data: bands(model, box) },
    },
    dots(lane.anomalies, COLORS.anomaly, axes),
  ];
}

function scoreSeries({ score, threshold, ...model }: PlotModel, index: number, box: Box) {
  return {
    type: 'line',
    xAxisIndex: index,
    yAxisIndex: index,
    data: score,
    showSymbol: false,
    lineStyle: { width: 1, color: COLORS.score },
    markArea: { silent: true, data: bands(model, box) },
    markLine: {
      silent: true,
      symbol: 'none',
      lineStyle: { type: 'dashed', color: COLORS.anomaly },
      label: { formatter: `threshold ${threshold.toFixed(2)}`, position: 'insideEndTop', color: COLORS.anomaly },
      data: [{ yAxis: threshold }],
    },
  };
}

function scatterSeries({ normal, anomalous }: NonNullable<PlotModel['scatter']>, axis: number) {
  const axes = { xAxisIndex: axis, yAxisIndex: axis };
  return [dots(normal, COLORS.line, axes), dots(anomalous, COLORS.anomaly, axes)];
}

function dots(data: Point[], color: string, axes: { xAxisIndex: number; yAxisIndex: number }) {
  return { type: 'scatter', ...axes, data, symbolSize: 5, itemStyle: { color }, silent: true };
}

/** The training window and the truth over the whole lane; incidents as a stripe above it, so that both can be seen. */
function bands({ training, incidents, truth }: Pick<PlotModel, 'training' | 'incidents' | 'truth'>, { top }: Box) {
  const whole = ({ from, to }: Band, color: string) => [{ xAxis: from, itemStyle: { color } }, { xAxis: to }];
  const stripe = ({ from, to }: Band) => [
    { xAxis: from, y: top - STRIPE, itemStyle: { color: COLORS.incident } },
    { xAxis: to, y: top },
  ];
  return [
    whole(training, COLORS.training),
    ...truth.map((band) => whole(band, COLORS.truth)),
    ...incidents.map(stripe),
  ];
}

function legend({ truth }: PlotModel) {
  const entries = [
    { name: 'training window', color: COLORS.training },
    { name: 'incident found', color: COLORS.incident },
    { name: 'anomalous row', color: COLORS.anomaly },
    ...(truth.length > 0 ? [{ name: 'true incident', color: COLORS.truth }] : []),
  ];
  return entries.flatMap(({ name, color }, i) => {
    const left = 10 + 150 * i;
    return [
      { type: 'rect', left, top: 36, shape: { width: 14, height: 12 }, style: { fill: color } },
      { type: 'text', left: left + 20, top: 36, style: { text: name, fontSize: 12, fill: COLORS.text } },
    ];
  });
}
