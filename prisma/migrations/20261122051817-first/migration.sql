-- CreateTable
CREATE TABLE "Anomaly" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "cluster" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "subjectName" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "openedAt" DATETIME NOT NULL,
    "lastFoundAt" DATETIME NOT NULL,
    "resolvedAt" DATETIME,
    "reopenCount" INTEGER NOT NULL,
    "isStale" BOOLEAN NOT NULL,
    "inhibitedBy" TEXT,
    "acknowledgedBy" TEXT,
    "acknowledgedReason" TEXT,
    "acknowledgedAt" DATETIME,
    "acknowledgedUntil" DATETIME
);

-- CreateTable
CREATE TABLE "AnomalyEvent" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    "anomalyId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    CONSTRAINT "AnomalyEvent_anomalyId_fkey" FOREIGN KEY ("anomalyId") REFERENCES "Anomaly" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RememberedWorker" (
    "cluster" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "machineName" TEXT,
    "firstSeenAt" DATETIME NOT NULL,
    "lastSeenAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL,
    "stateChangedAts" TEXT NOT NULL,

    PRIMARY KEY ("cluster", "id")
);

-- CreateTable
CREATE TABLE "RememberedCertificate" (
    "cluster" TEXT NOT NULL PRIMARY KEY,
    "thumbprint" TEXT NOT NULL,
    "previousThumbprint" TEXT,
    "changedAt" DATETIME
);

-- CreateIndex
CREATE INDEX "Anomaly_openedAt_id_idx" ON "Anomaly"("openedAt", "id");

-- CreateIndex
CREATE INDEX "Anomaly_cluster_openedAt_id_idx" ON "Anomaly"("cluster", "openedAt", "id");

-- CreateIndex
CREATE INDEX "Anomaly_severity_openedAt_id_idx" ON "Anomaly"("severity", "openedAt", "id");

-- CreateIndex
CREATE INDEX "Anomaly_rule_openedAt_id_idx" ON "Anomaly"("rule", "openedAt", "id");

-- CreateIndex
CREATE INDEX "Anomaly_subjectId_openedAt_id_idx" ON "Anomaly"("subjectId", "openedAt", "id");

-- CreateIndex
CREATE INDEX "Anomaly_status_openedAt_id_idx" ON "Anomaly"("status", "openedAt", "id");

-- CreateIndex
CREATE INDEX "Anomaly_cluster_status_resolvedAt_idx" ON "Anomaly"("cluster", "status", "resolvedAt");

-- CreateIndex
CREATE INDEX "Anomaly_status_resolvedAt_idx" ON "Anomaly"("status", "resolvedAt");

-- CreateIndex
CREATE UNIQUE INDEX "AnomalyEvent_key_key" ON "AnomalyEvent"("key");

-- CreateIndex
CREATE INDEX "AnomalyEvent_anomalyId_at_id_idx" ON "AnomalyEvent"("anomalyId", "at", "id");
