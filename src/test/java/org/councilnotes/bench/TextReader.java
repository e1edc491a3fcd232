package org.councilnotes.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Something that reads files. Safe for use by several threads. */
interface TextReader extends AutoCloseable {

  String name();

  /** As much of a file as it gives: text or XHTML. */
  String read(Path file) throws Exception;

  /** The plain text of a file. */
  String text(Path file) throws Exception;

  /** The words of a file in the order of the alphabet: readers differ in where a footer stands. */
  default List<String> words(Path file) throws Exception {
    return Arrays.stream(text(file).split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> !word.isEmpty())
        .sorted()
        .toList();
  }

  /** Reading all of some files, as a side of a contest. */
  default Side over(List<Path> files) {
    TextReader reader = this;
    return new Side() {
      @Override
      public String name() {
        return reader.name();
      }

      @Override
      public void run() throws Exception {
        Workers.each(files, reader::read);
      }
    };
  }

  @Override
  void close();
}
