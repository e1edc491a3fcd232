package org.councilnotes.corpus;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The members of a ZIP file. */
final class ZipMembers implements ContainerMembers {

  /** How every ZIP starts, with members and without (APPNOTE.TXT, 4.3.7 and 4.3.16). */
  private static final byte[] START = {'P', 'K', 3, 4};

  private static final byte[] START_OF_EMPTY = {'P', 'K', 5, 6};

  /** Members that tell a document from an archive: OOXML, ODF and EPUB, Java. */
  private static final Set<String> DOCUMENT =
      Set.of("[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF");

  private final ZipFile zip;

  ZipMembers(Path file) throws IOException {
    zip = open(file);
  }

  static boolean hasSignature(byte[] start) {
    return Arrays.equals(start, START) || Arrays.equals(start, START_OF_EMPTY);
  }

  /** Whether a ZIP file is an office document; a broken one is judged by its name. */
  static boolean isDocument(Path file) {
    try (ZipFile zip = open(file)) {
      return DOCUMENT.stream().anyMatch(name -> zip.getEntry(name) != null);
    } catch (IOException broken) {
      return !file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }
  }

  /** Old programs write names in the code page of the first personal computers. */
  private static ZipFile open(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      if (isEncrypted(e)) {
        throw e;
      }
      return new ZipFile(file.toFile(), Charset.forName("IBM437"));
    }
  }

  /**
   * Whether an exception means that members are encrypted: the JDK refuses these when it reads the
   * list of members.
   */
  static boolean isEncrypted(IOException problem) {
    return problem.getMessage() != null && problem.getMessage().contains("encrypted");
  }

  @Override
  public List<Member> list() {
    return zip.stream().filter(e -> !e.isDirectory()).map(this::member).toList();
  }

  /** Of several files with one name only one can be reached, which then stands for each. */
  private Member member(ZipEntry listed) {
    String name = listed.getName().replace('\\', '/').replaceFirst("^/+", "");
    ZipEntry entry = Objects.requireNonNullElse(zip.getEntry(listed.getName()), listed);
    return new Member(name, OptionalLong.of(entry.getCrc()), () -> zip.getInputStream(entry));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
