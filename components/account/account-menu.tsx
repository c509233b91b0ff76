'use client';

import Link from 'next/link';
import { CircleUser } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { MenuButton } from '@/components/ui/menu-button';
import { useMay, useVisitor } from '@/lib/client/visitor';
import { paths } from '@/lib/format/paths';
import { useSignOut } from './use-sign-out';

const ITEM =
  'flex min-h-8 cursor-pointer items-center rounded px-2 text-sm outline-none data-[highlighted]:bg-sunken';

/** Who is signed in, with which role, and the way out. Nothing where nobody signs in. */
export function AccountMenu() {
  const t = useTranslations('account');
  const visitor = useVisitor();
  const isAdmin = useMay('admin');
  const signOut = useSignOut();
  if (visitor.name === null) return null;
  const pages = [
    { title: t('title'), href: paths.account() },
    ...(isAdmin
      ? [
          { title: t('pages.usersAndTokens'), href: paths.usersAndTokens() },
          { title: t('pages.audit'), href: paths.audit() },
        ]
      : []),
  ];
  return (
    <MenuButton
      className="inline-flex h-8 min-w-0 items-center gap-1.5 rounded border border-transparent px-2 text-sm hover:border-line hover:bg-sunken data-[state=open]:border-line data-[state=open]:bg-sunken"
      button={
        <>
          <span className="sr-only">{t('menu')}</span>
          <CircleUser aria-hidden className="size-4 text-muted" />
          <span className="sr-only max-w-40 truncate lg:not-sr-only">{visitor.name}</span>
        </>
      }
    >
      {(Menu) => (
        <Menu.Content
          align="end"
          className="z-40 max-w-[calc(100vw-1rem)] min-w-56 rounded border border-line-strong bg-surface p-1"
          collisionPadding={8}
          sideOffset={4}
        >
          <Menu.Label className="space-y-0.5 px-2 py-1.5">
            <span className="block truncate font-medium">{visitor.name}</span>
            <span className="block text-xs text-muted">{t(`roles.${visitor.role}`)}</span>
          </Menu.Label>
          {pages.map(({ title, href }) => (
            <Menu.Item key={href} asChild className={ITEM}>
              <Link href={href}>{title}</Link>
            </Menu.Item>
          ))}
          {visitor.method !== 'proxyHeader' && (
            <Menu.Item className={ITEM} onSelect={() => signOut.mutate()}>
              {t('signOut')}
            </Menu.Item>
          )}
        </Menu.Content>
      )}
    </MenuButton>
  );
}
