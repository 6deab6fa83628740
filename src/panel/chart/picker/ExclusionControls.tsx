import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Menu } from '@grafana/ui';
import React from 'react';
import type { Exclusion } from '../../../detection';
import { PLAIN_TEXT } from '../../plainText';
import { removeExclusion } from '../../window/exclusions';
import { StretchControls } from './StretchControls';
import type { ControlsProps } from './WindowControls';

interface Props extends ControlsProps {
  /** As they are shown: one of them may be on the move. */
  exclusions: readonly Exclusion[];
}

/** Every exclusion's handles and menu. */
export function ExclusionControls({ exclusions, choice, onChoose, ...rest }: Props) {
  return exclusions.map((exclusion, index) => {
    const number = index + 1;
    const remove = () => {
      rest.drafting.cancel();
      // The focus would be lost with the exclusion: the window's grip, the first button over the plot, takes it.
      rest.frame.plot.over.querySelector('button')?.focus({ preventScroll: true });
      onChoose({ ...choice, exclusions: removeExclusion(choice.exclusions, index) });
    };
    const names = {
      label: t('exclusion.label', 'Excluded'),
      grip: t('exclusion.name', 'Exclusion from {{from}} to {{to}}', {
        from: dateTimeFormat(exclusion.from, rest),
        to: dateTimeFormat(exclusion.to, rest),
        ...PLAIN_TEXT,
      }),
      from: t('exclusion.start', 'Start of exclusion {{number}}', { number }),
      to: t('exclusion.end', 'End of exclusion {{number}}', { number }),
    };
    const menu = () => (
      <Menu ariaLabel={names.label}>
        <Menu.Item icon="trash-alt" label={t('exclusion.remove', 'Remove exclusion')} onClick={remove} />
      </Menu>
    );
    return (
      <StretchControls
        key={index}
        {...rest}
        target={index}
        stretch={exclusion}
        names={names}
        menu={menu}
        onRemove={remove}
      />
    );
  });
}
