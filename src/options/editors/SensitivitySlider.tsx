import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { alarmsAt, formatAlarms, LAST_STOP, stopOf } from './sensitivityStops';

interface Props {
  id?: string;
  /** Expected false alarms a day, > 0. */
  alarmsPerDay: number;
  onChange: (alarmsPerDay: number) => void;
  /** What the setting gives now, such as how many incidents. */
  outcome?: string;
  /** Where nothing can be extrapolated from, moving it would do nothing. */
  disabled?: boolean;
}

/** One slider from calm to sensitive: evenly spaced powers, for nobody asks whether it is 99 or 100 alarms a day. */
export function SensitivitySlider({ id, alarmsPerDay, onChange, outcome, disabled }: Props) {
  const styles = useStyles2(getStyles);
  const text = t('sensitivity.value', 'about {{alarms}} false alarms a day', {
    alarms: formatAlarms(alarmsPerDay),
  });
  return (
    <div className={styles.body}>
      <div className={styles.track}>
        <span>{t('sensitivity.calm', 'Calm')}</span>
        <input
          id={id}
          className={styles.slider}
          type="range"
          min={0}
          max={LAST_STOP}
          step={1}
          disabled={disabled}
          value={stopOf(alarmsPerDay)}
          aria-label={t('sensitivity.name', 'Sensitivity')}
          aria-valuetext={text}
          onChange={(event) => onChange(alarmsAt(event.currentTarget.valueAsNumber))}
        />
        <span>{t('sensitivity.sensitive', 'Sensitive')}</span>
      </div>
      <div className={styles.outcome}>{outcome ? `${text} · ${outcome}` : text}</div>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  body: css({ display: 'grid', gap: theme.spacing(0.5) }),
  track: css({
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    fontSize: theme.typography.bodySmall.fontSize,
  }),
  slider: css({ flex: 1, minWidth: 0, accentColor: theme.colors.primary.main }),
  outcome: css({ color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
});
