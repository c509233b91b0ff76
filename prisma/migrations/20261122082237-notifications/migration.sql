-- CreateTable
CREATE TABLE "Delivery" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "target" TEXT NOT NULL,
    "cluster" TEXT,
    "status" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "nextAttemptAt" DATETIME,
    "endedAt" DATETIME,
    "body" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ToldAnomaly" (
    "target" TEXT NOT NULL,
    "cluster" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "anomalyId" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "subjectName" TEXT NOT NULL,
    "openedAt" DATETIME NOT NULL,
    "toldAt" DATETIME NOT NULL,

    PRIMARY KEY ("target", "cluster", "fingerprint")
);

-- CreateIndex
CREATE INDEX "Delivery_status_createdAt_idx" ON "Delivery"("status", "createdAt");

-- CreateIndex
CREATE INDEX "Delivery_createdAt_idx" ON "Delivery"("createdAt");

-- CreateIndex
CREATE INDEX "ToldAnomaly_toldAt_idx" ON "ToldAnomaly"("toldAt");
