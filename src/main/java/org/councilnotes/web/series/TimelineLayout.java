package org.councilnotes.web.series;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.series.EditionChange;
import org.councilnotes.store.ArchivedSeries;
import org.councilnotes.store.EditionGap;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.series.Timeline.Bar;
import org.councilnotes.web.series.Timeline.ChangedShare;
import org.councilnotes.web.series.Timeline.Kind;
import org.councilnotes.web.series.Timeline.LabelRoom;
import org.councilnotes.web.series.Timeline.YearMark;

/** Computes the timeline of the editions and gaps of a series. */
final class TimelineLayout {

  private static final double HUNDRED = 100;

  /** Height of the column of 100 per cent, in pixels. */
  private static final int HIGHEST = 44;

  /** Width of the labels of an edition, a share and a year, in pixels. */
  private static final int NAME = 56;

  private static final int SHARE = 40;
  private static final int YEAR = 44;

  private static final int EVERY = 4;
  private static final double DAYS_A_YEAR = 365.25;

  /** Overlap in days up to which editions share a lane: periods often end within a month. */
  private static final int OVERLAP_DAYS = 31;

  private final Map<String, PlacedEdition> placed = new LinkedHashMap<>();
  private final List<EditionGap> gaps;
  private final LocalDate first;
  private final double days;
  private int lanes = 1;

  /** An edition with its first and last day and its lane. */
  private record PlacedEdition(NoteSummary note, LocalDate from, LocalDate to, int lane) {}

  private TimelineLayout(ArchivedSeries held) {
    gaps = held.gaps();
    List<LocalDate> ends = new ArrayList<>();
    for (NoteSummary note : held.series().editions()) {
      place(note).ifPresent(edition -> placed.put(note.id(), edition));
    }
    placed.values().forEach(edition -> ends.addAll(List.of(edition.from(), edition.to())));
    gaps.forEach(gap -> ends.addAll(List.of(gap.stretch().from(), gap.stretch().to())));
    first = ends.stream().min(LocalDate::compareTo).orElse(LocalDate.EPOCH);
    LocalDate last = ends.stream().max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
    days = ChronoUnit.DAYS.between(first, last) + 1D;
  }

  static Timeline of(ArchivedSeries held, List<EditionChange> steps) {
    TimelineLayout drawing = new TimelineLayout(held);
    return new Timeline(
        drawing.bars(), drawing.rises(steps), drawing.years(), Math.max(1, drawing.lanes));
  }

  private Optional<PlacedEdition> place(NoteSummary note) {
    Optional<LocalDate> from = note.report().period().map(ReportingPeriod::from).or(note::date);
    return from.map(
        day -> {
          LocalDate to = note.report().period().map(ReportingPeriod::to).orElse(day);
          int lane = lane(day);
          lanes = Math.max(lanes, lane + 1);
          return new PlacedEdition(note, day, to, lane);
        });
  }

  /** The uppermost lane that is free from a day on. */
  private int lane(LocalDate from) {
    return IntStream.iterate(0, lane -> lane + 1)
        .filter(
            lane ->
                placed.values().stream()
                    .filter(edition -> edition.lane() == lane)
                    .noneMatch(edition -> edition.to().minusDays(OVERLAP_DAYS).isAfter(from)))
        .findFirst()
        .orElseThrow();
  }

  private List<Bar> bars() {
    return Stream.concat(placed.values().stream().map(this::bar), gaps.stream().map(this::bar))
        .toList();
  }

  private Bar bar(PlacedEdition edition) {
    boolean hasPeriod = edition.note().report().period().isPresent();
    double width = share(edition.from(), edition.to().plusDays(1));
    return new Bar(
        hasPeriod ? Kind.EDITION : Kind.MOMENT,
        edition.note().shortName(),
        Optional.of(NoteLink.to(edition.note().id())),
        at(edition.from()),
        width,
        Timeline.TOP + edition.lane() * Timeline.LANE,
        LabelRoom.of(width, NAME));
  }

  private Bar bar(EditionGap gap) {
    ReportingPeriod stretch = gap.stretch();
    double width = share(stretch.from(), stretch.to().plusDays(1));
    return new Bar(
        gap.kind() == EditionGap.Kind.NOT_DUE ? Kind.NOT_DUE : Kind.NOT_HELD,
        gap.kind() == EditionGap.Kind.NOT_DUE ? "\u2013" : "?",
        Optional.empty(),
        at(stretch.from()),
        width,
        Timeline.TOP,
        LabelRoom.of(width, 10));
  }

  private List<ChangedShare> rises(List<EditionChange> steps) {
    List<EditionChange> shown =
        steps.stream()
            .filter(step -> placed.containsKey(step.older()) && placed.containsKey(step.newer()))
            .toList();
    double[] places = shown.stream().mapToDouble(this::between).toArray();
    return IntStream.range(0, places.length).mapToObj(i -> rise(shown.get(i), places, i)).toList();
  }

  private ChangedShare rise(EditionChange step, double[] places, int i) {
    double before = i == 0 ? HUNDRED : places[i] - places[i - 1];
    double after = i + 1 == places.length ? HUNDRED : places[i + 1] - places[i];
    int percent = step.change().share().percent();
    int height = Math.max(1, Math.round(percent * HIGHEST / (float) HUNDRED));
    return new ChangedShare(
        percent,
        places[i],
        Timeline.TOP - height - 2,
        height,
        LabelRoom.of(Math.min(before, after), SHARE));
  }

  /** The middle between the end of one edition and the start of the next. */
  private double between(EditionChange step) {
    double end = at(edition(step.older()).to().plusDays(1));
    double start = at(edition(step.newer()).from());
    return start < end ? start : (start + end) / 2;
  }

  private PlacedEdition edition(String note) {
    return Objects.requireNonNull(placed.get(note));
  }

  private List<YearMark> years() {
    LocalDate last = first.plusDays((long) days - 1);
    return IntStream.rangeClosed(first.getYear() + 1, last.getYear())
        .mapToObj(this::yearMark)
        .toList();
  }

  /** The mark of a year: narrow pages show every fourth label, wide pages as many as fit. */
  private YearMark yearMark(int year) {
    double x = at(LocalDate.of(year, 1, 1));
    int every = year % EVERY == 0 ? EVERY : year % 2 == 0 ? 2 : 1;
    double width = Math.min(every * HUNDRED * DAYS_A_YEAR / days, HUNDRED - x);
    return new YearMark(year, x, LabelRoom.of(width, YEAR));
  }

  private double at(LocalDate day) {
    return share(first, day);
  }

  private double share(LocalDate from, LocalDate to) {
    return HUNDRED * ChronoUnit.DAYS.between(from, to) / days;
  }
}
