package org.councilnotes.structure.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.councilnotes.structure.outline.ProvisionLabel.Numbering;
import org.councilnotes.structure.outline.ProvisionLabel.Reading;

/**
 * Gives the labelled paragraphs and points of articles, and recitals, the path of their labels:
 * {@code ARTICLE-3/2/b}; unlabelled paragraphs that of their number among those of their labelled
 * one: {@code ARTICLE-3/2/subparagraph-2}. A label goes on with the innermost open numbering in
 * which it may be the next, and otherwise opens a deeper one. Text to be inserted in another act is
 * quoted; its numbering stands below the point that inserts it and ends with the quotation.
 */
final class ProvisionPathBuilder {

  /**
   * Matches {@code ... procedure.’} and {@code ... risk;’;}: the end of a quotation of whole
   * sentences; not {@code ‘customer’.}.
   */
  private static final Pattern QUOTATION_END =
      Pattern.compile("[.;:)\\]!?…] ?['\"’‘”“»«]+ ?[.;,]?$");

  /**
   * Begins the step of an unlabelled paragraph of a recital or numbered paragraph; its number
   * follows.
   */
  static final String SUBPARAGRAPH = "subparagraph-";

  /** Begins the step of an unlabelled paragraph of an article; its number follows. */
  static final String PARAGRAPH = "paragraph-";

  private static final Pattern QUOTATION_START = Pattern.compile("^['\"‘’‚‛“”„«»]");

  private final Map<String, Levels> articles = new HashMap<>();
  private final Map<String, Integer> taken;
  private Ordinal lastRecital = Ordinal.of("");

  /** Path of the last recital; empty before the first one. */
  private Optional<String> recital = Optional.empty();

  /** Paragraphs of the last recital. */
  private int subparagraphs;

  ProvisionPathBuilder() {
    this(new HashMap<>());
  }

  private ProvisionPathBuilder(Map<String, Integer> taken) {
    this.taken = taken;
  }

  /** A numbering of text in a table; no path is given in both. */
  ProvisionPathBuilder inner() {
    return new ProvisionPathBuilder(taken);
  }

  /** Whether a quotation of whole sentences ends with a text. */
  static boolean endsQuotation(String text) {
    return QUOTATION_END.matcher(text).find();
  }

  /** Whether a text begins with a quotation. */
  static boolean beginsQuotation(String text) {
    return QUOTATION_START.matcher(text).lookingAt();
  }

  /** Begins the recitals of another act. */
  void beginRecitals() {
    lastRecital = Ordinal.of("");
    endRecital();
  }

  /** What follows does not go on with the last recital. */
  void endRecital() {
    recital = Optional.empty();
  }

  /** The path of a recital; empty where a text has no label that goes on with those before. */
  Optional<String> recital(String text) {
    Optional<ProvisionLabel> label =
        ProvisionLabel.of(text)
            .filter(l -> l.isNumber() && l.form() == ProvisionLabel.Form.BRACKETS && !l.quoted())
            .filter(l -> Ordinal.of(l.words()).compareTo(lastRecital) > 0);
    if (label.isEmpty()) {
      return Optional.empty();
    }
    lastRecital = Ordinal.of(label.get().words());
    subparagraphs = 1;
    recital = Optional.of(unique("RECITAL-" + label.get().words()));
    return recital;
  }

  /**
   * The path of a text that goes on with a recital; empty before the first one, and for a line such
   * as {@code They have agreed:}, with which the act goes on.
   */
  Optional<String> recitalSubparagraph(String text) {
    if (recital.isEmpty() || text.endsWith(":") || ProvisionLabel.of(text).isPresent()) {
      return Optional.empty();
    }
    subparagraphs++;
    return recital.map(path -> unique(path + "/" + SUBPARAGRAPH + subparagraphs));
  }

  /**
   * The path of a text in an article; empty where the text has no label and is not counted, or
   * where the text around it does not tell what it belongs to.
   *
   * @param article path of the article
   * @param quoted whether a quotation begins with the text
   * @param counted whether the text is a paragraph even if it has no label
   */
  Optional<String> inArticle(String article, String text, boolean quoted, boolean counted) {
    Levels levels = articles.computeIfAbsent(article, a -> new Levels());
    if (quoted) {
      levels.openQuotation();
    }
    Optional<ProvisionLabel> label = ProvisionLabel.of(text);
    label.ifPresent(l -> levels.add(l, quoted));
    Optional<String> steps =
        label.isPresent()
            ? Optional.of(levels.path())
            : Optional.of(levels).filter(l -> counted).flatMap(Levels::unlabelled);
    Optional<String> path = steps.map(s -> unique(article + "/" + s));
    if (endsQuotation(text)) {
      levels.closeQuotation();
    }
    return path;
  }

  /**
   * Whether a text goes on with the numbering of an article, and not with that of another one that
   * it inserts: the quotation before it was not closed.
   */
  boolean returnsTo(String article, String inserted, String text) {
    Optional<ProvisionLabel> label = ProvisionLabel.of(text).filter(l -> !l.quoted());
    Levels outer = articles.get(article);
    Levels inner = articles.get(inserted);
    return label.isPresent()
        && outer != null
        && outer.isNext(label.get())
        && (inner == null || !inner.isNext(label.get()))
        && label.get().isNumber();
  }

  /** The path, with a suffix where it was given before. */
  String unique(String path) {
    int count = taken.merge(path, 1, Integer::sum);
    return count == 1 ? path : path + "~" + count;
  }

  /** The open numberings of an article, outermost first. */
  private static final class Levels {

    /**
     * The last label of a numbering.
     *
     * @param form in which the labels of the numbering are printed
     */
    private record Level(String words, ProvisionLabel.Form form, Reading reading) {

      boolean isBefore(ProvisionLabel next, Reading nextReading, boolean sameForm) {
        return isLike(next, nextReading, sameForm)
            && reading.ordinal().isBefore(nextReading.ordinal());
      }

      boolean isSomewhereBefore(ProvisionLabel next, Reading nextReading) {
        return isLike(next, nextReading, true)
            && !nextReading.ordinal().isFirst()
            && reading.ordinal().compareTo(nextReading.ordinal()) < 0;
      }

      private boolean isLike(ProvisionLabel next, Reading nextReading, boolean sameForm) {
        return reading.numbering() == nextReading.numbering() && (!sameForm || form == next.form());
      }
    }

    /** Where a label belongs, and how it is read there. */
    private record Spot(int level, Reading reading) {}

    private final List<Level> levels = new ArrayList<>();

    /** Number of levels around the open quotation; -1 where none is open. */
    private int quotation = -1;

    /** Unlabelled paragraphs of the article itself. */
    private int paragraphs;

    /** Paragraphs of the numbered ones, by their path. */
    private final Map<String, Integer> subparagraphs = new HashMap<>();

    void add(ProvisionLabel label, boolean quoted) {
      Spot spot = quoted ? new Spot(levels.size(), first(label)) : spot(label);
      if (spot.level() < quotation) {
        quotation = -1;
      }
      push(spot.level(), label, spot.reading());
    }

    /** A label that is printed in another form than those before it does not change the form. */
    private void push(int level, ProvisionLabel label, Reading reading) {
      ProvisionLabel.Form form = level < levels.size() ? levels.get(level).form() : label.form();
      levels.subList(level, levels.size()).clear();
      levels.add(new Level(label.words(), form, reading));
    }

    void openQuotation() {
      closeQuotation();
      quotation = levels.size();
    }

    void closeQuotation() {
      if (quotation >= 0) {
        levels.subList(Math.min(quotation, levels.size()), levels.size()).clear();
      }
      quotation = -1;
    }

    boolean isNext(ProvisionLabel label) {
      return find(label, 0, true).isPresent();
    }

    private Spot spot(ProvisionLabel label) {
      int inner = Math.max(0, quotation);
      return find(label, inner, true)
          .or(() -> find(label, inner, false))
          .or(() -> find(label, 0, true))
          .or(() -> find(label, 0, false))
          .or(() -> gap(label, inner))
          .or(() -> again(label, inner))
          .orElseGet(() -> new Spot(levels.size(), first(label)));
    }

    /** The innermost numbering in which the label is the next. */
    private Optional<Spot> find(ProvisionLabel label, int from, boolean sameForm) {
      for (int i = levels.size() - 1; i >= from; i--) {
        for (Reading reading : label.readings()) {
          if (levels.get(i).isBefore(label, reading, sameForm)) {
            return Optional.of(new Spot(i, reading));
          }
        }
      }
      return Optional.empty();
    }

    /** The innermost numbering in which the label is later, as some may be left out. */
    private Optional<Spot> gap(ProvisionLabel label, int from) {
      Reading opening = first(label);
      if (opening.ordinal().isFirst()) {
        return Optional.empty();
      }
      boolean roman = opening.numbering() == Numbering.ROMAN;
      List<Reading> readings = roman ? List.of(opening) : label.readings();
      for (int i = levels.size() - 1; i >= from; i--) {
        for (Reading reading : readings) {
          if (levels.get(i).isSomewhereBefore(label, reading)) {
            return Optional.of(new Spot(i, reading));
          }
        }
      }
      return Optional.empty();
    }

    /** The innermost numbering of the kind: a label that is not the first opens none. */
    private Optional<Spot> again(ProvisionLabel label, int from) {
      Reading reading = first(label);
      return reading.ordinal().isFirst()
          ? Optional.empty()
          : IntStream.iterate(levels.size() - 1, i -> i >= from, i -> i - 1)
              .filter(i -> levels.get(i).isLike(label, reading, true))
              .mapToObj(i -> new Spot(i, reading))
              .findFirst();
    }

    /** How a label is read that opens a numbering: {@code i} and {@code iii} as Roman ones. */
    private static Reading first(ProvisionLabel label) {
      List<Reading> readings = label.readings();
      return readings.stream()
          .filter(r -> r.numbering() == Numbering.ROMAN)
          .filter(r -> r.ordinal().isFirst() || label.words().length() > 1)
          .findFirst()
          .orElse(readings.getFirst());
    }

    /**
     * The steps of an unlabelled paragraph: it belongs to the article where no paragraph of that
     * has a number, else to the numbered paragraph, and never to a point. Numbers below an
     * unlabelled paragraph are those of points, behind which it cannot be told.
     */
    Optional<String> unlabelled() {
      int base = Math.max(0, quotation);
      boolean numbered = base < levels.size() && isOfNumbers(base);
      if (quotation < 0 && !numbered && (levels.isEmpty() || paragraphs > 0)) {
        paragraphs++;
        return Optional.of(PARAGRAPH + paragraphs);
      }
      boolean ofPoints = quotation < 0 && paragraphs > 0;
      if (ofPoints || !numbered) {
        return Optional.empty();
      }
      String path = path(base + 1);
      return Optional.of(
          path + "/" + SUBPARAGRAPH + (subparagraphs.merge(path, 1, Integer::sum) + 1));
    }

    private boolean isOfNumbers(int level) {
      return levels.get(level).reading().numbering() == Numbering.NUMBERS;
    }

    String path() {
      return path(levels.size());
    }

    private String path(int depth) {
      return levels.subList(0, depth).stream().map(Level::words).collect(Collectors.joining("/"));
    }
  }
}
