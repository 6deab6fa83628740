import { readAccess, type Access } from '../../access';

/** Who looks at the page; chosen when it loads, as the signed-in user is. */
export const access: Access = readAccess(new URLSearchParams(window.location.search).get('access'));
