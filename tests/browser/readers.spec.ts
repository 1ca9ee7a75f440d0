import { choosePlace, expect, test } from './site.ts';

/** Five readers, each from the home page to a finished act. Where they hesitated, the site was changed; these walks keep it so. */

test('an adult in Spain objects on Instagram, and knows what to keep and what comes next', async ({ page }) => {
  await page.goto('/');
  await choosePlace(page, 'Spain');
  await expect(page).toHaveURL(/\/regions\/eu\/$/);
  await page.getByRole('link', { name: 'Object on Instagram' }).first().click();
  await expect(page.getByText('You can object', { exact: true })).toBeVisible();
  await expect(page.getByText('I object to the use of my public posts, photos and comments')).toBeVisible();
  await expect(page.locator('a[href="https://help.instagram.com/contact/767264225370182"]')).toBeVisible();
  await expect(page.getByText('so this email is your proof')).toBeVisible();
  await page.getByRole('link', { name: 'what to do when Meta refuses or is silent' }).click();
  await expect(page.getByText('Please decide on it. If you refuse, give your reasons')).toBeVisible();
});

test('an admin of a club in the UK learns that the Page cannot object, and what the club can do', async ({ page }) => {
  await page.goto('/');
  await choosePlace(page, 'United Kingdom');
  await page.getByRole('link', { name: 'Parents, artists, clubs and more' }).click();
  await expect(page.locator('#situations')).toBeInViewport();
  await page.getByRole('link', { name: 'Businesses, Pages and clubs' }).click();
  await expect(page.getByText('A Page stays public, and one report says that it cannot object.')).toBeVisible();
  await expect(page.getByText('May we show photos of you (of your child)?')).toBeVisible();
  await page.locator('main').getByRole('link', { name: 'Facebook', exact: true }).first().click();
  await expect(page).toHaveURL(/object-on-facebook/);
  await expect(page.locator('a[href="https://www.facebook.com/help/contact/712876720715583"]')).toBeVisible();
});

test('a parent in Australia hears no at once, and starts with what shows the child', async ({ page }) => {
  await page.goto('/');
  await choosePlace(page, 'Australia');
  await expect(page.getByText('No right here').first()).toBeInViewport();
  await page.getByRole('link', { name: 'Parents and teens' }).first().click();
  await expect(page.getByText('Do this today: open your own profile and hide the photos')).toBeVisible();
  await page
    .locator('main')
    .getByRole('link', { name: /old Facebook posts/ })
    .first()
    .click();
  await expect(page.getByText('Tap Limit Past Posts and confirm.')).toBeVisible();
  // A right that other places have is not offered here.
  await expect(page.locator('main a[href*="help/contact/712876720715583"]').filter({ visible: true })).toHaveCount(0);
});

test('an artist in Japan gets words in Japanese, and the doors to close', async ({ page }) => {
  await page.goto('/');
  await choosePlace(page, 'Japan');
  await page.getByRole('link', { name: 'Write to Meta, with our words' }).click();
  await page.getByLabel('Language of the letter').selectOption('Japanese');
  await expect(page.locator('[data-paper]')).toContainText('個人情報');
  await page.goBack();
  await page.getByRole('link', { name: 'Artists and photographers' }).first().click();
  await expect(page.getByText('hide or delete the ten works')).toBeVisible();
  await page
    .locator('main')
    .getByRole('link', { name: /others reusing your posts/ })
    .first()
    .click();
  await expect(page.locator('.menu').first()).toBeVisible();
});

test('a person in Germany without an account sends two things, and is not told to log in', async ({ page }) => {
  await page.goto('/');
  await choosePlace(page, 'Germany');
  await page.getByRole('link', { name: 'Object without an account' }).first().click();
  const form = page.locator('[data-form]').first();
  await expect(form.getByRole('link').first()).toBeVisible();
  await expect(form.getByText('Log in first')).toHaveCount(0);
  await expect(page.getByText('I have no account with you.')).toBeVisible();
  await expect(page.getByText('Take a screenshot before you press send.')).toBeVisible();
  await page.getByRole('link', { name: 'complain to the authority' }).first().click();
  await expect(page.getByRole('link', { name: /authority|your country/i }).first()).toBeVisible();
});
