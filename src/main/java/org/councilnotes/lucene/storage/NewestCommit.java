package org.councilnotes.lucene.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Looks at the files of the newest commit of a folder; again where a newer one comes meanwhile. */
final class NewestCommit<T> extends SegmentInfos.FindSegmentsFile<T> {

  private final Directory directory;
  private final Look<T> look;

  private NewestCommit(Directory directory, Look<T> look) {
    super(directory);
    this.directory = directory;
    this.look = look;
  }

  /** What is done with the files. */
  interface Look<T> {
    T at(Collection<String> names) throws IOException;
  }

  /**
   * Looks at the files by their names.
   *
   * @throws IOException where there is no commit, or it may not be read
   */
  static <T> T look(Path folder, Look<T> look) throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder)) {
      return new NewestCommit<>(directory, look).run();
    }
  }

  @Override
  protected T doBody(String commit) throws IOException {
    return look.at(SegmentInfos.readCommit(directory, commit).files(true));
  }
}
