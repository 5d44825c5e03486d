import type { Locator, Page } from 'playwright-core';
import type { RoomPage } from './room-page.ts';

/** What somebody does at a page besides talking: rows of the tree, their menus, dialogs. */
export class Hand {
  readonly page: Page;

  constructor({ page }: RoomPage) {
    this.page = page;
  }

  person(name: string): Locator {
    return this.page.locator(`[data-user="${name}"]`);
  }
  channel(name: string): Locator {
    return this.page.locator(`[data-channel="${name}"]`);
  }

  /** The menu that is open. */
  get menu(): Locator {
    return this.page.getByRole('menu');
  }
  get dialog(): Locator {
    return this.page.getByTestId('dialog');
  }

  async openMenu(row: Locator): Promise<void> {
    await row.click({ button: 'right' });
    await this.menu.waitFor();
  }

  /** What the open menu offers, without the keys that stand beside it. */
  offers(): Promise<string[]> {
    return this.menu.locator('[role^=menuitem] > span:not(.menu-check, .keys)').allTextContents();
  }

  /** Escape, and everything that lay over the page is gone. */
  async escape(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.menu.or(this.dialog).waitFor({ state: 'detached' });
  }

  item(text: string): Locator {
    return this.menu.locator('[role^=menuitem]').filter({ has: this.page.getByText(text, { exact: true }) });
  }

  /** From the menu of a row. */
  async choose(row: Locator, text: string): Promise<void> {
    await this.openMenu(row);
    await this.item(text).click();
    await this.menu.waitFor({ state: 'detached' });
  }

  /** From the menu of a row; the dialog it opens. */
  async openDialog(row: Locator, text: string): Promise<Locator> {
    await this.choose(row, text);
    await this.dialog.waitFor();
    return this.dialog;
  }

  /** From the menu of the server. */
  async openServerDialog(text: string): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Server', exact: true }).click();
    await this.item(text).click();
    await this.dialog.waitFor();
    return this.dialog;
  }

  /** Presses a button of the dialog, which closes by it. */
  async finish(button: string): Promise<void> {
    await this.dialog.getByRole('button', { name: button, exact: true }).click();
    await this.dialog.waitFor({ state: 'detached' });
  }
}
