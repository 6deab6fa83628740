import { type PanelOptionsEditorBuilder } from '@grafana/data';
import { commonOptionsBuilder } from '@grafana/ui';
import { addDetectorOptions } from './detectorOptions';
import { addDisplayOptions } from './displayOptions';
import { addFeatureOptions } from './featureOptions';
import { addEntityOptions } from './entityOptions';
import { addIncidentOptions } from './incidentOptions';
import { addLabelOptions } from './labelOptions';
import { addThresholdOptions } from './thresholdOptions';
import { addTrainingOptions } from './trainingOptions';
import type { PanelOptions } from './types';

/** Fills the options pane, group by group, most used first. */
export function addPanelOptions(builder: PanelOptionsEditorBuilder<PanelOptions>): void {
  addTrainingOptions(builder);
  addThresholdOptions(builder);
  addIncidentOptions(builder);
  addLabelOptions(builder);
  addEntityOptions(builder);
  addFeatureOptions(builder);
  addDetectorOptions(builder);
  addDisplayOptions(builder);
  commonOptionsBuilder.addTooltipOptions(builder);
  commonOptionsBuilder.addLegendOptions(builder, false);
}
