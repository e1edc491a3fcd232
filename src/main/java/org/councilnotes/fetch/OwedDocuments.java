package org.councilnotes.fetch;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.file.AtomicTextFile;
import org.councilnotes.file.ChangeLock;

/**
 * The file of the documents that were asked for and have no final answer: a line each, with number
 * and language. It does not exist where there are none. Several servers may change it. Methods
 * throw {@link java.io.UncheckedIOException} where it cannot be read or written.
 */
record OwedDocuments(AtomicTextFile file) {

  private static final String HEAD = "# number\tlanguage, asked of the register and not answered\n";

  /** The documents; lines that are not understood are left out. */
  List<RegisterEntry> read() {
    return file.textOr("")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .filter(cells -> cells.length == 2)
        .map(cells -> List.of(cells[0], cells[1].strip().toLowerCase(Locale.ROOT)))
        .filter(cells -> RegisterEntry.LANGUAGES.contains(cells.getLast()))
        .flatMap(cells -> RegisterEntry.of(cells.getFirst(), List.of(cells.getLast())).stream())
        .toList();
  }

  /**
   * Takes documents out and adds others, where they are not there; what else is there stays.
   *
   * @return the documents then
   */
  List<RegisterEntry> change(Set<RegisterEntry> gone, Set<RegisterEntry> added) {
    try (ChangeLock _ = ChangeLock.of(file.path())) {
      List<RegisterEntry> before = read();
      Set<RegisterEntry> now = new LinkedHashSet<>(before);
      now.removeAll(gone);
      now.addAll(added);
      List<RegisterEntry> owed = List.copyOf(now);
      if (!owed.equals(before)) {
        write(owed);
      }
      return owed;
    }
  }

  private void write(List<RegisterEntry> owed) {
    if (!owed.isEmpty()) {
      file.replace(HEAD + lines(owed), folder -> {});
    } else if (file.path().toFile().exists()) {
      file.delete();
    }
  }

  private static String lines(List<RegisterEntry> owed) {
    return owed.stream()
        .map(entry -> entry.number().display() + "\t" + entry.language() + "\n")
        .collect(Collectors.joining());
  }
}
