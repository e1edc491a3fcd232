package org.councilnotes.corpus;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;

/**
 * A file packed by itself. It is called as the packed one without its ending; what that says of its
 * name inside is not asked for, since anyone can write anything there (RFC 1952, 2.3).
 */
final class GzipMember implements Members {

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
  static boolean startsLike(byte[] start) {
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
