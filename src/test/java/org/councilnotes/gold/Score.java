package org.councilnotes.gold;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.councilnotes.gold.Label.Kind;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;

/** How well the tags of notes agree with their labels. */
final class Score {

  private static final String HOST = "host";
  private static final Set<String> TAKING_PART =
      Set.of("participant", "beneficiary", "associate", "lead", "implementer", "potential", "body");

  private final Map<Kind, Count> counts = new EnumMap<>(Kind.class);
  private final Map<String, Count> roles = new TreeMap<>();
  private final Map<String, Count> grades = new TreeMap<>();
  private final Map<String, Count> told = new TreeMap<>();
  private final Map<String, Count> fields = new TreeMap<>();
  private final List<String> errors = new ArrayList<>();
  private final List<String> wrongReportYears = new ArrayList<>();
  private Count phases = Count.NONE;
  private int hosts;
  private int hostsTakingPart;

  /** Adds the passages of one note, tagged. */
  void add(Labelled labelled, Note tagged) {
    if (!labelled.reportYears().orElse(tagged.report().years()).equals(tagged.report().years())) {
      wrongReportYears.add(tagged.id() + " " + tagged.report().years());
    }
    for (Passage passage : tagged.passages()) {
      Count before = of(Kind.PARTICIPATION);
      add(passage, labelled.of(passage), Given.in(passage));
      fields.merge(labelled.field(), of(Kind.PARTICIPATION).minus(before), Count::plus);
    }
  }

  private void add(Passage passage, List<Label> labels, List<Label> given) {
    List<Label> left = new ArrayList<>(given);
    for (Label label : labels) {
      Optional<Label> match = left.stream().filter(label::isRight).findFirst();
      match.ifPresent(left::remove);
      match.ifPresentOrElse(g -> right(passage, label, g), () -> missed(passage, label));
      if (label.kind() == Kind.COUNTRY && label.detail().equals(HOST)) {
        countHost(match);
      }
    }
    left.stream().filter(g -> !g.isInNameOfProgramme(labels)).forEach(g -> wrong(passage, g));
  }

  private void right(Passage passage, Label label, Label given) {
    count(label.kind(), new Count(1, 0, 0));
    grade(label, new Count(1, 0, 0));
    tell(given, new Count(1, 0, 0));
    boolean same = label.detail().equals(given.detail());
    if (label.kind() == Kind.PROGRAMME) {
      phases = phases.plus(same ? new Count(1, 0, 0) : new Count(0, 1, 1));
    }
    if (label.kind() == Kind.COUNTRY) {
      roles.merge(label.detail(), new Count(same ? 1 : 0, 0, same ? 0 : 1), Count::plus);
      roles.merge(given.detail(), new Count(0, same ? 0 : 1, 0), Count::plus);
    }
    if (!same) {
      error(passage, "is " + label.detail() + ", given " + given.detail(), given);
    }
  }

  private void missed(Passage passage, Label label) {
    count(label.kind(), new Count(0, 0, 1));
    grade(label, new Count(0, 0, 1));
    error(passage, "missed", label);
  }

  private void wrong(Passage passage, Label given) {
    count(given.kind(), new Count(0, 1, 0));
    tell(given, new Count(0, 1, 0));
    error(passage, "wrong", given);
  }

  private void grade(Label label, Count count) {
    if (label.kind() == Kind.PARTICIPATION) {
      grades.merge(label.grade(), count, Count::plus);
    }
  }

  /** Counts a participation under the grade that it was given. */
  private void tell(Label given, Count count) {
    if (given.kind() == Kind.PARTICIPATION) {
      told.merge(given.grade(), count, Count::plus);
    }
  }

  private void count(Kind kind, Count count) {
    counts.merge(kind, count, Count::plus);
  }

  /** A host by the labels that takes part by the tags. */
  private void countHost(Optional<Label> match) {
    hosts++;
    hostsTakingPart += match.filter(g -> TAKING_PART.contains(g.detail())).isPresent() ? 1 : 0;
  }

  private void error(Passage passage, String what, Label label) {
    String words = label.range().map(r -> r.of(passage.text())).orElse("");
    errors.add(
        "%s %s %s %s \"%s\" | %s"
            .formatted(label.kind(), label.value(), what, passage.id(), words, passage.text()));
  }

  Count of(Kind kind) {
    return counts.getOrDefault(kind, Count.NONE);
  }

  Count phases() {
    return phases;
  }

  /** Mean of the F1 of the roles that labels have. */
  double macroF1() {
    return roles.values().stream()
        .filter(c -> c.right() + c.missed() > 0)
        .mapToDouble(Count::f1)
        .average()
        .orElse(1);
  }

  double hostsTakingPart() {
    return hosts == 0 ? 0 : (double) hostsTakingPart / hosts;
  }

  /** The notes whose report years are not those of the labels, with those they were given. */
  List<String> wrongReportYears() {
    return List.copyOf(wrongReportYears);
  }

  /** Every difference, a line each. */
  List<String> errors() {
    return List.copyOf(errors);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    counts.forEach((kind, count) -> text.append("%-14s %s%n".formatted(kind, count.text())));
    text.append("%-14s %s%n".formatted("phase", phases.text()));
    told.forEach((grade, count) -> text.append("  told %-12s %s%n".formatted(grade, count.text())));
    if (grades.size() > 1) {
      grades.forEach(
          (grade, count) -> text.append("  by grade %-12s %s%n".formatted(grade, count.text())));
      fields.forEach(
          (field, count) -> text.append("  by field %-30s %s%n".formatted(field, count.text())));
    }
    roles.forEach((role, count) -> text.append("  %-12s %s%n".formatted(role, count.text())));
    text.append(
        "role macro-F1 %.3f; hosts counted as participants %d of %d%n"
            .formatted(macroF1(), hostsTakingPart, hosts));
    return text.toString();
  }
}
