package org.councilnotes.export;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.vocabulary.Programme.Phase;

/** A phase as one word: {@code II=2015-2018}, {@code III=2019-}, {@code 2.0}. */
public final class PhaseText {

  /** Matches {@code II=2015-2018}, {@code II=2015-} and {@code II}; not {@code II=soon}. */
  private static final Pattern FORM = Pattern.compile("([^=]+)(?:=(\\d{4})?-(\\d{4})?)?");

  private PhaseText() {}

  public static String of(Phase phase) {
    String years =
        phase.from().isEmpty() && phase.to().isEmpty()
            ? ""
            : "=" + year(phase.from()) + "-" + year(phase.to());
    return phase.label() + years;
  }

  private static String year(OptionalInt year) {
    return year.isPresent() ? Integer.toString(year.getAsInt()) : "";
  }

  /** Empty where it is no phase. */
  public static Optional<Phase> parse(String text) {
    Matcher m = FORM.matcher(text.strip());
    return m.matches()
        ? Optional.of(new Phase(m.group(1), year(m.group(2)), year(m.group(3))))
        : Optional.empty();
  }

  private static OptionalInt year(String digits) {
    return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
  }
}
