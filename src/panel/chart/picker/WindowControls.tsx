import { dateTimeFormat, type TimeZone } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Menu } from '@grafana/ui';
import React from 'react';
import { PLAIN_TEXT } from '../../plainText';
import { middleOf, withStretch } from '../../window/choiceEdits';
import type { Choice } from '../../window/history';
import type { StepGrid } from '../../window/stepGrid';
import type { Stretch } from '../../window/stretchEdits';
import { StretchControls } from './StretchControls';
import type { Drafting } from './useDraft';
import type { PlotFrame } from './usePlotFrame';

export interface ControlsProps {
  frame: PlotFrame;
  grid: StepGrid;
  loaded: Stretch;
  timeZone: TimeZone;
  drafting: Drafting;
  choice: Choice;
  onChoose: (choice: Choice) => void;
}

/** The training window's handles and menu. */
export function WindowControls({ stretch, choice, onChoose, ...rest }: ControlsProps & { stretch: Stretch }) {
  const { grid, timeZone } = rest;
  const names = {
    label: t('window.label', 'Training window'),
    grip: t('window.name', 'Training window from {{from}} to {{to}}', {
      from: dateTimeFormat(stretch.from, { timeZone }),
      to: dateTimeFormat(stretch.to, { timeZone }),
      ...PLAIN_TEXT,
    }),
    from: t('window.start', 'Start of the training window'),
    to: t('window.end', 'End of the training window'),
  };
  const menu = () => (
    <Menu ariaLabel={names.label}>
      <Menu.Item
        icon="plus"
        label={t('window.add-exclusion', 'Exclude a part')}
        description={t('window.add-exclusion-why', 'Or drag over it with Alt')}
        onClick={() => onChoose(withStretch(choice, 'newExclusion', middleOf(stretch, grid)))}
      />
      <Menu.Item
        icon="trash-alt"
        label={t('window.remove-exclusions', 'Remove all exclusions')}
        disabled={choice.exclusions.length === 0}
        onClick={() => onChoose({ ...choice, exclusions: [] })}
      />
      <Menu.Item
        icon="history"
        label={t('window.first-half', 'First half of the loaded range')}
        onClick={() => onChoose({ ...choice, trainingWindow: { kind: 'firstPercent', percent: 50 } })}
      />
    </Menu>
  );
  return <StretchControls {...rest} target="window" stretch={stretch} names={names} menu={menu} />;
}
