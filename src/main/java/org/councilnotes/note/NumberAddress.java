package org.councilnotes.note;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** How a document number stands in addresses of the register, and in names of files from there. */
final class NumberAddress {

  /**
   * Matches {@code st08875-re01.en16.pdf} and {@code st91790-in19.en}; not {@code st08875.pdf}. The
   * year stands behind the language or before it.
   */
  private static final Pattern OLD_FILE =
      Pattern.compile(
          "(st|cm|wk|sn|ds|xt|pe)(\\d{5})((?:-?(?:re|ad|co|dc|ex|am)\\d{2})*)"
              + "(?:(?:-?in)?\\.(?<language>[a-z]{2})(?<year>\\d{2})"
              + "|-?(?:in)?(?<yearBefore>\\d{2})\\.(?<languageBehind>[a-z]{2}))"
              + "(?:\\.(?:pdf|docx?|html?))?",
          Pattern.CASE_INSENSITIVE);

  /** Matches the end of {@code ST-10364-2019-INIT_en.pdf}; not that of {@code st10364.en19.pdf}. */
  private static final Pattern LANGUAGE_OF_FILE =
      Pattern.compile("_([a-z]{2})(?:\\.(?:pdf|docx?|html?))?$", Pattern.CASE_INSENSITIVE);

  /** Matches the folder {@code fr} in an address of the register; not {@code ST-10364-2019}. */
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}", Pattern.CASE_INSENSITIVE);

  /** What names the language in {@code srv?l=EN&f=ST}. */
  private static final String LANGUAGE_KEY = "l";

  /** Matches {@code ST-10364-2019-INIT/en/pdf}; not {@code 10364/19}. */
  private static final Pattern END_OF_ADDRESS =
      Pattern.compile("[^/ ]+/[a-z]{2}(?:/pdf)?", Pattern.CASE_INSENSITIVE);

  /** What parts an address: each mark of {@code /doc/srv?l=EN&f=ST}; no letter. */
  private static final Pattern BETWEEN_PARTS = Pattern.compile("[/?&=]");

  private NumberAddress() {}

  /** The number in an address, or the name of a file. */
  static Optional<DocumentNumber> parse(String text) {
    return parts(text).stream().map(NumberAddress::ofPart).flatMap(Optional::stream).findFirst();
  }

  /** The language that an address or the name of a file tells, in lower case. */
  static Optional<String> language(String text) {
    List<String> parts = parts(text);
    return IntStream.range(0, parts.size())
        .mapToObj(i -> languageAt(parts, i))
        .flatMap(Optional::stream)
        .findFirst()
        .map(language -> language.toLowerCase(Locale.ROOT));
  }

  /** In the name of the file, or right behind the number or the key that asks for it. */
  private static Optional<String> languageAt(List<String> parts, int at) {
    String part = parts.get(at);
    Matcher old = OLD_FILE.matcher(part);
    if (old.matches()) {
      return Optional.of(either(old, "language", "languageBehind"));
    }
    Matcher file = LANGUAGE_OF_FILE.matcher(part);
    if (file.find() && ofFile(part).isPresent()) {
      return Optional.of(file.group(1));
    }
    boolean announced = part.equals(LANGUAGE_KEY) || NumberSpelling.ofWords(part).isPresent();
    return announced && at + 1 < parts.size()
        ? Optional.of(parts.get(at + 1)).filter(next -> LANGUAGE.matcher(next).matches())
        : Optional.empty();
  }

  private static String either(Matcher file, String one, String other) {
    return file.group(one) == null ? file.group(other) : file.group(one);
  }

  private static List<String> parts(String text) {
    boolean address = text.startsWith("/") || text.startsWith("http");
    return address || END_OF_ADDRESS.matcher(text).matches()
        ? Arrays.stream(BETWEEN_PARTS.split(text)).map(NumberAddress::decode).toList()
        : List.of(text);
  }

  private static Optional<DocumentNumber> ofPart(String part) {
    return NumberSpelling.ofWords(part).or(() -> ofFile(part));
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
              old.group(1),
              old.group(2),
              either(old, "year", "yearBefore"),
              NumberSpelling.additions(old.group(3))));
    }
    Matcher language = LANGUAGE_OF_FILE.matcher(name);
    return language.find()
        ? NumberSpelling.ofWords(name.substring(0, language.start()))
        : Optional.empty();
  }
}
