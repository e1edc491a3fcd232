package org.councilnotes.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * A file that lies in the corpus.
 *
 * @param path relative to the corpus, with {@code /}
 * @param skipped why it is no document of its own; empty where it is to be read
 */
public record CorpusFile(String path, Path file, Optional<String> skipped) {

  /** The file name without its ending. */
  public String stem() {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  /** Size and time of the last change. */
  String stamp() {
    try {
      BasicFileAttributes now =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return " " + now.size() + " " + now.lastModifiedTime() + "\n";
    } catch (IOException e) {
      return " gone\n";
    }
  }
}
