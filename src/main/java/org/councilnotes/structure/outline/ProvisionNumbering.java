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
 * {@code ARTICLE-3/2/b}. A label goes on with the innermost open numbering in which it may be the
 * next, and otherwise opens a deeper one. Text to be inserted in another act is quoted; its
 * numbering stands below the point that inserts it and ends with the quotation.
 */
final class ProvisionNumbering {

  /**
   * Matches {@code ... procedure.’} and {@code ... risk;’;}: the end of a quotation of whole
   * sentences; not {@code ‘customer’.}.
   */
  private static final Pattern QUOTATION_END =
      Pattern.compile("[.;:)\\]!?…] ?['\"’‘”“»«]+ ?[.;,]?$");

  private static final Pattern QUOTATION_START = Pattern.compile("^['\"‘’‚‛“”„«»]");

  private final Map<String, Levels> articles = new HashMap<>();
  private final Map<String, Integer> taken = new HashMap<>();
  private Ordinal lastRecital = Ordinal.of("");

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
  }

  /** The path of a recital; empty where a text has no label that goes on with those before. */
  Optional<String> recital(String text) {
    Optional<ProvisionLabel> label =
        ProvisionLabel.of(text)
            .filter(l -> l.isNumber() && l.form() == ProvisionLabel.Form.BRACKETS && !l.quoted())
            .filter(l -> Ordinal.of(l.words()).compareTo(lastRecital) > 0);
    label.ifPresent(l -> lastRecital = Ordinal.of(l.words()));
    return label.map(l -> unique("RECITAL-" + l.words()));
  }

  /**
   * The path of a text in an article; empty where the text has no label.
   *
   * @param article path of the article
   * @param quoted whether a quotation begins with the text
   */
  Optional<String> inArticle(String article, String text, boolean quoted) {
    Levels levels = articles.computeIfAbsent(article, a -> new Levels());
    if (quoted) {
      levels.openQuotation();
    }
    Optional<ProvisionLabel> label = ProvisionLabel.of(text);
    label.ifPresent(l -> levels.add(l, quoted));
    Optional<String> path = label.map(l -> unique(article + "/" + levels.path()));
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

  private String unique(String path) {
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

    String path() {
      return levels.stream().map(Level::words).collect(Collectors.joining("/"));
    }
  }
}
