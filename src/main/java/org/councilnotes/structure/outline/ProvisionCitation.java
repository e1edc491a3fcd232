package org.councilnotes.structure.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A provision as a heading or cell cites it: {@code Article 2(1), point (a)} in texts of the
 * Council, {@code Article 1 – paragraph 1 – point 2} in those of the Parliament, in English, French
 * or German.
 *
 * @param division the recital or article: {@code RECITAL-44}
 * @param steps what it leads to below that
 */
record ProvisionCitation(String division, List<Step> steps) {

  ProvisionCitation {
    steps = List.copyOf(steps);
  }

  /** What a step counts. */
  private enum Kind {
    /** Paragraphs that have a number. */
    NUMBERED,
    /** Paragraphs that have none. */
    UNNUMBERED,
    /** Paragraphs of either kind. */
    PARAGRAPH,
    SUBPARAGRAPH,
    POINT
  }

  /**
   * One step of a citation.
   *
   * @param label as in a path: {@code 3a}
   */
  private record Step(Kind kind, String label) {}

  /** Matches {@code 44}, {@code -1}, {@code 3 a}, {@code 88aa}. */
  private static final String NUMBER = "-?\\d{1,3}(?: ?\\p{Ll}{1,2}(?!\\p{L}))?";

  /** Matches {@code a}, {@code a a}, {@code -a}, {@code iv}. */
  private static final String LETTERS = "-?(?:[ivx]{1,5}|\\p{Ll}(?: ?\\p{Ll})?)(?!\\p{L})";

  /** Matches {@code Recital 44}, {@code Amendment 2 Article 3}; not {@code Recitals}. */
  private static final Pattern DIVISION =
      Pattern.compile(
          "(?:\\p{L}{8,20} \\d{1,4}(?: \\(new\\))? )?(?:(?:recital|considérant|erwägung)"
              + " \\(?(?<recital>"
              + NUMBER
              + ")\\)?|(?<article>(?<word>ARTICLE|ARTIKEL) (?<number>"
              + NUMBER
              + ")))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Matches {@code (2)} and {@code (b)} right behind a label, {@code , first subparagraph}. */
  private static final Pattern STEP =
      Pattern.compile(
          "\\((?<bracket>\\d{1,3}\\p{Ll}{0,2}|\\p{Ll}{1,4}(?<!new|neu))\\)|(?:,| [–—-]|)"
              + " (?:(?<kind>paragraph|absatz|paragraphe|alinéa|subparagraph|unterabsatz) (?<count>"
              + NUMBER
              + ")|(?<ordinal>first|second|third|fourth|fifth) (?<counted>(?:sub)?paragraph)"
              + "|(?:sub-?point|point|sous-point|nummer|buchstabe|ziffer) \\(?(?<point>"
              + NUMBER
              + "|"
              + LETTERS
              + ")\\)?|(?:introductory (?:part|wording)|partie"
              + " introductive|einleitung|\\((?:new|nouveau|neu)\\)))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Matches {@code of the proposed regulation (Article 4 of the Port Act)}. */
  private static final Pattern OF_THE_PROPOSAL =
      Pattern.compile(" of the proposed (?:regulation|directive|decision)(?: \\(.{1,200}\\))?");

  private static final List<String> ORDINALS =
      List.of("first", "second", "third", "fourth", "fifth");

  private static final String FIRST = "1";

  /** The citation that a text is, as a whole. */
  static Optional<ProvisionCitation> of(String text) {
    Matcher division = DIVISION.matcher(text);
    return division.lookingAt() ? read(division, text) : Optional.empty();
  }

  /** The citation with which a heading ends, as in {@code Proposal for a rule – Recital 4}. */
  static Optional<ProvisionCitation> atEnd(String heading) {
    Matcher division = DIVISION.matcher(heading);
    while (division.find()) {
      Optional<ProvisionCitation> found = read(division, heading);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<ProvisionCitation> read(Matcher division, String text) {
    List<Step> steps = new ArrayList<>();
    Matcher step = STEP.matcher(text).region(division.end(), text.length());
    int end = division.end();
    while (step.lookingAt()) {
      step(step, steps.isEmpty()).ifPresent(steps::add);
      end = step.end();
      step.region(end, text.length());
    }
    boolean whole =
        end == text.length() || OF_THE_PROPOSAL.matcher(text).region(end, text.length()).matches();
    return whole ? Optional.of(new ProvisionCitation(division(division), steps)) : Optional.empty();
  }

  private static String division(Matcher m) {
    return m.group("recital") != null
        ? "RECITAL-" + joined(m.group("recital"))
        : m.group("word").toUpperCase(Locale.ROOT) + "-" + joined(m.group("number"));
  }

  private static Optional<Step> step(Matcher m, boolean isFirst) {
    if (m.group("bracket") != null) {
      boolean numbered = isFirst && Character.isDigit(m.group("bracket").charAt(0));
      return Optional.of(
          new Step(numbered ? Kind.NUMBERED : Kind.POINT, joined(m.group("bracket"))));
    }
    if (m.group("point") != null) {
      return Optional.of(new Step(Kind.POINT, joined(m.group("point"))));
    }
    if (m.group("ordinal") != null) {
      int count = ORDINALS.indexOf(m.group("ordinal").toLowerCase(Locale.ROOT)) + 1;
      boolean sub = m.group("counted").toLowerCase(Locale.ROOT).startsWith("sub");
      return Optional.of(
          new Step(sub ? Kind.SUBPARAGRAPH : Kind.UNNUMBERED, Integer.toString(count)));
    }
    return Optional.ofNullable(m.group("kind"))
        .map(word -> new Step(kind(word, isFirst), joined(m.group("count"))));
  }

  private static Kind kind(String word, boolean isFirst) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "paragraphe" -> Kind.NUMBERED;
      case "alinéa" -> isFirst ? Kind.UNNUMBERED : Kind.SUBPARAGRAPH;
      case "subparagraph", "unterabsatz" -> Kind.SUBPARAGRAPH;
      default -> Kind.PARAGRAPH;
    };
  }

  private static String joined(String label) {
    return label.replace(" ", "").toLowerCase(Locale.ROOT);
  }

  /**
   * The path of the provision, by the rules of {@link ProvisionPathBuilder}; empty where the
   * citation does not tell whether a paragraph is numbered, on which the path depends.
   *
   * @param cell the text that it stands over
   */
  Optional<String> path(String cell) {
    List<String> labels = new ArrayList<>(List.of(division));
    for (int i = 0; i < steps.size(); i++) {
      Optional<String> label = label(i, cell);
      if (label.isEmpty()) {
        return Optional.empty();
      }
      label.filter(l -> !l.isEmpty()).ifPresent(labels::add);
    }
    return Optional.of(String.join("/", labels));
  }

  /** The label of a step; blank where a path leaves it out, empty where it cannot be told. */
  private Optional<String> label(int i, String cell) {
    Step step = steps.get(i);
    boolean last = i + 1 == steps.size();
    return switch (step.kind()) {
      case NUMBERED, POINT -> Optional.of(step.label());
      case SUBPARAGRAPH -> Optional.of(ProvisionPathBuilder.SUBPARAGRAPH + step.label());
      case UNNUMBERED -> unnumbered(step, last);
      case PARAGRAPH ->
          division.startsWith("RECITAL")
              ? Optional.of(ProvisionPathBuilder.SUBPARAGRAPH + step.label())
              : paragraph(step, i, cell);
    };
  }

  /** Points below the only paragraph of an article are named without it. */
  private static Optional<String> unnumbered(Step step, boolean last) {
    if (last) {
      return Optional.of(ProvisionPathBuilder.PARAGRAPH + step.label());
    }
    return step.label().equals(FIRST) ? Optional.of("") : Optional.empty();
  }

  /** Points with numbers stand below paragraphs without; what has subparagraphs has a number. */
  private Optional<String> paragraph(Step step, int i, String cell) {
    if (i + 1 == steps.size()) {
      Optional<ProvisionLabel> printed = ProvisionLabel.of(cell);
      if (printed.isEmpty()) {
        return Optional.of(ProvisionPathBuilder.PARAGRAPH + step.label());
      }
      return printed.map(ProvisionLabel::words).filter(step.label()::equals);
    }
    Step next = steps.get(i + 1);
    boolean number = Character.isDigit(next.label().charAt(0));
    return switch (next.kind()) {
      case SUBPARAGRAPH -> Optional.of(step.label());
      case POINT -> number ? unnumbered(step, false) : lettered(step);
      default -> Optional.empty();
    };
  }

  /** A first paragraph with lettered points may be the only one, and have no number. */
  private static Optional<String> lettered(Step step) {
    return step.label().equals(FIRST) ? Optional.empty() : Optional.of(step.label());
  }
}
