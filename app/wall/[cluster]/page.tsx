import type { Metadata } from 'next';
import { readForWall } from '@/app/read-for-page';
import { readWallSettings } from '@/components/wall/wall-settings';
import { WallView } from '@/components/wall/wall-view';
import { VisitorContext } from '@/lib/client/visitor';
import { decodePart } from '@/lib/format/decode-part';
import { paths } from '@/lib/format/paths';
import { translate } from '@/lib/messages/translate';
import { getVisitor } from '@/lib/services/people/get-visitor';
import { getWall } from '@/lib/services/wall/get-wall';
import { leaveToken } from '../leave-token';

type WallPageProps = {
  params: Promise<{ cluster: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: WallPageProps): Promise<Metadata> {
  const cluster = decodePart((await params).cluster);
  return {
    title: translate('frame.title', { page: translate('wall.titleOf', { cluster }) }),
  };
}

export default async function ClusterWallPage({ params, searchParams }: WallPageProps) {
  const cluster = decodePart((await params).cluster);
  const asked = await searchParams;
  leaveToken(asked, paths.wall(cluster));
  const settings = readWallSettings(asked);
  const { wall, visitor } = await readForWall(() => ({
    wall: getWall(cluster),
    visitor: getVisitor(),
  }));
  return (
    <VisitorContext value={visitor}>
      <WallView cluster={cluster} initial={wall} settings={settings} />
    </VisitorContext>
  );
}
