import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, Toggletip, useStyles2 } from '@grafana/ui';
import React, { useRef } from 'react';
import { SensitivitySlider } from '../../options';
import { SaveToPanel } from '../SaveToPanel';
import type { Verdicts } from '../verdicts';
import type { Sensitivity } from './useSensitivity';

interface Props {
  panelId: number;
  sensitivity: Sensitivity;
  verdicts: Pick<Verdicts, 'alarmsPerDay' | 'threshold' | 'incidents'>;
  /** Too narrow for words on the button. */
  compact: boolean;
}

/** Opens the one slider that nobody has to understand a forest for. */
export function SensitivityButton({ compact, ...form }: Props) {
  const name = t('sensitivity.button', 'Sensitivity');
  return (
    <Toggletip content={<SensitivityForm {...form} />} placement="bottom-start">
      <Button
        size="sm"
        variant="secondary"
        icon="sliders-v-alt"
        aria-label={name}
        tooltip={t('sensitivity.button-why', 'How many incidents are shown; the model is not fitted anew')}
      >
        {compact ? undefined : name}
      </Button>
    </Toggletip>
  );
}

function SensitivityForm({ panelId, sensitivity, verdicts }: Omit<Props, 'compact'>) {
  const styles = useStyles2(getStyles);
  const { threshold, setAlarmsPerDay, setAutomatic, unsaved } = sensitivity;
  const chosen = threshold.rule === 'alarmsPerDay' ? threshold.alarmsPerDay : verdicts.alarmsPerDay;
  const automatic = useRef<HTMLButtonElement>(null);
  const isKnown = Number.isFinite(verdicts.alarmsPerDay);
  return (
    <div className={styles.form}>
      <SensitivitySlider
        alarmsPerDay={Number.isFinite(chosen) ? chosen : threshold.alarmsPerDay}
        onChange={setAlarmsPerDay}
        disabled={!isKnown}
        outcome={t('sensitivity.incidents', '{{count}} incidents shown', {
          count: verdicts.incidents.length,
          defaultValue_one: '{{count}} incident shown',
        })}
      />
      {!isKnown && (
        <div className={styles.hint}>
          {t(
            'sensitivity.unknown',
            'The training window is too short to tell how often a false alarm is to be expected.'
          )}
        </div>
      )}
      <div className={styles.buttons}>
        <Button
          ref={automatic}
          size="sm"
          variant={threshold.rule === 'outOfBag' ? 'primary' : 'secondary'}
          aria-pressed={threshold.rule === 'outOfBag'}
          onClick={setAutomatic}
        >
          {t('sensitivity.automatic', 'Automatic')}
        </Button>
        {unsaved && (
          <Button
            size="sm"
            variant="secondary"
            fill="outline"
            onClick={() => {
              // The button goes, and the keyboard's focus would go with it.
              automatic.current?.focus();
              unsaved.reset();
            }}
          >
            {t('sensitivity.reset', 'Reset to saved')}
          </Button>
        )}
        {unsaved && <SaveToPanel panelId={panelId} />}
        <span className={styles.hint}>
          {t('sensitivity.threshold', 'Threshold {{threshold}}', { threshold: verdicts.threshold.toFixed(3) })}
        </span>
      </div>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  form: css({ display: 'grid', gap: theme.spacing(1), width: '40ch', maxWidth: '100%' }),
  buttons: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: theme.spacing(1) }),
  hint: css({ color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
});
