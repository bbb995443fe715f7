/** The inbox while it is open. Markup comes from the server alone. */
import './inbox/files.js';
import './inbox/keys.js';
import { listen } from './inbox/live.js';
import { opened, root, toEnd } from './inbox/page.js';
import { restore } from './inbox/panes.js';
import { send } from './inbox/writing.js';

setInterval(() => send(root + '/presence', {}).catch(() => {}), 20_000);

opened().forEach(toEnd);
restore().finally(listen);
