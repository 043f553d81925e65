import '@fontsource-variable/figtree/wght.css';
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import './mantine-parts';
import './tokens.css';
import './base.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { meQuery } from '../api/queries';
import { isSignedIn } from '../api/session';
import { startSending } from '../api/till/send-sales';
import { loadTexts, TextsProvider } from '../i18n/messages';
import { followEndOfSession } from './end-of-session';
import { queryClient } from './query-client';
import { router } from './router';
import { keepPagesOffline } from './service-worker';
import { cssVariables, theme } from './theme';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

// What the first page waits for is asked for together, not each after the one before: its texts, its code, its person.
loadTexts();
void router.load();
if (isSignedIn()) queryClient.query(meQuery()).catch(() => undefined);
keepPagesOffline();
followEndOfSession();
startSending();
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <TextsProvider>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </TextsProvider>
    </MantineProvider>
  </StrictMode>,
);
// The first date loads the browser's data of languages, which takes 30 ms and more: while the first answers are on
// their way, and not while the page is drawn. Safari 18 has no idle callbacks.
if ('requestIdleCallback' in window)
  requestIdleCallback(() => new Intl.DateTimeFormat(document.documentElement.lang).format());
