-- WITHOUT ROWID, which schema.prisma cannot say: rows lie together by series and time, in the order in which charts read them.
-- CreateTable
CREATE TABLE "HistorySeries" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cluster" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "StateInterval" (
    "seriesId" INTEGER NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "provenAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL,
    "isEnabled" BOOLEAN NOT NULL,

    PRIMARY KEY ("seriesId", "startedAt"),
    CONSTRAINT "StateInterval_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "HistorySeries" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Measure" (
    "seriesId" INTEGER NOT NULL,
    "resolutionMinutes" INTEGER NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "count" INTEGER NOT NULL,
    "sum" REAL NOT NULL,
    "max" REAL NOT NULL,

    PRIMARY KEY ("seriesId", "resolutionMinutes", "startedAt"),
    CONSTRAINT "Measure_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "HistorySeries" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateIndex
CREATE UNIQUE INDEX "HistorySeries_cluster_kind_key_key" ON "HistorySeries"("cluster", "kind", "key");
