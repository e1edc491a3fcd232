package org.councilnotes.upload;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.corpus.CorpusFile;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;

/**
 * Where a file is to lie, relative to the folder of notes: names of folders and the name of the
 * file, each possible on any system, in Unicode's normal form C. Signs that are not possible
 * everywhere become {@code _}. What leads elsewhere is refused and never repaired.
 *
 * <p>Source: Unicode Standard Annex 15; Microsoft, Naming Files, Paths, and Namespaces.
 */
public record UploadPath(List<String> parts) {

  private static final int MOST_PARTS = 12;

  /** File systems allow 255 bytes; a number and {@code .meta.yaml} may be added. */
  private static final int LONGEST_PART = 200;

  /** Bytes of all parts: other systems allow some 260 characters in all. */
  private static final int LONGEST = 600;

  /** Controls, signs that change the direction or are not seen, and those of other file systems. */
  private static final Pattern UNSAFE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}<>:\"|?*]");

  /** Matches {@code CON} and {@code lpt1.txt}; not {@code console}. */
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?=$|\\.)");

  /** Matches the blanks and dots at the end of {@code a . }, which some systems drop. */
  private static final Pattern DROPPED_END = Pattern.compile("[\\s.]+$");

  /** Matches {@code C:}; not {@code C:a}. */
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:");

  static final String SIDECAR = ".meta.yaml";

  /** Matches the slash at the end of {@code a/b/}; not the only one of {@code /}. */
  private static final Pattern END_OF_FOLDER = Pattern.compile("(?<=.)[/\\\\]$");

  public UploadPath {
    parts = List.copyOf(parts);
  }

  /**
   * The path of a file in a folder.
   *
   * @param folder relative to the folder of notes; empty for that folder itself
   * @param name as it was sent: of the file alone, or with folders before it
   * @throws RefusedUpload where it leads out of the folder, is no name, or names a file that no run
   *     reads
   */
  public static UploadPath of(String folder, String name) {
    List<String> parts = new ArrayList<>();
    split(END_OF_FOLDER.matcher(folder.strip()).replaceAll(""))
        .forEach(part -> parts.add(safe(part)));
    List<String> named = split(name);
    if (named.isEmpty() || name.endsWith("/") || name.endsWith("\\")) {
      throw new RefusedUpload(ReasonCode.UPLOAD_NO_NAME.of());
    }
    named.subList(0, named.size() - 1).forEach(part -> parts.add(safe(part)));
    parts.add(safeName(named.getLast()));
    UploadPath path = new UploadPath(parts);
    path.check();
    return path;
  }

  /** Both slashes separate: who sends from Windows may send either. */
  private static List<String> split(String path) {
    return path.isBlank() ? List.of() : Stream.of(path.strip().split("[/\\\\]", -1)).toList();
  }

  /** A sidecar is named after its file, and has no effect with another spelling of its ending. */
  private static String safeName(String name) {
    String stripped = name.strip();
    int end = stripped.length() - SIDECAR.length();
    return end > 0 && CorpusFile.isSidecar(stripped)
        ? safe(stripped.substring(0, end)) + SIDECAR
        : safe(name);
  }

  private static String safe(String part) {
    String composed = Normalizer.normalize(part, Normalizer.Form.NFC).strip();
    boolean leadsAway = Set.of("", ".", "..").contains(composed);
    if (leadsAway || DRIVE.matcher(composed).matches()) {
      throw new RefusedUpload(ReasonCode.UPLOAD_OUTSIDE.of());
    }
    String possible = DROPPED_END.matcher(UNSAFE.matcher(composed).replaceAll("_")).replaceAll("");
    if (possible.isEmpty()) {
      throw new RefusedUpload(ReasonCode.UPLOAD_NO_NAME.of());
    }
    String named = DEVICE.matcher(possible).lookingAt() ? "_" + possible : possible;
    // a folder a! would make a!/b of its file b, which is how members of archives are called
    return named.endsWith("!") ? named.substring(0, named.length() - 1) + "_" : named;
  }

  private void check() {
    if (parts.size() > MOST_PARTS) {
      throw new RefusedUpload(ReasonCode.UPLOAD_DEEP.of(MOST_PARTS));
    }
    List<String> named = isSidecar() ? file().parts() : parts;
    if (named.stream().anyMatch(part -> bytes(part) > LONGEST_PART)) {
      throw new RefusedUpload(ReasonCode.UPLOAD_LONG_NAME.of(LONGEST_PART));
    }
    if (bytes(String.join("/", named)) > LONGEST) {
      throw new RefusedUpload(ReasonCode.UPLOAD_LONG_NAME.of(LONGEST));
    }
    unreadable()
        .ifPresent(
            reason -> {
              throw new RefusedUpload(reason);
            });
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private Optional<Reason> unreadable() {
    return isSidecar() ? Optional.empty() : CorpusFile.skipReason(text());
  }

  /** The name of the file. */
  public String name() {
    return parts.getLast();
  }

  /** The folders that the file lies in, outermost first. */
  public List<String> folders() {
    return parts.subList(0, parts.size() - 1);
  }

  /** Whether the file says something of another file beside it. */
  public boolean isSidecar() {
    return CorpusFile.isSidecar(name());
  }

  /** The path of the file that a sidecar of this path belongs to. */
  public UploadPath file() {
    return renamed(name().substring(0, name().length() - SIDECAR.length()));
  }

  /** The path of the sidecar of a file of this path. */
  UploadPath sidecar() {
    return renamed(name() + SIDECAR);
  }

  private UploadPath renamed(String name) {
    return new UploadPath(Stream.concat(folders().stream(), Stream.of(name)).toList());
  }

  /** The ending of the name in lower case; empty where it has none. */
  public String kind() {
    int dot = name().lastIndexOf('.');
    return dot < 0 ? "" : name().substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** The path with a number in the name, such as {@code a/b-2.pdf}. */
  UploadPath numbered(int number) {
    int dot = name().lastIndexOf('.');
    int end = dot <= 0 ? name().length() : dot;
    return renamed(name().substring(0, end) + "-" + number + name().substring(end));
  }

  /** The path with {@code /} between its parts. */
  public String text() {
    return String.join("/", parts);
  }
}
