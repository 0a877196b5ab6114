import { mountPanel } from '../../components/panel/mount.tsx';
import { connectPanel } from '../../lib/messages/panel-client.ts';

const root = document.getElementById('root');
if (root) mountPanel(root, connectPanel);
