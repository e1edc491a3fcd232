package org.councilnotes.corpus;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that holds notes: a ZIP of several, or a gzip of one. Its members are files of their own,
 * called {@code notes/a.zip!/folder/b.pdf} and {@code notes/c.html.gz!/c.html}; the names in it are
 * names only and lead nowhere.
 */
public final class Container {

  /** Between the path of a container and the name of a member. */
  public static final String INSIDE = "!/";

  /** Bytes that tell which kind it is. */
  private static final int START = 4;

  private Container() {}

  /** Whether a file is one, whatever its name: office documents are ZIPs too, but none. */
  public static boolean isOne(Path file) {
    byte[] start = start(file);
    return GzipMember.startsLike(start)
        || (ZipMembers.startsLike(start) && !ZipMembers.isDocument(file));
  }

  private static byte[] start(Path file) {
    try (InputStream content = Files.newInputStream(file)) {
      return content.readNBytes(START);
    } catch (IOException unreadable) {
      return new byte[0];
    }
  }

  static Members open(Path file) throws IOException {
    return GzipMember.startsLike(start(file)) ? new GzipMember(file) : new ZipMembers(file);
  }

  /**
   * The content of one member; closing it closes the container.
   *
   * @throws IOException where the container cannot be read or has none of that name
   */
  public static InputStream member(Path file, String name) throws IOException {
    Members members = open(file);
    try {
      for (Members.Member member : members.list()) {
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
    private final Members members;

    MemberStream(Members members, InputStream content) {
      super(content);
      this.members = members;
    }

    @Override
    public void close() throws IOException {
      super.close();
      members.close();
    }
  }
}
