import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'katex/dist/katex.min.css';
import 'uplot/dist/uPlot.min.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/controls.css';
import './styles/answer.css';
import './styles/discovery.css';
import { Page } from './page.js';

const place = document.getElementById('page');
if (!place) throw new Error('expected an element #page in index.html');
createRoot(place).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
