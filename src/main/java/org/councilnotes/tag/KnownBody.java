package org.councilnotes.tag;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.councilnotes.corpus.Country;

/** A national body of the vocabulary stands right before the country: {@code DEVIDA (Peru)}. */
final class KnownBody implements Predicate<Enumeration> {

  /**
   * Matches {@code "with DEVIDA, "} and {@code "JND of "}; not {@code "Devida in "}. Most letters
   * are small: to look at the letter first is quickest.
   */
  private static final Pattern ACRONYM =
      Pattern.compile(
          "(?=\\p{Lu})(?<![\\p{L}\\d])(\\p{Lu}{2,12})(?:,| of| from| in| de| del| du| \\()? ?(?:the )?$");

  private final Set<String> bodies;

  KnownBody(List<Country> countries) {
    this.bodies =
        countries.stream()
            .flatMap(country -> country.words().bodies().stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public boolean test(Enumeration run) {
    Matcher m = ACRONYM.matcher(run.before().text());
    return m.find() && bodies.contains(m.group(1));
  }
}
