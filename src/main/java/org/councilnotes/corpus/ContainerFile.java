package org.councilnotes.corpus;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;

/**
 * A ZIP with several notes, or a gzip with one. Its members are files of their own, with paths such
 * as {@code notes/a.zip!/folder/b.pdf} and {@code notes/c.html.gz!/c.html}. Names of members are
 * only names: they are never used as paths on disk.
 */
public final class ContainerFile {

  /** Separates the path of a container from the name of a member. */
  public static final String INSIDE = "!/";

  /** Bytes that tell which kind it is. */
  private static final int START = 4;

  private ContainerFile() {}

  /** The path of the container that a path leads into; the path itself where it leads into none. */
  public static String outermost(String path) {
    int end = path.indexOf(INSIDE);
    return end < 0 ? path : path.substring(0, end);
  }

  /**
   * Whether a file is a container, by its content and not its name. Office documents are ZIPs but
   * no containers.
   */
  public static boolean isContainer(Path file) {
    byte[] start = start(file);
    return GzipMember.hasSignature(start)
        || (ZipMembers.hasSignature(start) && !ZipMembers.isDocument(file));
  }

  private static byte[] start(Path file) {
    try (InputStream content = Files.newInputStream(file)) {
      return content.readNBytes(START);
    } catch (IOException unreadable) {
      return new byte[0];
    }
  }

  static ContainerMembers open(Path file) throws IOException {
    return GzipMember.hasSignature(start(file)) ? new GzipMember(file) : new ZipMembers(file);
  }

  /**
   * Opens the content of one member; closing it closes the container.
   *
   * @throws IOException where the container cannot be read or has no member of that name
   */
  public static InputStream member(Path file, String name) throws IOException {
    ContainerMembers members = open(file);
    try {
      for (ContainerMembers.Member member : members.list()) {
        if (member.name().equals(name)) {
          return new MemberStream(members, member.content().open());
        }
      }
    } catch (IOException e) {
      members.close();
      throw e;
    }
    members.close();
    throw new IOException("no such member: " + name);
  }

  private static final class MemberStream extends FilterInputStream {
    private final ContainerMembers members;

    MemberStream(ContainerMembers members, InputStream content) {
      super(content);
      this.members = members;
    }

    @Override
    public void close() throws IOException {
      super.close();
      members.close();
    }
  }

  /**
   * A file packed by itself. It is called as the packed one without its ending; what that says of
   * its name inside is not asked for, since anyone can write anything there (RFC 1952, 2.3).
   */
  private static final class GzipMember implements ContainerMembers {

    private static final String ENDING = ".gz";

    private final Path file;

    /**
     * @throws IOException where the file does not begin as one
     */
    GzipMember(Path file) throws IOException {
      this.file = file;
      content().close();
    }

    /** Two bytes, and the only method of packing that there is. */
    static boolean hasSignature(byte[] start) {
      return start.length > 2 && start[0] == 0x1f && start[1] == (byte) 0x8b && start[2] == 8;
    }

    @Override
    public List<Member> list() {
      return List.of(new Member(name(), OptionalLong.empty(), this::content));
    }

    private String name() {
      String name = file.getFileName().toString();
      String small = name.toLowerCase(Locale.ROOT);
      if (small.endsWith(".tgz")) {
        return name.substring(0, name.length() - "gz".length()) + "ar";
      }
      boolean named = small.endsWith(ENDING) && name.length() > ENDING.length();
      return named ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    private InputStream content() throws IOException {
      InputStream packed = new BufferedInputStream(Files.newInputStream(file));
      try {
        return new GZIPInputStream(packed);
      } catch (IOException e) {
        packed.close();
        throw e;
      }
    }

    @Override
    public void close() {}
  }
}
