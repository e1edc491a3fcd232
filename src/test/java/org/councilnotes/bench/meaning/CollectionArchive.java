package org.councilnotes.bench.meaning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.councilnotes.NoteDraft;
import org.councilnotes.bench.BeirCollection;
import org.councilnotes.lucene.LuceneArchiveReader;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.meaning.SentenceEmbedder;
import org.councilnotes.meaning.vector.VectorFolder;
import org.councilnotes.meaning.vector.VectorUpdate;
import org.councilnotes.vocabulary.Thesaurus;

/**
 * A collection as an archive: each text is a note of one passage. Its index and its vectors are
 * kept in a folder, and made where they are not there.
 *
 * @param index of the notes
 */
record CollectionArchive(BeirCollection collection, Path index, VectorFolder vectors) {

  /** The archive of a collection, in a folder of its own below one that is kept. */
  static CollectionArchive of(BeirCollection collection, Path kept, SentenceEmbedder embedder)
      throws IOException {
    Path folder = Files.createDirectories(kept.resolve(collection.name()));
    CollectionArchive archive =
        new CollectionArchive(
            collection, folder.resolve("notes"), VectorFolder.ofPublicWorld(folder));
    if (Files.notExists(archive.index())) {
      archive.write();
    }
    try (LuceneArchiveReader world = archive.open()) {
      VectorUpdate.Progress tell =
          (done, all, made) -> {
            if (done % 500 == 0) {
              System.err.printf("%s: %d of %d, %d%n", collection.name(), done, all, made);
            }
          };
      new VectorUpdate(archive.vectors(), embedder, tell).run(world);
    }
    return archive;
  }

  private void write() {
    try (LuceneArchiveWriter writer = LuceneArchiveWriter.open(index, Thesaurus.NONE)) {
      collection
          .texts()
          .forEach((id, text) -> writer.put(NoteDraft.withoutNumber(id).paragraph(text).build()));
      writer.commit();
    }
  }

  LuceneArchiveReader open() {
    return LuceneArchiveReader.open(index);
  }
}
