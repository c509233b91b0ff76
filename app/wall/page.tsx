import type { Metadata } from 'next';
import { readWallSettings } from '@/components/wall/wall-settings';
import { WallView } from '@/components/wall/wall-view';
import { translate } from '@/lib/messages/translate';
import { getWall } from '@/lib/services/get-wall';

export const metadata: Metadata = {
  title: translate('frame.title', { page: translate('wall.title') }),
};

type WallPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function WallPage({ searchParams }: WallPageProps) {
  const settings = readWallSettings(await searchParams);
  return <WallView cluster={null} initial={getWall(null)} settings={settings} />;
}
