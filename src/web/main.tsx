import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'katex/dist/katex.min.css';
import 'uplot/dist/uPlot.min.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/controls.css';
import './styles/answer.css';
import './styles/group.css';
import './styles/network.css';
import './styles/tables.css';
import './styles/discovery.css';
import './styles/result.css';
import './styles/candidates.css';
import './styles/laboratory.css';
import './styles/study.css';
import { Page } from './page.js';

const place = document.getElementById('page');
if (!place) throw new Error('expected an element #page in index.html');
createRoot(place, { onUncaughtError: sayThatItBroke }).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);

/** React has taken the page down by now: an empty window would say nothing. */
function sayThatItBroke(error: unknown): void {
  console.error(error);
  const notice = document.createElement('p');
  notice.className = 'notice failure';
  notice.setAttribute('role', 'alert');
  notice.textContent = `This page broke, through no fault of yours (${error}). Load it again; the address holds your question.`;
  document.body.append(notice);
}
