package org.councilnotes.curation;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.OriginalFile;
import org.councilnotes.file.AtomicTextFile;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.text.Sha256Digest;
import org.councilnotes.yaml.InvalidYamlException;
import org.councilnotes.yaml.YamlMapping;

/**
 * Writes the marking of a file into its sidecar, with the hash of the content that it was decided
 * on, in place of what stands there. Other lines stay as people wrote them. A sidecar is replaced
 * as a whole, and deleted with its last line. One that is a link, or cannot be understood, is left
 * alone.
 *
 * <p>Methods throw {@link InvalidYamlException} where the sidecar is invalid or would become so,
 * {@link UncheckedIOException} where it cannot be written, and {@link CurationException} where it
 * is a link, or file or sidecar are not as the person saw them; it is then unchanged. Paths are
 * those of the ledger.
 */
record MarkingWriter(Corpus corpus) {

  private static final String KEY = "marking";
  private static final String CONTENT = "markingOf";

  /** Matches {@code marking: LIMITE # so it is} with its end of line; not {@code #marking:}. */
  private static final Pattern LINE = line(KEY);

  private static final Pattern CONTENT_LINE = line(CONTENT);

  private static Pattern line(String key) {
    return Pattern.compile("(?m)^" + key + "[ \\t]*:.*(?:\\R|\\z)");
  }

  /** Whether a file can have a sidecar: it is there, and neither a link nor in an archive file. */
  boolean canHaveSidecar(String path) {
    return sidecar(path).isPresent();
  }

  /** What the sidecar of a file says now. */
  SidecarMarking of(String path) {
    return sidecar(path)
        .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
        .map(MarkingWriter::read)
        .orElse(SidecarMarking.NONE);
  }

  private static SidecarMarking read(Path sidecar) {
    Optional<Reason> irregular = findIrregularity(sidecar);
    if (irregular.isPresent()) {
      return SidecarMarking.unusable("", irregular.get());
    }
    try {
      byte[] bytes = Files.readAllBytes(sidecar);
      String version = new Sha256Digest().add(bytes).hex();
      try {
        return read(name(sidecar), text(bytes), version);
      } catch (InvalidYamlException e) {
        return SidecarMarking.unusable(version, ReasonCode.LINE.of(e.line(), e.reason()));
      } catch (CharacterCodingException e) {
        return SidecarMarking.unusable(version, ReasonCode.NO_UTF8.of());
      }
    } catch (IOException e) {
      return SidecarMarking.unusable("", ReasonCode.NOT_READABLE.of());
    }
  }

  private static SidecarMarking read(String name, String text, String version) {
    Optional<YamlMapping> file = YamlMapping.readIfAny(name, new StringReader(text));
    return new SidecarMarking(
        file.flatMap(lines -> lines.text(KEY)).flatMap(MarkingWriter::marking),
        file.flatMap(lines -> lines.text(CONTENT)).map(String::strip),
        version,
        Optional.empty());
  }

  private static String text(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static Optional<Marking> marking(String word) {
    return Stream.of(Marking.values())
        .filter(marking -> marking.name().equalsIgnoreCase(word.strip()))
        .findFirst();
  }

  /**
   * Sets the marking of a file.
   *
   * @param comment who decided and when, on one line
   */
  synchronized void write(String path, Marking marking, SeenFile seen, String comment) {
    AtomicTextFile file = new AtomicTextFile(sidecar(path).orElseThrow());
    requireUsable(file.path());
    seen.require(of(path));
    requireContent(path, seen.content());
    String line =
        KEY
            + ": "
            + marking.name()
            + " # "
            + comment
            + "\n"
            + CONTENT
            + ": "
            + seen.content()
            + "\n";
    String before = CONTENT_LINE.matcher(file.textOr("")).replaceAll("");
    Matcher there = LINE.matcher(before);
    String after =
        there.find()
            ? before.substring(0, there.start()) + line + before.substring(there.end())
            : before + (before.isEmpty() || before.endsWith("\n") ? "" : "\n") + line;
    replace(file, after, Optional.of(marking));
  }

  /** Takes the marking of a file out of its sidecar; nothing where there is none. */
  synchronized void remove(String path, SeenFile seen) {
    Optional<Path> sidecar =
        sidecar(path).filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS));
    if (sidecar.isEmpty()) {
      seen.require(SidecarMarking.NONE);
      return;
    }
    requireUsable(sidecar.get());
    seen.require(of(path));
    AtomicTextFile file = new AtomicTextFile(sidecar.get());
    String before = file.textOr("");
    String after = CONTENT_LINE.matcher(LINE.matcher(before).replaceFirst("")).replaceFirst("");
    if (after.isBlank()) {
      file.delete();
    } else {
      replace(file, after, Optional.empty());
    }
  }

  private void requireContent(String path, String hash) {
    try {
      Path file = corpus.original(path).map(OriginalFile::file).orElseThrow();
      if (!Corpus.hash(file).equals(hash)) {
        throw new CurationProblem.FileChanged().exception();
      }
    } catch (IOException gone) {
      throw new CurationProblem.FileChanged().exception();
    }
  }

  private static void requireUsable(Path sidecar) {
    findIrregularity(sidecar)
        .ifPresent(
            reason -> {
              throw new CurationProblem.SidecarUnusable(reason).exception();
            });
  }

  /** Why something is no file that a run would read as a sidecar. */
  private static Optional<Reason> findIrregularity(Path sidecar) {
    if (Files.isSymbolicLink(sidecar)) {
      return Optional.of(ReasonCode.LINK.of());
    }
    boolean regular =
        Files.notExists(sidecar, LinkOption.NOFOLLOW_LINKS)
            || Files.isRegularFile(sidecar, LinkOption.NOFOLLOW_LINKS);
    return regular ? Optional.empty() : Optional.of(ReasonCode.DEVICE.of());
  }

  private static void replace(AtomicTextFile file, String text, Optional<Marking> expected) {
    String name = name(file.path());
    if (!read(name, text, "").marking().equals(expected)) {
      throw new InvalidYamlException(name, 1, ReasonCode.NO_APPENDING.of());
    }
    file.replace(text, folder -> {}); // it has been read above
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  /** A link has none: what it leads to has its own, and no run follows it. */
  private Optional<Path> sidecar(String path) {
    return Files.isSymbolicLink(corpus.root().resolve(path))
        ? Optional.empty()
        : corpus.original(path).flatMap(OriginalFile::sidecarPath);
  }
}
