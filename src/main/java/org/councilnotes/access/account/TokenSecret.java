package org.councilnotes.access.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The secret of a token: {@code cna_} and 256 random bits. It is shown once; only its SHA-256 is
 * kept, which is enough, as nobody can guess what was drawn at random.
 */
public record TokenSecret(String text) {

  /** What every token begins with, so that scanners of leaked secrets can be told. */
  public static final String PREFIX = "cna_";

  private static final int BYTES = 32;
  private static final int ID_BYTES = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new one. */
  public static TokenSecret create() {
    byte[] bits = random(BYTES);
    return new TokenSecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** A new id of a token: eight hexadecimal digits. */
  public static String newId() {
    return HexFormat.of().formatHex(random(ID_BYTES));
  }

  /** What is kept of it: SHA-256, as hexadecimal digits. */
  public String digest() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Compares digests in a time that does not tell how much of them is alike. */
  static boolean areEqual(String digest, String other) {
    return MessageDigest.isEqual(
        digest.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] random(int length) {
    byte[] bits = new byte[length];
    RANDOM.nextBytes(bits);
    return bits;
  }

  /** Not the secret. */
  @Override
  public String toString() {
    return PREFIX + "...";
  }
}
