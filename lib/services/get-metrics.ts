import 'server-only';
import { Counter, Gauge, Registry } from 'prom-client';
import { buildId } from '@/lib/config/build-id';
import { countOpenStreams } from '@/lib/live/event-stream';
import { notificationDesk } from '@/lib/notify/process-desk';
import packageJson from '@/package.json';
import { ANOMALY_METRICS } from './metrics/anomaly-metrics';
import { METRIC_PREFIX, type ClusterMetric, type MetricOf } from './metrics/define-metric';
import { NOTIFICATION_METRICS } from './metrics/notification-metrics';
import { POLL_METRICS } from './metrics/poll-metrics';
import { QUEUE_METRICS } from './metrics/queue-metrics';
import { WORKER_METRICS } from './metrics/worker-metrics';
import { wholeClusters } from './visible-clusters';

/** Every metric that is told of each cluster. */
export const CLUSTER_METRICS: readonly ClusterMetric[] = [
  ...POLL_METRICS,
  ...WORKER_METRICS,
  ...ANOMALY_METRICS,
  ...QUEUE_METRICS,
];

/** All metrics in the text format of Prometheus, read from what the last polls left: asking costs SQL Server nothing. They are of whole clusters and name no package. */
export async function getMetrics(now = new Date()): Promise<{ text: string; contentType: string }> {
  const registry = new Registry();
  const states = wholeClusters();
  for (const metric of CLUSTER_METRICS) {
    const collector = collectorOf(metric, ['cluster'], registry);
    for (const state of states) {
      for (const { labels, value } of metric.samples(state, now)) {
        collector.inc({ cluster: state.settings.name, ...labels }, value);
      }
    }
  }
  addNotificationMetrics(registry, now);
  addProcessMetrics(registry);
  return { text: await registry.metrics(), contentType: registry.contentType };
}

function addNotificationMetrics(registry: Registry, now: Date): void {
  const desk = notificationDesk();
  if (!desk) return;
  for (const metric of NOTIFICATION_METRICS) {
    const samples = metric.samples(desk, now);
    // One without labels would begin at zero by itself.
    if (samples.length === 0) continue;
    const collector = collectorOf(metric, [], registry);
    for (const { labels = {}, value } of samples) collector.inc(labels, value);
  }
}

function collectorOf(
  { name, help, type, labelNames }: Omit<MetricOf<never>, 'samples'>,
  addedLabels: readonly string[],
  registry: Registry,
) {
  const options = {
    name,
    help,
    labelNames: [...addedLabels, ...labelNames],
    registers: [registry],
  };
  return type === 'counter' ? new Counter(options) : new Gauge(options);
}

function addProcessMetrics(registry: Registry): void {
  const registers = [registry];
  new Gauge({
    name: `${METRIC_PREFIX}build_info`,
    help: 'Always 1; which version and build this is',
    labelNames: ['version', 'build'],
    registers,
  }).set({ version: packageJson.version, build: buildId() }, 1);
  new Gauge({
    name: `${METRIC_PREFIX}open_streams`,
    help: 'Browsers that listen for news',
    registers,
  }).set(countOpenStreams());
  new Gauge({
    name: 'process_resident_memory_bytes',
    help: 'Resident memory of the dashboard',
    registers,
  }).set(process.memoryUsage.rss());
}
