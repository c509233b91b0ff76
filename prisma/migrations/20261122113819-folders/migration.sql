-- AlterTable
ALTER TABLE "AccessToken" ADD COLUMN "folders" TEXT;

-- AlterTable
ALTER TABLE "LocalUser" ADD COLUMN "folders" TEXT;

-- AlterTable
ALTER TABLE "Session" ADD COLUMN "folders" TEXT;
