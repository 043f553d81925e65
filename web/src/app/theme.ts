import {
  ActionIcon,
  Button,
  createTheme,
  Input,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { createElement } from 'react';

/** Ribbon blue, the ink of a till: money, and the one primary action. */
const till: MantineColorsTuple = [
  ...(['#eef1fc', '#dde3fa', '#bcc8f5', '#98a9ee', '#7389e5'] as const),
  ...(['#4a62d3', '#3a50c0', '#2d43ad', '#25378f', '#1b296b'] as const),
];
/** Verdigris, the hands of a clock: time, people at work, and "better". */
const clock: MantineColorsTuple = [
  ...(['#e6f5f1', '#cbeae2', '#9cd6c8', '#67bdaa', '#3ba28d'] as const),
  ...(['#23917b', '#17806c', '#0f6c5b', '#0c6152', '#073d33'] as const),
];
const amber: MantineColorsTuple = [
  ...(['#fdf4e1', '#fae6bd', '#f3cf83', '#e9b54c', '#d99a22'] as const),
  ...(['#bf820c', '#9a6607', '#7a4f05', '#5c3b04', '#3d2702'] as const),
];
const red: MantineColorsTuple = [
  ...(['#fdeeec', '#fad9d5', '#f2b1aa', '#e8857b', '#db5d51'] as const),
  ...(['#c43d2e', '#b8331f', '#a32c1f', '#7c2017', '#511410'] as const),
];
const gray: MantineColorsTuple = [
  ...(['#f4f5f3', '#ecedea', '#e1e3de', '#cfd2cd', '#adb2b3'] as const),
  ...(['#858b95', '#636a76', '#454c58', '#2a2f39', '#14171f'] as const),
];
const dark: MantineColorsTuple = [
  ...(['#eceef2', '#b8bec9', '#929aa8', '#6d7583', '#343b47'] as const),
  ...(['#272d37', '#1c212a', '#161a21', '#0f1217', '#0a0c10'] as const),
];

const SIZES = ['xs', 'sm', 'md'];
const heightOf = (size: unknown) =>
  typeof size === 'string' && SIZES.includes(size) ? `var(--tc-h-${size})` : undefined;

/** Heights of controls are variables, so that every control is at least 44 px high on phones. */
export const theme = createTheme({
  colors: { till, clock, amber, red, gray, dark },
  primaryColor: 'till',
  primaryShade: { light: 7, dark: 5 },
  black: '#14171f',
  white: '#ffffff',
  defaultRadius: 'sm',
  cursorType: 'pointer',
  fontFamily: "'Figtree Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.333', sm: '1.385', md: '1.429', lg: '1.5', xl: '1.4' },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.333' },
      h2: { fontSize: '1rem', lineHeight: '1.5' },
      h3: { fontSize: '0.875rem', lineHeight: '1.429' },
    },
  },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  breakpoints: { xs: '24em', sm: '40em', md: '56em', lg: '72em', xl: '90em' },
  shadows: {
    md: 'var(--tc-shadow-float)',
    lg: 'var(--tc-shadow-float)',
    xl: 'var(--tc-shadow-float)',
  },
  components: {
    Button: Button.extend({
      defaultProps: { size: 'sm' },
      vars: (_, { size }) => ({
        root: { '--button-height': heightOf(size) ?? `var(--button-height-${String(size)})` },
      }),
      styles: { label: { fontWeight: 600 } },
    }),
    Input: Input.extend({
      vars: (_, { size }) => ({
        wrapper: { '--input-height': heightOf(size) ?? 'var(--tc-h-sm)' },
      }),
    }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray' } }),
    CloseButton: { defaultProps: { size: 'var(--tc-h-sm)' } },
    Drawer: {
      defaultProps: {
        position: 'right',
        size: 500,
        padding: 'lg',
        overlayProps: { backgroundOpacity: 0.35 },
      },
    },
    Modal: {
      defaultProps: {
        radius: 'lg',
        padding: 'lg',
        centered: true,
        overlayProps: { backgroundOpacity: 0.35 },
      },
    },
    Menu: { defaultProps: { radius: 'md', shadow: 'md' } },
    NativeSelect: {
      defaultProps: {
        rightSection: createElement(IconChevronDown, {
          size: 15,
          stroke: 1.8,
          'aria-hidden': true,
        }),
      },
    },
    // By default only a pointer reaches what shows the password.
    PasswordInput: { defaultProps: { visibilityToggleFocusable: true } },
    Checkbox: { defaultProps: { radius: 'xs' } },
    Skeleton: { defaultProps: { radius: 'xs' } },
  },
});

/** Maps Mantine's own variables to ours, so that each of its parts follows the scheme. */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--tc-paper)',
    '--mantine-color-text': 'var(--tc-ink)',
    '--mantine-color-dimmed': 'var(--tc-ink-3)',
    '--mantine-color-placeholder': 'var(--tc-ink-3)',
    '--mantine-color-default': 'var(--tc-surface)',
    '--mantine-color-default-hover': 'var(--tc-hover)',
    '--mantine-color-default-color': 'var(--tc-ink)',
    '--mantine-color-default-border': 'var(--tc-line-strong)',
    '--mantine-color-error': 'var(--tc-red-ink)',
    '--mantine-color-anchor': 'var(--tc-till-ink)',
  };
  return { variables: {}, light: shared, dark: shared };
};
