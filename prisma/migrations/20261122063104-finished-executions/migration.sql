-- CreateTable
CREATE TABLE "RecordedPackage" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cluster" TEXT NOT NULL,
    "folder" TEXT NOT NULL,
    "project" TEXT NOT NULL,
    "package" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "RecordedHost" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cluster" TEXT NOT NULL,
    "workerId" TEXT NOT NULL,
    "machineName" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "FinishedExecution" (
    "cluster" TEXT NOT NULL,
    "executionId" BIGINT NOT NULL,
    "packageId" INTEGER NOT NULL,
    "hostId" INTEGER,
    "statusCode" INTEGER NOT NULL,
    "createdAt" DATETIME,
    "startedAt" DATETIME,
    "pickedUpAt" DATETIME,
    "endedAt" DATETIME,
    "countedAt" DATETIME NOT NULL,
    "queueMs" BIGINT,
    "queueGap" TEXT,
    "runMs" BIGINT,
    "runGap" TEXT,
    "attemptCount" INTEGER,
    "scaleOut" TEXT NOT NULL,

    PRIMARY KEY ("cluster", "executionId")
);

-- CreateTable
CREATE TABLE "PackageActivity" (
    "cluster" TEXT NOT NULL,
    "tier" INTEGER NOT NULL,
    "startAt" DATETIME NOT NULL,
    "packageId" INTEGER NOT NULL,
    "succeeded" INTEGER NOT NULL,
    "failed" INTEGER NOT NULL,
    "canceled" INTEGER NOT NULL,
    "endedUnexpectedly" INTEGER NOT NULL,
    "completed" INTEGER NOT NULL,
    "runUnknown" INTEGER NOT NULL,
    "queueUnknown" INTEGER NOT NULL,
    "runs" TEXT NOT NULL,
    "queues" TEXT NOT NULL,
    "hosts" TEXT NOT NULL,

    PRIMARY KEY ("cluster", "tier", "startAt", "packageId")
);

-- CreateTable
CREATE TABLE "RecordedReach" (
    "cluster" TEXT NOT NULL PRIMARY KEY,
    "body" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "RecordedPackage_cluster_folder_project_package_key" ON "RecordedPackage"("cluster", "folder", "project", "package");

-- CreateIndex
CREATE UNIQUE INDEX "RecordedHost_cluster_workerId_machineName_key" ON "RecordedHost"("cluster", "workerId", "machineName");

-- CreateIndex
CREATE INDEX "FinishedExecution_packageId_countedAt_idx" ON "FinishedExecution"("packageId", "countedAt");

-- CreateIndex
CREATE INDEX "FinishedExecution_countedAt_idx" ON "FinishedExecution"("countedAt");

-- CreateIndex
CREATE INDEX "PackageActivity_packageId_tier_startAt_idx" ON "PackageActivity"("packageId", "tier", "startAt");

-- CreateIndex
CREATE INDEX "PackageActivity_tier_startAt_idx" ON "PackageActivity"("tier", "startAt");
