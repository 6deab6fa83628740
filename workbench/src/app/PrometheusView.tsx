import { locationService } from '@grafana/runtime';
import { Text } from '@grafana/ui';
import React from 'react';
import { prometheusDashboard } from '../dashboards/prometheusDashboard';
import { readTypedQueries, typedQueriesAddress } from './promQlAddress';
import { PromQlForm } from './PromQlForm';
import { SceneView } from './SceneView';
import type { ThemeName } from './theme';
import { useAddress } from './urlState';

interface Props {
  /** Where the Prometheus is, for people. */
  address: string;
  themeName: ThemeName;
}

export function PrometheusView({ address, themeName }: Props) {
  const { parameters } = useAddress();
  const typed = readTypedQueries(parameters);
  const form = (
    <PromQlForm
      key={JSON.stringify(typed)}
      address={address}
      initial={typed}
      onRun={(next) => locationService.partial(typedQueriesAddress(next))}
    />
  );
  if (typed.queries.length === 0) {
    return (
      <>
        <Text element="h1" variant="h4">
          Prometheus
        </Text>
        {form}
      </>
    );
  }
  return <SceneView dashboard={prometheusDashboard(typed)} themeName={themeName} renderTools={() => form} />;
}
