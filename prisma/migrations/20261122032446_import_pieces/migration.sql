-- CreateTable
CREATE TABLE "import_pieces" (
    "import_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "import_pieces_pkey" PRIMARY KEY ("import_id","number")
);

-- AddForeignKey
ALTER TABLE "import_pieces" ADD CONSTRAINT "import_pieces_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Files that are kept already are cut into pieces of the same size.
INSERT INTO "import_pieces" ("import_id", "number", "bytes")
SELECT "id", "number", substring("content" FROM "number" * 262144 + 1 FOR 262144)
FROM "imports", generate_series(0, (octet_length("content") - 1) / 262144) AS "number"
WHERE octet_length("content") > 0;

-- AlterTable
ALTER TABLE "imports" DROP COLUMN "content";
