import { CoreApp, type PanelData } from '@grafana/data';
import { t } from '@grafana/i18n';
import { config, locationService } from '@grafana/runtime';
import type { PanelContext } from '@grafana/ui';
import type { LabelPlace } from '../../annotations';
import type { Message } from '../messages';
import { PLAIN_TEXT } from '../plainText';

/** Whether whoever looks at the panel may annotate: yes, no and it shall be said why, or no and nothing is to be seen of it. */
export type AnnotationAccess =
  | { kind: 'allowed'; place: LabelPlace; canEdit: boolean; canDelete: boolean }
  | { kind: 'explained'; message: Message }
  | { kind: 'absent' };

const ABSENT: AnnotationAccess = { kind: 'absent' };
const CREATE = 'annotations:create';

export interface AccessOptions {
  context: PanelContext;
  request: PanelData['request'];
  panelId: number;
}

export function annotationAccess({ context, request, panelId }: AccessOptions): AnnotationAccess {
  if (isForLookingOnly(request) || context.app === CoreApp.Explore || !context.canAddAnnotations) {
    return ABSENT;
  }
  const { orgRole, permissions } = config.bootData?.user ?? {};
  if (!context.canAddAnnotations()) {
    // A viewer was never meant to write, whatever Grafana's own permissions of viewers are; an editor misses something.
    const isEditor = orgRole === 'Editor' || orgRole === 'Admin';
    return isEditor ? { kind: 'explained', message: missing(Boolean(permissions?.[CREATE])) } : ABSENT;
  }
  const dashboardUid = request?.dashboardUID ?? '';
  if (dashboardUid === '') {
    const title = t('labels.unsaved', 'This dashboard was never saved.');
    const advice = t('labels.unsaved-advice', 'Save it first: an annotation belongs to a dashboard.');
    return { kind: 'explained', message: { title, advice } };
  }
  return {
    kind: 'allowed',
    place: { dashboardUid, panelId },
    canEdit: context.canEditAnnotations?.(dashboardUid) ?? false,
    canDelete: context.canDeleteAnnotations?.(dashboardUid) ?? false,
  };
}

/**
 * Public dashboards, snapshots, and screens on a wall, which a playlist in kiosk mode is. One in its normal mode is no other than
 * a dashboard that somebody opened: the address is the dashboard's own (of its query a playlist keeps `kiosk`, `autofitpanels`
 * and `orgId`, and people use the second without a playlist), and that it plays is known to Grafana's own PlaylistSrv alone,
 * which @grafana/runtime does not give out. There the controls are all there, and so is annotating.
 */
function isForLookingOnly(request: PanelData['request']): boolean {
  return (
    Boolean(config.publicDashboardAccessToken) ||
    (request?.targets ?? []).some((target) => target.queryType === 'snapshot') ||
    locationService.getLocation().pathname.startsWith('/dashboard/snapshot/') ||
    locationService.getSearch().has('kiosk')
  );
}

function missing(mayCreate: boolean): Message {
  return mayCreate
    ? {
        title: t('labels.no-dashboard-rights', 'Annotations can’t be added to this dashboard.'),
        advice: t(
          'labels.no-dashboard-rights-advice',
          'Either you may not edit it (dashboards:write), or its built-in query "Annotations & Alerts" is turned off in the dashboard’s settings.'
        ),
      }
    : {
        title: t('labels.no-rights', 'You may not add annotations.'),
        advice: t(
          'labels.no-rights-advice',
          'The permission {{permission}} is missing on this dashboard: ask an administrator for it.',
          {
            permission: CREATE,
            ...PLAIN_TEXT,
          }
        ),
      };
}
