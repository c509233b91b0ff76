import { beforeEach, describe, expect, it } from 'vitest';
import { LOCAL_VISITOR } from '@/lib/domain/people/visitor';
import { buildAnomaly } from '@/lib/testing/build-anomaly';
import { keepAnomalies } from '@/lib/testing/keep-anomalies';
import { emptyHub } from '@/lib/testing/place-state';
import { placeSignIn } from '@/lib/testing/place-sign-in';
import { runAs } from '@/lib/visitors/current-visitor';
import { commentOnAnomaly } from './comment-on-anomaly';
import { getAnomalies } from './get-anomalies';
import { getAnomaly } from './get-anomaly';
import { getOverview } from '@/lib/services/get-overview';
import { listAnomalyHistory } from './list-anomaly-history';

const LIVE = buildAnomaly('clock-skew', { id: 'live' });
const PAST = buildAnomaly('clock-skew', {
  id: 'past',
  status: 'resolved',
  resolvedAt: new Date(0),
});
const PAGE = { before: null, take: 50 };

const asMemberOf = <Result>(clusters: string[] | null, work: () => Result) =>
  runAs({ visitor: { ...LOCAL_VISITOR, clusters }, from: '' }, work);

beforeEach(async () => {
  emptyHub();
  await keepAnomalies({ live: [LIVE], past: [PAST] });
  placeSignIn();
});

describe('anomalies of a cluster', () => {
  it.each([[null], [['PROD-ETL', 'DWH']]])('are there for whoever has %j', async (clusters) => {
    await asMemberOf(clusters, async () => {
      expect(getAnomalies().data.anomalies).toHaveLength(1);
      const { data } = await listAnomalyHistory({ filter: {}, page: PAGE });
      expect(data.anomalies.map(({ id }) => id).sort()).toEqual(['live', 'past']);
      await expect(getAnomaly('past')).resolves.toBeDefined();
    });
  });

  it.each([[[]], [['DWH']]])('do not exist for whoever has %j', async (clusters) => {
    await asMemberOf(clusters, async () => {
      expect(getAnomalies().data).toMatchObject({ clusters: [], anomalies: [] });
      for (const filter of [{}, { clusters: ['PROD-ETL'] }]) {
        const { data } = await listAnomalyHistory({ filter, page: PAGE });
        expect(data.anomalies).toEqual([]);
      }
      for (const id of ['live', 'past']) {
        await expect(getAnomaly(id)).rejects.toMatchObject({ code: 'notFound' });
        const comment = commentOnAnomaly(id, { by: 'Kim', text: 'Hi' });
        await expect(comment).rejects.toMatchObject({ code: 'notFound' });
      }
    });
  });

  it('are read on behalf of somebody, or not at all', () => {
    expect(() => getOverview()).toThrow('on behalf of nobody');
  });
});
