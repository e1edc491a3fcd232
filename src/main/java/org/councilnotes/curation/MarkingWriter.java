package org.councilnotes.curation;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.OriginalFile;
import org.councilnotes.file.AtomicTextFile;
import org.councilnotes.note.Marking;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.yaml.InvalidYamlException;
import org.councilnotes.yaml.YamlMapping;

/**
 * Writes the marking of a file into its sidecar, in place of the one that stands there. Other lines
 * stay as people wrote them. A sidecar is replaced as a whole, and deleted with its last line.
 *
 * <p>Methods throw {@link InvalidYamlException} where the sidecar is invalid or would become so,
 * and {@link UncheckedIOException} where it cannot be written; it is then unchanged. Paths are
 * those of the ledger.
 */
record MarkingWriter(Corpus corpus) {

  private static final String KEY = "marking";

  /** Matches {@code marking: LIMITE # so it is} with its end of line; not {@code #marking:}. */
  private static final Pattern LINE = Pattern.compile("(?m)^marking[ \\t]*:.*(?:\\R|\\z)");

  /** Whether a file can have a sidecar: it is there, and no member of an archive file. */
  boolean canHaveSidecar(String path) {
    return sidecar(path).isPresent();
  }

  /** The marking that the sidecar of a file gives; empty where it gives none. */
  Optional<Marking> of(String path) {
    Optional<Path> sidecar = sidecar(path).filter(Files::isRegularFile);
    if (sidecar.isEmpty()) {
      return Optional.empty();
    }
    try (Reader reader = Files.newBufferedReader(sidecar.get())) {
      return marking(name(sidecar.get()), reader);
    } catch (IOException | InvalidYamlException unusable) {
      return Optional.empty(); // the status names what is wrong with it
    }
  }

  /**
   * Sets the marking of a file.
   *
   * @param comment who decided and when, on one line
   */
  synchronized void write(String path, Marking marking, String comment) {
    Path sidecar = sidecar(path).orElseThrow();
    AtomicTextFile file = new AtomicTextFile(sidecar);
    String line = KEY + ": " + marking.name() + " # " + comment + "\n";
    String before = file.textOr("");
    Matcher there = LINE.matcher(before);
    String after =
        there.find()
            ? before.substring(0, there.start()) + line + before.substring(there.end())
            : before + (before.isEmpty() || before.endsWith("\n") ? "" : "\n") + line;
    replace(file, after, Optional.of(marking));
  }

  /** Takes the marking of a file out of its sidecar; nothing where there is none. */
  synchronized void remove(String path) {
    Optional<Path> sidecar = sidecar(path).filter(Files::isRegularFile);
    if (sidecar.isEmpty()) {
      return;
    }
    AtomicTextFile file = new AtomicTextFile(sidecar.get());
    String before = file.textOr("");
    String after = LINE.matcher(before).replaceFirst("");
    if (after.isBlank()) {
      file.delete();
    } else {
      replace(file, after, Optional.empty());
    }
  }

  private static void replace(AtomicTextFile file, String text, Optional<Marking> expected) {
    String name = name(file.path());
    if (!marking(name, new StringReader(text)).equals(expected)) {
      throw new InvalidYamlException(name, 1, ReasonCode.NO_APPENDING.of());
    }
    file.replace(text, folder -> {}); // it has been read above
  }

  private static Optional<Marking> marking(String name, Reader reader) {
    return YamlMapping.readIfAny(name, reader)
        .flatMap(file -> file.text(KEY))
        .flatMap(
            word ->
                Stream.of(Marking.values())
                    .filter(marking -> marking.name().equalsIgnoreCase(word.strip()))
                    .findFirst());
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private Optional<Path> sidecar(String path) {
    return corpus.original(path).flatMap(OriginalFile::sidecarPath);
  }
}
