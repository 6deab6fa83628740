import { type PanelOptionsEditorBuilder } from '@grafana/data';
import { t } from '@grafana/i18n';
import { detectors, type DetectorName, type ParameterSpec } from '../detection';
import { defaultPanelOptions as defaults } from './defaults';
import { choiceTexts, parameterTexts } from './parameterTexts';
import type { PanelOptions } from './types';

type Builder = PanelOptionsEditorBuilder<PanelOptions>;

/** Where each detector's parameters are in the options. */
const GROUPS: Record<DetectorName, 'forest' | 'baseline'> = {
  'isolation-forest': 'forest',
  'robust-baseline': 'baseline',
};

/** The detector and its parameters, as the registry has them. */
export function addDetectorOptions(builder: Builder): void {
  const category = [t('options.detector.category', 'Detector')];
  builder.addRadio({
    path: 'detector',
    category,
    name: t('options.detector.name', 'Detector'),
    description: t(
      'options.detector.name-why',
      'The forest sees signals together. The baseline is the plain rival: the signal that is furthest from its median.'
    ),
    defaultValue: defaults.detector,
    settings: {
      options: [
        { value: 'isolation-forest', label: t('options.detector.forest', 'Isolation forest') },
        { value: 'robust-baseline', label: t('options.detector.baseline', 'Robust baseline') },
      ],
    },
  });
  for (const { name, parameters } of Object.values(detectors)) {
    for (const parameter of parameters) {
      addParameter(builder, name, parameter, category);
    }
  }
}

function addParameter(builder: Builder, detector: DetectorName, spec: ParameterSpec, category: string[]): void {
  const { name, kind, minimum, above, maximum, auto, choices = [] } = spec;
  const common = {
    path: `${GROUPS[detector]}.${name}`,
    category,
    ...parameterTexts(detector, spec),
    showIf: (options: PanelOptions) => options.detector === detector,
  };
  switch (kind) {
    case 'boolean':
      builder.addBooleanSwitch({ ...common, defaultValue: spec.default === true });
      return;
    case 'choice':
      builder.addRadio({
        ...common,
        defaultValue: String(spec.default),
        settings: { options: choices.map((value) => ({ value, label: choiceTexts()[value] ?? value })) },
      });
      return;
    default:
      builder.addNumberInput({
        ...common,
        defaultValue: typeof spec.default === 'number' ? spec.default : undefined,
        settings: {
          min: minimum ?? above,
          max: maximum,
          integer: kind === 'integer',
          placeholder: auto ? t('options.detector.auto', 'Auto') : undefined,
        },
      });
  }
}
