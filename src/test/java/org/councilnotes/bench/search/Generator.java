package org.councilnotes.bench.search;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Makes a corpus of generated notes as lines for an import, the same one on any machine. A small
 * corpus is the beginning of a larger one, so that one list of queries serves all sizes. The text
 * is plain letters, so that every tokenizer cuts it alike and counts can be compared.
 */
public final class Generator {

  private static final long SEED = 20_260_101;

  private Generator() {}

  /** The file of so many documents in a folder, made where it is not there yet. */
  public static Path corpus(Path folder, int documents) throws IOException {
    Path file = folder.resolve("passages-" + documents + ".jsonl");
    if (Files.notExists(file)) {
      Files.createDirectories(folder);
      Path part = folder.resolve("passages.part");
      write(part, documents);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return file;
  }

  private static void write(Path file, int documents) throws IOException {
    Lexis lexis = new Lexis(SEED);
    int number = 0;
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (int series = 0; number < documents; series++) {
        StringBuilder lines = new StringBuilder();
        for (Edition edition : Edition.of(lexis, SEED, series)) {
          if (number < documents) {
            edition.write(number++, lines);
          }
        }
        out.append(lines);
      }
    }
  }
}
