import { locationService } from '@grafana/runtime';
import { useEffect, useState } from 'react';

const DASHBOARD_PATH = '/d/';
/** What stays when going from one dashboard to another; time range, variables and the open panel belong to one. */
const KEPT_PARAMETERS = ['theme', 'artifact', 'access'];

type Location = ReturnType<typeof locationService.getLocation>;

export function useLocation(): Location {
  const [location, setLocation] = useState(locationService.getLocation());
  useEffect(() => {
    const subscription = locationService.getLocationObservable().subscribe(setLocation);
    return () => subscription.unsubscribe();
  }, []);
  return location;
}

/** Which dashboard the address asks for, and its parameters. */
export function useAddress(): { uid: string | undefined; parameters: URLSearchParams } {
  const location = useLocation();
  const uid = location.pathname.startsWith(DASHBOARD_PATH)
    ? decodeURIComponent(location.pathname.slice(DASHBOARD_PATH.length))
    : undefined;
  return { uid, parameters: new URLSearchParams(location.search) };
}

export function dashboardAddress(uid: string): string {
  const parameters = new URLSearchParams();
  KEPT_PARAMETERS.forEach((name) => {
    const value = locationService.getSearch().get(name);
    if (value !== null) {
      parameters.set(name, value);
    }
  });
  const search = parameters.toString();
  return `${DASHBOARD_PATH}${encodeURIComponent(uid)}${search ? `?${search}` : ''}`;
}
