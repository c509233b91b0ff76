-- CreateTable
CREATE TABLE "RecordedChange" (
    "cluster" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    PRIMARY KEY ("cluster", "at", "subject")
);

-- CreateIndex
CREATE INDEX "RecordedChange_at_idx" ON "RecordedChange"("at");
