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

/** So many presses without a new control have gone round: a date alone takes six of them. */
const NOTHING_NEW = 40;
const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/** Presses Tab, and reads where that leads: at which press it was first reached, and whether that is seen. */
async function nextStop(page: Page, press: number) {
  await page.keyboard.press('Tab');
  return page.evaluate((now) => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused === document.body) return null;
    focused.dataset.reached ??= String(now);
    const labels = focused instanceof HTMLInputElement ? (focused.labels ?? []) : [];
    // The box of a switch is no input, but beside it.
    const shown = [focused, focused.nextElementSibling, ...labels].filter((each) => each !== null);
    const isSeen = shown.some((each) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      const { width, height } = each.getBoundingClientRect();
      return outlineStyle !== 'none' && outlineWidth !== '0px' && Math.min(width, height) > 4;
    });
    return {
      reached: Number(focused.dataset.reached),
      name: focused.outerHTML.slice(0, 120),
      isSeen,
    };
  }, press);
}

/** Goes through all of a page, or of what lies over it: what has the focus unseen, and what the keys do not lead to. */
export async function tabThrough(page: Page): Promise<{ unseen: string[]; unreached: string[] }> {
  const unseen = new Set<string>();
  for (let press = 1, latest = 0; press - latest <= NOTHING_NEW; press += 1) {
    const stop = await nextStop(page, press);
    if (stop?.reached === press) latest = press;
    if (stop?.isSeen === false) unseen.add(stop.name);
  }
  const unreached = await page.evaluate((controls) => {
    const root = document.querySelector('[aria-modal="true"]') ?? document.body;
    return (
      [...root.querySelectorAll<HTMLElement>(controls)]
        .filter((each) => each.checkVisibility({ visibilityProperty: true }))
        .filter(
          (each) => !each.matches(':disabled') && each.closest('[aria-hidden="true"]') === null,
        )
        // Arrow keys lead on within a grid.
        .filter(({ dataset }) => dataset.reached === undefined && dataset.place === undefined)
        .map((each) => each.outerHTML.slice(0, 120))
    );
  }, CONTROLS);
  return { unseen: [...unseen], unreached };
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
