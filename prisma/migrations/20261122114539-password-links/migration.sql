-- AlterTable
ALTER TABLE "LocalUser" ADD COLUMN "linkEndsAt" DATETIME;
ALTER TABLE "LocalUser" ADD COLUMN "linkHash" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "LocalUser_linkHash_key" ON "LocalUser"("linkHash");
