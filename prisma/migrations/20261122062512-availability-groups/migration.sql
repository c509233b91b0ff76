-- CreateTable
CREATE TABLE "RememberedGroup" (
    "cluster" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "primary" TEXT NOT NULL,
    "primaryChanges" TEXT NOT NULL,

    PRIMARY KEY ("cluster", "id")
);

-- CreateTable
CREATE TABLE "RememberedTimeout" (
    "cluster" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "of" TEXT,
    "value" REAL NOT NULL,
    "previousValue" REAL,
    "changedAt" DATETIME,
    "changeSource" TEXT,

    PRIMARY KEY ("cluster", "key")
);

-- CreateTable
CREATE TABLE "RememberedExecutions" (
    "cluster" TEXT NOT NULL PRIMARY KEY,
    "executions" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ClusterImport" (
    "cluster" TEXT NOT NULL,
    "takenAt" DATETIME NOT NULL,
    "body" TEXT NOT NULL,

    PRIMARY KEY ("cluster", "takenAt")
);

-- CreateTable
CREATE TABLE "CollectorToken" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "cluster" TEXT NOT NULL,
    "secretHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "revokedAt" DATETIME
);

-- CreateTable
CREATE TABLE "ReadinessNote" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cluster" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "text" TEXT NOT NULL,
    "isDone" BOOLEAN NOT NULL
);

-- CreateIndex
CREATE INDEX "ClusterImport_takenAt_idx" ON "ClusterImport"("takenAt");

-- CreateIndex
CREATE INDEX "CollectorToken_cluster_createdAt_idx" ON "CollectorToken"("cluster", "createdAt");

-- CreateIndex
CREATE INDEX "ReadinessNote_cluster_part_at_id_idx" ON "ReadinessNote"("cluster", "part", "at", "id");

-- CreateIndex
CREATE INDEX "ReadinessNote_at_idx" ON "ReadinessNote"("at");
