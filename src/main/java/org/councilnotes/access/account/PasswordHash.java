package org.councilnotes.access.account;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Passwords: which ones are taken, and their bcrypt hashes.
 *
 * <p>Source: NIST SP 800-63B, 3.1.1 (length counts, not the kinds of characters); OWASP ASVS 5,
 * 6.2.
 */
public final class PasswordHash {

  /** Fewest characters. */
  public static final int SHORTEST = 12;

  /** Most bytes in UTF-8: bcrypt reads no more. */
  public static final int LONGEST_BYTES = 72;

  /** Rounds as a power of two: about a quarter of a second. */
  private static final int COST = 12;

  /** Matches {@code $2a$12$} and 53 further signs. */
  private static final Pattern FORM = Pattern.compile("\\$2[aby]\\$\\d{2}\\$[./A-Za-z0-9]{53}");

  private static final BCryptPasswordEncoder BCRYPT = new BCryptPasswordEncoder(COST);

  /** Made when it is needed first, as it costs as much as a check. */
  private static final class Nobody {

    /** Of a password that nobody has: checked against where there is no user of a name. */
    static final String HASH = BCRYPT.encode(TokenSecret.create().text());

    private Nobody() {}
  }

  private PasswordHash() {}

  /** Why a password is not taken, for the one who chooses it; empty where it is. */
  public static Optional<String> problem(String name, String password) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of("a password has %d characters at least".formatted(SHORTEST));
    }
    if (isTooLong(password)) {
      return Optional.of("a password has %d bytes at most".formatted(LONGEST_BYTES));
    }
    if (ObviousPassword.is(name, password)) {
      return Optional.of(
          "too easy to guess: names, usual words, rows of keys, years and repetitions leave nothing"
              + " else of it");
    }
    return Optional.empty();
  }

  private static boolean isTooLong(String password) {
    return password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES;
  }

  /** The hash to keep. */
  public static String of(String password) {
    return BCRYPT.encode(password);
  }

  /** Whether a text has the form of a hash. */
  static boolean isHash(String text) {
    return FORM.matcher(text).matches();
  }

  /** Whether a password is that of a user. Takes as long where there is none of that name. */
  public static boolean isRight(Optional<Account> account, String password) {
    String hash = account.map(Account::passwordHash).orElseGet(() -> Nobody.HASH);
    boolean fits = !isTooLong(password) && BCRYPT.matches(password, hash);
    return fits && account.isPresent();
  }
}
