package org.councilnotes.web.briefing;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.councilnotes.indicator.Indicator;
import org.councilnotes.indicator.IndicatorMark;
import org.councilnotes.indicator.IndicatorValue;
import org.councilnotes.indicator.QuantityUnit;
import org.councilnotes.redline.briefing.BriefingItem;
import org.councilnotes.redline.briefing.BriefingSection;
import org.councilnotes.redline.briefing.BriefingWords;

/**
 * What two editions count: those that fell though cumulative first, then those that rose or fell or
 * are in another unit, then those of one edition only, those that stayed last.
 */
public final class FigureChanges {

  private static final List<Integer> SHARES = List.of(46, 20, 20, 14);

  /** Words that all rows of a briefing leave room for, in UTF-16 code units. */
  private static final int LONGEST_LABEL = 110;

  /** With figures that stayed a table gets no longer than this. */
  private static final int FEW = 8;

  private final String own;
  private final BriefingMessages words;

  private FigureChanges(String own, BriefingMessages words) {
    this.own = own;
    this.words = words;
  }

  /** An indicator in the two editions. */
  private record Figure(
      Optional<IndicatorValue> before, Optional<IndicatorValue> now, boolean fell) {

    static final int UNCHANGED = 3;

    boolean isThere() {
      return before.isPresent() || now.isPresent();
    }

    IndicatorValue newest() {
      return now.or(() -> before).orElseThrow();
    }

    /** The difference where both are told in units that can be compared. */
    Optional<BigDecimal> difference() {
      return before.flatMap(
          old ->
              now.flatMap(
                  value ->
                      old.quantity()
                          .unit()
                          .in(value.quantity().unit(), old.quantity().value())
                          .map(value.quantity().value()::subtract)));
    }

    int rank() {
      if (fell) {
        return 0;
      }
      if (before.isEmpty() || now.isEmpty()) {
        return 2;
      }
      return difference().filter(one -> one.signum() == 0).isPresent() ? UNCHANGED : 1;
    }
  }

  /**
   * A table of the figures.
   *
   * @param before place of the older edition among the cells
   * @param now place of the newer one
   * @param older its name
   * @param own code of the programme that all are about, which need not be said; empty for none
   */
  public static BriefingSection of(
      List<Indicator> indicators,
      int before,
      int now,
      String older,
      String newer,
      String own,
      BriefingMessages words) {
    FigureChanges changes = new FigureChanges(own, words);
    List<Figure> figures =
        indicators.stream()
            .map(one -> figure(one, before, now))
            .filter(Figure::isThere)
            .sorted(Comparator.comparingInt(Figure::rank))
            .toList();
    long changed = figures.stream().filter(figure -> figure.rank() < Figure.UNCHANGED).count();
    List<BriefingItem> rows =
        figures.stream().limit(Math.max(changed, FEW)).map(changes::row).toList();
    return new BriefingSection(
        words.briefing("figures"),
        new BriefingSection.Table(
            List.of(words.briefing("figures.what"), older, newer, words.briefing("figures.change")),
            SHARES),
        rows,
        figures.size() - rows.size(),
        2,
        words.leftOut("figures"));
  }

  private static Figure figure(Indicator indicator, int before, int now) {
    Indicator.Cell newer = indicator.cells().get(now);
    return new Figure(
        indicator.cells().get(before).value(),
        newer.value(),
        newer.marks().contains(IndicatorMark.FELL));
  }

  private BriefingItem row(Figure figure) {
    return new BriefingItem.Row(
        List.of(
            BriefingWords.only(label(figure.newest())),
            BriefingWords.only(printed(figure.before())),
            List.of(BriefingWords.strong(printed(figure.now()))),
            List.of(change(figure))));
  }

  private String label(IndicatorValue value) {
    String about = String.join(", ", value.programmes());
    String label = value.label();
    String whole = about.isEmpty() || about.equals(own) ? label : label + " (" + about + ")";
    return whole.length() <= LONGEST_LABEL ? whole : label;
  }

  private static String printed(Optional<IndicatorValue> value) {
    return value.map(IndicatorValue::printed).orElse("\u2013");
  }

  private BriefingWords change(Figure figure) {
    Optional<BigDecimal> difference = figure.difference();
    if (difference.isEmpty()) {
      return BriefingWords.soft(
          figure.now().isEmpty()
              ? words.briefing("figures.gone")
              : figure.before().isEmpty() ? words.briefing("figures.new") : "");
    }
    BigDecimal by = difference.get();
    String size = size(by.abs(), figure.newest().quantity().unit());
    return switch (by.signum()) {
      case 1 -> BriefingWords.plain("+" + size);
      case -1 ->
          figure.fell()
              ? BriefingWords.strong("\u2212" + size + " " + words.briefing("figures.fell"))
              : BriefingWords.plain("\u2212" + size);
      default -> BriefingWords.soft("=");
    };
  }

  /** Money with its currency; between two shares lie points, not per cent. */
  private String size(BigDecimal by, QuantityUnit unit) {
    NumberFormat format = NumberFormat.getNumberInstance(words.locale());
    format.setMaximumFractionDigits(Math.max(0, by.scale()));
    String number = format.format(by);
    if (unit.isMoney()) {
      return unit.code() + " " + number;
    }
    return unit == QuantityUnit.PERCENT ? number + " " + words.briefing("figures.points") : number;
  }
}
