import { expect, test } from '@playwright/test';
import { DOCUMENT_LOCALES } from '@/lib/domain/document-locale';
import { RUNBOOK_IDS } from '@/lib/domain/runbook-ids';
import { runbookOf } from '@/lib/runbooks/catalog';

const LANGUAGES = { 'en-us': 'en-US', 'zh-cn': 'zh-CN', 'sv-se': 'sv-SE' } as const;

for (const locale of DOCUMENT_LOCALES) {
  test.describe(`a reader whose browser asks for ${LANGUAGES[locale]}`, () => {
    test.use({ locale: LANGUAGES[locale] });

    test(`is led by every runbook to the documents in ${locale}`, async ({ page }) => {
      test.setTimeout(180_000);
      for (const id of RUNBOOK_IDS) {
        await page.goto(`/runbooks/${id}?cluster=PROD-ETL`);
        for (const { path, anchor } of runbookOf(id).documents) {
          const href = `https://learn.microsoft.com/${locale}/sql/${path}${anchor ? `#${anchor}` : ''}`;
          await expect(page.locator(`a[href="${href}"]`).first(), id).toBeVisible();
        }
        const others = page.locator(
          `a[href^="https://learn.microsoft.com/"]:not([href*="/${locale}/"])`,
        );
        await expect(others, id).toHaveCount(0);
      }
    });
  });
}

test('the language of documents is chosen once, for all runbooks', async ({ page }) => {
  await page.goto('/runbooks');
  await page.getByRole('button', { name: 'Language of documents' }).click();
  await page.getByRole('menuitemradio', { name: /sv-se/ }).click();
  await page.goto('/runbooks/no-messages');
  const links = page.locator('a[href^="https://learn.microsoft.com/"]');
  await expect(links.first()).toHaveAttribute('href', /\/sv-se\//);
});
