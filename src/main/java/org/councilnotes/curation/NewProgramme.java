package org.councilnotes.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A programme to be added to a vocabulary.
 *
 * @param acronym as printed, such as {@code PAcCTO} or {@code EUCAP Sahel Mali}; what is no acronym
 *     becomes an alias
 * @param name its long form, where known
 */
public record NewProgramme(String acronym, Optional<String> name, String language) {

  /**
   * Matches {@code PAcCTO}, {@code EUCAP Sahel Mali} and {@code Erasmus+}; not {@code A: B}, which
   * YAML reads otherwise.
   */
  private static final Pattern PLAIN =
      Pattern.compile("\\p{L}[\\p{L}\\p{N}]*(?:[\\p{Pd} ][\\p{L}\\p{N}]+)*\\+?");

  /** Matches {@code AML-WA}; not {@code Erasmus+}. */
  private static final Pattern ACRONYM =
      Pattern.compile("\\p{L}[\\p{L}\\p{N}]*(?:\\p{Pd}[\\p{L}\\p{N}]+)*");

  public NewProgramme {
    if (!PLAIN.matcher(acronym).matches()) {
      throw new IllegalArgumentException("no acronym");
    }
  }

  /** Its code in the vocabulary. */
  public String code() {
    return acronym.toUpperCase(Locale.ROOT).replace("+", "-PLUS").replace(' ', '-');
  }

  /** Its entry in {@code programmes.yaml}, line by line. */
  List<String> entry() {
    List<String> lines = new ArrayList<>(List.of("- code: " + code()));
    name.ifPresent(words -> lines.add("  names: {%s: %s}".formatted(language, quoted(words))));
    lines.add(
        "  "
            + (ACRONYM.matcher(acronym).matches() ? "acronyms" : "aliases")
            + ": ["
            + acronym
            + "]");
    return lines;
  }

  /**
   * A file that adds the programme to the program's vocabulary, for people who write it by hand.
   */
  public String yaml() {
    return ProgrammeWriter.start() + "programmes:\n" + String.join("\n", entry()) + "\n";
  }

  private static String quoted(String words) {
    return "'" + words.replace("'", "''") + "'";
  }
}
