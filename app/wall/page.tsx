import type { Metadata } from 'next';
import { readForWall } from '@/app/read-for-page';
import { readWallSettings } from '@/components/wall/wall-settings';
import { WallView } from '@/components/wall/wall-view';
import { VisitorContext } from '@/lib/client/visitor';
import { paths } from '@/lib/format/paths';
import { translate } from '@/lib/messages/translate';
import { getVisitor } from '@/lib/services/people/get-visitor';
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
  const { wall, visitor } = await readForWall(() => ({
    wall: getWall(null),
    visitor: getVisitor(),
  }));
  return (
    <VisitorContext value={visitor}>
      <WallView cluster={null} initial={wall} settings={settings} />
    </VisitorContext>
  );
}
