package org.councilnotes.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;

/**
 * A file in the corpus.
 *
 * @param path relative to the corpus, with {@code /}
 * @param skipped why the file is not a document of its own; empty where it is to be read
 */
public record CorpusFile(String path, Path file, Optional<Reason> skipped) {

  static final Reason SIDECAR = ReasonCode.SIDECAR.of();

  /** A larger file is not even opened; scans of the longest reports stay below a fifth. */
  private static final long MOST_MEGABYTES = 256;

  static final long MOST_BYTES = MOST_MEGABYTES << 20;

  /**
   * Why a file of a name would not be a document of its own, whatever is in it; empty where it
   * would be read.
   *
   * @param path relative, with {@code /}
   */
  public static Optional<Reason> skipReason(String path) {
    return CorpusWalker.reasonInside(path);
  }

  /** Whether a file of a name sets fields of the file beside it. */
  public static boolean isSidecar(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(Sidecar.ENDING);
  }

  /** The file name without its extension. */
  public String stem() {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  /**
   * The sidecar of the file; {@link Sidecar#NONE} where there is none.
   *
   * @param hash SHA-256 of the content of the file: a marking may be decided on another one
   */
  public Sidecar sidecarFor(String hash) {
    return Sidecar.pathFor(file)
        .map(Sidecar::read)
        .map(sidecar -> sidecar.forContent(hash))
        .orElse(Sidecar.NONE);
  }

  /** SHA-256 of the sidecar of the file; empty where there is none. */
  public Optional<String> sidecarHash() throws IOException {
    Optional<Path> beside = Sidecar.pathFor(file);
    return beside.isPresent() ? Optional.of(Corpus.hash(beside.get())) : Optional.empty();
  }

  /**
   * Why the file is not a document of its own. For a sidecar, which is opened for this, also what
   * is wrong with it.
   *
   * @throws java.util.NoSuchElementException where the file is to be read
   */
  public Reason readSkipReason() {
    Reason reason = skipped.orElseThrow();
    if (!reason.equals(SIDECAR)) {
      return reason;
    }
    List<Reason> problems = Sidecar.read(file).problems();
    return problems.isEmpty() ? reason : ReasonCode.SIDECAR_PROBLEMS.of(problems);
  }

  /**
   * The outcome of a file that is refused for its size alone; empty for every other file. Opens
   * nothing.
   */
  public Optional<FileOutcome> checkSize() {
    return isTaken(file.toFile().length())
        ? Optional.empty()
        : Optional.of(
            new FileOutcome.Rejected(
                ReasonCode.LIMIT.of(ReasonCode.LARGE_FILE.of(MOST_MEGABYTES))));
  }

  /** Whether a file of so many bytes is read. */
  static boolean isTaken(long bytes) {
    return bytes <= MOST_BYTES;
  }

  /** Size and time of last change. */
  String stamp() {
    return stamp(file);
  }

  static String stamp(Path file) {
    try {
      BasicFileAttributes now =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return now.size() + " " + now.lastModifiedTime();
    } catch (IOException e) {
      return "gone";
    }
  }
}
