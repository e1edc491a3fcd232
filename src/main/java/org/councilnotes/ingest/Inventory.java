package org.councilnotes.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.corpus.Container;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.CorpusFile;
import org.councilnotes.corpus.Unpacked;
import org.councilnotes.corpus.Unpacking;
import org.councilnotes.note.Outcome;
import org.councilnotes.scratch.ScratchFolder;

/**
 * The files of a corpus for one run, those in archives among them. Archives are unpacked into a
 * temporary folder, which goes when it is closed.
 */
final class Inventory implements AutoCloseable {

  private final Map<String, CorpusFile> files = new LinkedHashMap<>();
  private final Map<String, Outcome> ended = new HashMap<>();
  private Optional<ScratchFolder> folder = Optional.empty();
  private int archives;

  /**
   * @throws UncheckedIOException where the corpus or the temporary folder cannot be used
   */
  Inventory(Corpus corpus) {
    try {
      for (CorpusFile file : corpus.files()) {
        add(file);
      }
    } catch (IOException e) {
      close();
      throw new UncheckedIOException("no temporary folder for archives", e);
    }
  }

  /** By path. */
  Map<String, CorpusFile> files() {
    return files;
  }

  /** How the way of a file ended that is not to be read. */
  Optional<Outcome> ended(String path) {
    return Optional.ofNullable(ended.get(path));
  }

  private void add(CorpusFile file) throws IOException {
    files.put(file.path(), file);
    if (file.skipped().isPresent()) {
      ended.put(file.path(), new Outcome.Skipped(file.skippedBecause()));
    } else if (Container.isOne(file.file())) {
      add(new Unpacking(file, nextFolder()).unpack(), file);
    } else {
      file.refused().ifPresent(outcome -> ended.put(file.path(), outcome));
    }
  }

  private void add(Unpacked unpacked, CorpusFile archive) {
    ended.put(archive.path(), unpacked.outcome());
    for (Unpacked.Member member : unpacked.members()) {
      files.put(member.file().path(), member.file());
      member.ended().ifPresent(outcome -> ended.put(member.file().path(), outcome));
    }
  }

  private Path nextFolder() throws IOException {
    if (folder.isEmpty()) {
      folder = Optional.of(ScratchFolder.open("archives"));
    }
    return folder.get().path().resolve(Integer.toString(archives++));
  }

  @Override
  public void close() {
    folder.ifPresent(ScratchFolder::close);
  }
}
