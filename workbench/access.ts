/**
 * Who looks at the page, as its address says (`?access=…`): an editor, one whose role lacks the permissions for annotations, a
 * viewer, an editor of a dashboard that was never saved, or anyone with the link of a public dashboard.
 */
export const ACCESSES = ['editor', 'no-annotations', 'viewer', 'unsaved', 'public'] as const;
export type Access = (typeof ACCESSES)[number];

/** The request header in which the page tells its own server. */
export const ACCESS_HEADER = 'x-workbench-access';

export function readAccess(text: string | null | undefined): Access {
  return ACCESSES.find((access) => access === text) ?? 'editor';
}
