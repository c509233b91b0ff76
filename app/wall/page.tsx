import type { Metadata } from 'next';
import { readForWall } from '@/app/read-for-page';
import { readWallSettings } from '@/components/wall/wall-settings';
import { WallView } from '@/components/wall/wall-view';
import { paths } from '@/lib/format/paths';
import { translate } from '@/lib/messages/translate';
import { getWall } from '@/lib/services/wall/get-wall';
import { leaveToken } from './leave-token';

export const metadata: Metadata = {
  title: translate('frame.title', { page: translate('wall.title') }),
};

type WallPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function WallPage({ searchParams }: WallPageProps) {
  const asked = await searchParams;
  leaveToken(asked, paths.wall());
  const settings = readWallSettings(asked);
  return (
    <WallView cluster={null} initial={await readForWall(() => getWall(null))} settings={settings} />
  );
}
