package org.councilnotes.label;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bundles of all languages say the same things. */
class BundlesTest {

  private static final Path RESOURCES = Path.of("src", "main", "resources");

  /** Matches {@code {0}} and {@code {12,number}}; not {@code {}}. */
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

  private static Properties bundle(PageLanguage language) {
    String name = language == PageLanguage.ENGLISH ? "" : "_" + language.tag();
    Properties messages = new Properties();
    try (Reader reader =
        Files.newBufferedReader(RESOURCES.resolve("messages" + name + ".properties"))) {
      messages.load(reader);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return messages;
  }

  private static final Properties ENGLISH = bundle(PageLanguage.ENGLISH);

  private static Set<String> arguments(String message) {
    return ARGUMENT
        .matcher(message)
        .results()
        .map(MatchResult::group)
        .collect(toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @EnumSource(PageLanguage.class)
  void bundleHasEveryMessageAndNoOther(PageLanguage language) {
    assertThat(bundle(language).stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(ENGLISH.stringPropertyNames());
  }

  @ParameterizedTest
  @EnumSource(PageLanguage.class)
  void messageSpeaksOfTheSameThingsAsInEnglish(PageLanguage language) {
    bundle(language)
        .forEach(
            (key, message) ->
                assertThat(arguments((String) message))
                    .as("%s in %s", key, language)
                    .isEqualTo(arguments(ENGLISH.getProperty((String) key))));
  }

  /** A straight apostrophe quotes what follows it, and is no good print. */
  @ParameterizedTest
  @EnumSource(PageLanguage.class)
  void messageHasNoStraightApostrophe(PageLanguage language) {
    bundle(language)
        .forEach(
            (key, message) ->
                assertThat((String) message).as("%s in %s", key, language).doesNotContain("'"));
  }

  @ParameterizedTest
  @EnumSource(PageLanguage.class)
  void messageCanBeSaidForNoneOneAndMany(PageLanguage language) {
    bundle(language)
        .forEach(
            (key, message) -> {
              for (int number : new int[] {0, 1, 2, 1_234_567}) {
                assertThatCode(() -> said((String) message, language.locale(), number))
                    .as("%s in %s", key, language)
                    .doesNotThrowAnyException();
              }
            });
  }

  private static String said(String message, Locale locale, int number) {
    Object[] arguments = {number, number, number, number, number, number};
    return new MessageFormat(message, locale).format(arguments);
  }
}
