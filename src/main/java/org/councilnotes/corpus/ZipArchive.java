package org.councilnotes.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A ZIP of notes. Its members are files of their own, called {@code notes/a.zip!/folder/b.pdf}; the
 * names in it are names only and lead nowhere.
 */
public final class ZipArchive {

  /** Between the path of an archive and the name of a member. */
  public static final String INSIDE = "!/";

  /** How every ZIP starts, with members and without (APPNOTE.TXT, 4.3.7 and 4.3.16). */
  private static final byte[] START = {'P', 'K', 3, 4};

  private static final byte[] START_OF_EMPTY = {'P', 'K', 5, 6};

  /** Members that tell a document from an archive: OOXML, ODF and EPUB, Java. */
  private static final Set<String> DOCUMENT =
      Set.of("[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF");

  private ZipArchive() {}

  /** Whether a file is an archive, whatever its name: office documents are ZIPs too, but none. */
  public static boolean isOne(Path file) {
    if (!startsLikeOne(file)) {
      return false;
    }
    try (ZipFile zip = open(file)) {
      return DOCUMENT.stream().allMatch(name -> zip.getEntry(name) == null);
    } catch (IOException broken) {
      return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }
  }

  private static boolean startsLikeOne(Path file) {
    try (InputStream content = Files.newInputStream(file)) {
      byte[] start = content.readNBytes(START.length);
      return Arrays.equals(start, START) || Arrays.equals(start, START_OF_EMPTY);
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** Old programs write names in the code page of the first personal computers. */
  static ZipFile open(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      if (isEncrypted(e)) {
        throw e;
      }
      return new ZipFile(file.toFile(), Charset.forName("IBM437"));
    }
  }

  /** The JDK refuses encrypted members as soon as it reads the list of them. */
  static boolean isEncrypted(IOException problem) {
    return problem.getMessage() != null && problem.getMessage().contains("encrypted");
  }

  /** The files in it, in their order; folders are none. */
  static List<ZipEntry> entries(ZipFile zip) {
    return zip.stream().filter(e -> !e.isDirectory()).<ZipEntry>map(e -> e).toList();
  }

  /** A member's name as paths have it: with {@code /}, not from the root. */
  static String name(ZipEntry entry) {
    return entry.getName().replace('\\', '/').replaceFirst("^/+", "");
  }

  /**
   * The content of one member; closing it closes the archive.
   *
   * @throws IOException where the archive cannot be read or has none of that name
   */
  public static InputStream member(Path file, String name) throws IOException {
    ZipFile zip = open(file);
    ZipEntry entry =
        entries(zip).stream().filter(e -> name(e).equals(name)).findFirst().orElse(null);
    if (entry == null) {
      zip.close();
      throw new IOException("no such member: " + name);
    }
    return new MemberStream(zip, zip.getInputStream(entry));
  }

  private static final class MemberStream extends java.io.FilterInputStream {
    private final ZipFile zip;

    MemberStream(ZipFile zip, InputStream content) {
      super(content);
      this.zip = zip;
    }

    @Override
    public void close() throws IOException {
      super.close();
      zip.close();
    }
  }
}
