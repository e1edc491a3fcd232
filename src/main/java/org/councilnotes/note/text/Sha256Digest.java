package org.councilnotes.note.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 of everything that is added, in order. */
public final class Sha256Digest {

  /** Matches a digest as {@link #hex} writes it. */
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  private final MessageDigest digest;

  public Sha256Digest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** In UTF-8. */
  public Sha256Digest add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  public Sha256Digest add(byte[] content) {
    digest.update(content);
    return this;
  }

  /** A part of the content, of some bytes from a start. */
  public Sha256Digest add(byte[] content, int start, int length) {
    digest.update(content, start, length);
    return this;
  }

  /** Reads to the end and closes. */
  public Sha256Digest add(InputStream content) throws IOException {
    try (content) {
      content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    }
    return this;
  }

  /** Whether a text is a digest in 64 digits, as {@link #hex} writes it. */
  public static boolean isHex(String text) {
    return HEX.matcher(text).matches();
  }

  /** The digest in lower-case hexadecimal of everything added so far; starts anew. */
  public String hex() {
    return HexFormat.of().formatHex(bytes());
  }

  /** The 32 bytes of the same. */
  public byte[] bytes() {
    return digest.digest();
  }
}
