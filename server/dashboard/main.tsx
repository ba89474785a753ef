import './style/base.css';
import './style/frame.css';
import './style/parts.css';
import './style/report.css';
import './style/draft.css';
import './style/sheet.css';
import './style/form-table.css';
import './style/template.css';
import './style/request.css';
import './style/print.css';
import { render } from 'preact';
import { App } from './app.tsx';
import { identify } from './client/identity.ts';

const root = document.getElementById('app');
if (root) render(<App />, root);
identify();
