import { expect, type Locator, type Page } from '@playwright/test';

type Role = Parameters<Page['getByRole']>[0];

/** More stops than any page has. */
const MOST_STOPS = 150;

const named = (page: Page, role: Role, name: string | RegExp): Locator =>
  page.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name });

/** Presses a key until the focus is where it should be. */
export async function pressUntil(page: Page, key: string, wanted: Locator): Promise<void> {
  const focused = wanted.and(page.locator(':focus'));
  for (let presses = 0; presses < MOST_STOPS; presses += 1) {
    if ((await focused.count()) > 0) return;
    await page.keyboard.press(key);
  }
  throw new Error(`the key ${key} does not reach ${String(wanted)}`);
}

/** Goes there as a person without a mouse does, from wherever the focus is. */
export async function tabTo(page: Page, role: Role, name: string | RegExp): Promise<void> {
  const wanted = named(page, role, name);
  await expect(wanted.first()).toBeVisible();
  await pressUntil(page, 'Tab', wanted);
}

export async function pressOn(page: Page, role: Role, name: string | RegExp): Promise<void> {
  await tabTo(page, role, name);
  await page.keyboard.press('Enter');
}

/** Opens a menu and picks from it; the focus comes back to what has opened it. */
export async function pickFrom(
  page: Page,
  menu: string | RegExp,
  { role, name }: { readonly role: 'menuitem' | 'menuitemradio'; readonly name: string },
): Promise<void> {
  await pressOn(page, 'button', menu);
  const wanted = page.getByRole(role, { name, exact: true });
  await expect(wanted).toBeVisible();
  await pressUntil(page, 'ArrowDown', wanted);
  await page.keyboard.press('Enter');
  await expect(wanted).toBeHidden();
}

/** Types into a field that the key Tab leads to; what is in it is replaced. */
export async function typeInto(
  page: Page,
  { role = 'textbox', name }: { readonly role?: Role; readonly name: string },
  text: string,
): Promise<void> {
  await tabTo(page, role, name);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}
