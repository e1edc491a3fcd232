package org.councilnotes.note;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a document number stands in addresses of the register, and in names of files from there. */
final class NumberAddress {

  /** Matches {@code st08875-re01.en16.pdf}; not {@code st08875.pdf}. */
  private static final Pattern OLD_FILE =
      Pattern.compile(
          "(st|cm|sn|ds)(\\d{5})((?:-?(?:re|ad|co|dc|ex)\\d{2})*)\\.[a-z]{2}(\\d{2})(?:\\.pdf)?",
          Pattern.CASE_INSENSITIVE);

  /** Matches the end of {@code ST-10364-2019-INIT_en.pdf}; not that of {@code st10364.en19.pdf}. */
  private static final Pattern LANGUAGE_OF_FILE =
      Pattern.compile("_[a-z]{2}(?:\\.pdf)?$", Pattern.CASE_INSENSITIVE);

  /** What parts an address: each mark of {@code /doc/srv?l=EN&f=ST}; no letter. */
  private static final Pattern BETWEEN_PARTS = Pattern.compile("[/?&=]");

  private NumberAddress() {}

  /** The number in an address, or the name of a file. */
  static Optional<DocumentNumber> parse(String text) {
    boolean address = text.startsWith("/") || text.startsWith("http");
    return address
        ? Arrays.stream(BETWEEN_PARTS.split(text))
            .map(NumberAddress::decode)
            .map(part -> NumberSpelling.ofWords(part).or(() -> ofFile(part)))
            .flatMap(Optional::stream)
            .findFirst()
        : ofFile(text);
  }

  /** Blanks are written {@code %20} or {@code +} there. */
  private static String decode(String part) {
    try {
      return URLDecoder.decode(part, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      return part;
    }
  }

  private static Optional<DocumentNumber> ofFile(String name) {
    Matcher old = OLD_FILE.matcher(name);
    if (old.matches()) {
      return Optional.of(
          NumberSpelling.number(
              old.group(1), old.group(2), old.group(4), NumberSpelling.additions(old.group(3))));
    }
    Matcher language = LANGUAGE_OF_FILE.matcher(name);
    return language.find()
        ? NumberSpelling.ofWords(name.substring(0, language.start()))
        : Optional.empty();
  }
}
