import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Field, Select, useStyles2, useTheme2 } from '@grafana/ui';
import React, { useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { PLAIN_TEXT } from '../plainText';
import type { Detection } from '../useFit';
import type { Verdicts } from '../verdicts';
import { readingFormats } from '../why/readingFormats';
import { signalName } from '../why/whyText';
import { scatterPoints, type Scatter } from './scatterPoints';
import type { Report } from './useReport';

interface Props {
  detection: Detection;
  verdicts: Verdicts;
  report: Pick<Report, 'anomalous' | 'normal'>;
}

/** Two signals against each other, coloured by verdict. */
export function ScatterPlot({ detection, verdicts, report }: Props) {
  const styles = useStyles2(getStyles);
  const theme = useTheme2();
  const [xId, yId] = [useId(), useId()];
  const { readings } = detection.scores;
  const [x, setX] = useState((readings.find(({ role }) => role === 'requests') ?? readings[0])?.id);
  const [y, setY] = useState((readings.find(({ role }) => role === 'latency') ?? readings[1] ?? readings[0])?.id);
  const [xOf, yOf] = [x, y].map((chosen) => readings.find(({ id }) => id === chosen) ?? readings[0]);
  const scatter = useMemo(() => {
    const shown = (values: Float64Array) => Float64Array.from(detection.input.shownRows, (row) => values[row]);
    return xOf && yOf ? scatterPoints(shown(xOf.actual), shown(yOf.actual), verdicts.flags) : null;
  }, [detection, xOf, yOf, verdicts.flags]);
  const formats = useMemo(() => readingFormats(detection.signals, theme), [detection.signals, theme]);
  const options = readings.map((reading) => ({ value: reading.id, label: signalName(reading) }));
  if (!scatter || !xOf || !yOf) {
    return <p>{t('report.scatter.none', 'No row has both signals.')}</p>;
  }
  const write = (id: string, value: number) => formats.get(id)?.(value) ?? value.toPrecision(3);
  return (
    <div className={styles.area}>
      <div className={styles.choices}>
        <Field label={t('report.scatter.x', 'Across')} htmlFor={xId} className={styles.choice}>
          <Select inputId={xId} options={options} value={xOf.id} onChange={({ value }) => value && setX(value)} />
        </Field>
        <Field label={t('report.scatter.y', 'Up')} htmlFor={yId} className={styles.choice}>
          <Select inputId={yId} options={options} value={yOf.id} onChange={({ value }) => value && setY(value)} />
        </Field>
      </div>
      <div className={styles.legend}>
        <span>
          <span className={styles.normal} aria-hidden /> {t('report.scatter.normal', 'normal')}{' '}
          {report.normal.toLocaleString()}
        </span>
        <span>
          <span className={styles.anomalous} aria-hidden /> {t('report.scatter.anomalous', 'anomalous')}{' '}
          {report.anomalous.toLocaleString()}
        </span>
      </div>
      <div className={styles.plot}>
        <span className={styles.top}>{write(yOf.id, scatter.bounds.y[1])}</span>
        <span className={styles.bottom}>{write(yOf.id, scatter.bounds.y[0])}</span>
        <Points
          scatter={scatter}
          label={t('report.scatter.name', '{{y}} against {{x}}: {{normal}} normal rows, {{anomalous}} anomalous rows', {
            x: signalName(xOf),
            y: signalName(yOf),
            normal: report.normal,
            anomalous: report.anomalous,
            ...PLAIN_TEXT,
          })}
        />
        <span className={styles.left}>{write(xOf.id, scatter.bounds.x[0])}</span>
        <span className={styles.right}>{write(xOf.id, scatter.bounds.x[1])}</span>
      </div>
    </div>
  );
}

/** In the theme's spacing units: a point's radius, and the anomalous ones' diamond. */
const RADIUS = { normal: 0.25, anomalous: 0.5 };

/** A canvas: tens of thousands of points are too much for elements. */
function Points({ scatter, label }: { scatter: Scatter; label: string }) {
  const styles = useStyles2(getStyles);
  const theme = useTheme2();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element) {
      return;
    }
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context || width === 0) {
      return;
    }
    const ratio = window.devicePixelRatio || 1;
    const height = element.clientHeight;
    element.width = width * ratio;
    element.height = height * ratio;
    context.scale(ratio, ratio);
    const { x, y } = scatter.bounds;
    const unit = theme.spacing.gridSize;
    const colors = coloursOf(theme);
    for (const point of scatter.points) {
      const left = ((point.x - x[0]) / (x[1] - x[0])) * width;
      const top = (1 - (point.y - y[0]) / (y[1] - y[0])) * height;
      const radius = unit * (point.anomalous ? RADIUS.anomalous : RADIUS.normal);
      context.fillStyle = point.anomalous ? colors.anomalous : colors.normal;
      context.beginPath();
      if (point.anomalous) {
        context.moveTo(left, top - radius);
        context.lineTo(left + radius, top);
        context.lineTo(left, top + radius);
        context.lineTo(left - radius, top);
      } else {
        context.arc(left, top, radius, 0, 2 * Math.PI);
      }
      context.fill();
    }
  }, [scatter, width, theme]);
  return <canvas ref={canvas} className={styles.canvas} role="img" aria-label={label} />;
}

function coloursOf(theme: GrafanaTheme2) {
  return {
    normal: theme.colors.primary.text,
    anomalous: theme.colors.error.text,
  };
}

const getStyles = (theme: GrafanaTheme2) => {
  const { normal, anomalous } = coloursOf(theme);
  const dot = { display: 'inline-block', width: theme.spacing(1), height: theme.spacing(1) };
  const small = { color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize };
  return {
    area: css({ display: 'grid', gap: theme.spacing(1), minWidth: 0 }),
    choices: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) }),
    choice: css({ flex: '1 1 20ch', margin: 0 }),
    legend: css({ display: 'flex', gap: theme.spacing(2) }),
    normal: css({ ...dot, background: normal, borderRadius: theme.shape.radius.circle }),
    anomalous: css({ ...dot, background: anomalous, transform: 'rotate(45deg) scale(0.8)' }),
    plot: css({
      display: 'grid',
      gridTemplateAreas: '"top canvas canvas" "bottom canvas canvas" ". left right"',
      gridTemplateColumns: 'auto 1fr 1fr',
      gridTemplateRows: '1fr 1fr auto',
      columnGap: theme.spacing(1),
    }),
    canvas: css({
      gridArea: 'canvas',
      width: '100%',
      height: theme.spacing(45),
      border: `1px solid ${theme.colors.border.weak}`,
    }),
    top: css({ gridArea: 'top', alignSelf: 'start', textAlign: 'right', ...small }),
    bottom: css({ gridArea: 'bottom', alignSelf: 'end', textAlign: 'right', ...small }),
    left: css({ gridArea: 'left', ...small }),
    right: css({ gridArea: 'right', textAlign: 'right', ...small }),
  };
};
