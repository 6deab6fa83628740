import os from 'node:os';
import path from 'node:path';

const NAME = 'goldensignals-workbench';

/** Where this system keeps what programs remember between two starts; never in the repository. */
export function stateFolder(platform = process.platform, environment: NodeJS.ProcessEnv = process.env): string {
  const home = os.homedir();
  switch (platform) {
    case 'win32':
      return path.join(environment.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'), NAME);
    case 'darwin':
      return path.join(home, 'Library', 'Application Support', NAME);
    default:
      return path.join(environment.XDG_STATE_HOME || path.join(home, '.local', 'state'), NAME);
  }
}
