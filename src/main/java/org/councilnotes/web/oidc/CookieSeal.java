package org.councilnotes.web.oidc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts texts so that only this process can read them, and nobody can change or make one. The
 * key is made with the object and kept nowhere else.
 *
 * <p>Source: NIST SP 800-38D (AES-GCM, 96 bits of initialization vector, 128 bits of tag).
 */
final class CookieSeal {

  private static final String ALGORITHM = "AES/GCM/NoPadding";
  private static final int KEY_BITS = 256;
  private static final int VECTOR_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey key = key();
  private final SecureRandom random = new SecureRandom();

  private static SecretKey key() {
    try {
      KeyGenerator keys = KeyGenerator.getInstance("AES");
      keys.init(KEY_BITS);
      return keys.generateKey();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES", e);
    }
  }

  /** The text, encrypted, in letters that a cookie may have. */
  String close(String text) {
    byte[] vector = new byte[VECTOR_BYTES];
    random.nextBytes(vector);
    try {
      byte[] closed =
          cipher(Cipher.ENCRYPT_MODE, vector).doFinal(text.getBytes(StandardCharsets.UTF_8));
      byte[] both =
          ByteBuffer.allocate(vector.length + closed.length).put(vector).put(closed).array();
      return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  /** The text; empty where it was not closed by this object, or was changed. */
  Optional<String> open(String closed) {
    try {
      ByteBuffer both = ByteBuffer.wrap(Base64.getUrlDecoder().decode(closed));
      byte[] vector = new byte[VECTOR_BYTES];
      if (both.remaining() < VECTOR_BYTES) {
        return Optional.empty();
      }
      both.get(vector);
      byte[] rest = new byte[both.remaining()];
      both.get(rest);
      return Optional.of(
          new String(cipher(Cipher.DECRYPT_MODE, vector).doFinal(rest), StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException forged) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] vector) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(ALGORITHM);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, vector));
    return cipher;
  }
}
